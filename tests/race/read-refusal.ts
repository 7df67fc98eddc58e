import { refusalOf } from '@/components/shell/refusal-of';
import type { ReadRefusal } from '@/tests/race/door';

/** What a process answered over its door. */
export const readRefusalOf: ReadRefusal = (error) => {
  const { code, freeSlots } = refusalOf(error);
  return code === 'network' || code === 'unknown' ? null : { code, freeSlots };
};
