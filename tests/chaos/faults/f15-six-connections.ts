import type { Fault } from '@/tests/chaos/trial';

/** A browser's limit cannot be staged without a browser. */
export const sixConnections: Fault = {
  id: 'F15',
  title: 'more tabs than HTTP/1.1 has connections',
  bound: 'all are live over one stream',
  skip: () => 'shown with twelve real tabs by e2e/twelve-tabs.desk.spec.ts',
  run: async () => undefined,
};
