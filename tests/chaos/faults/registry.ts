import { killApp } from '@/tests/chaos/faults/f01-kill-app';
import type { Fault } from '@/tests/chaos/trial';

/** Every fault that can be staged, in the order in which they run. */
export const FAULTS: readonly Fault[] = [killApp];
