import { isUnanswered, refusalOf } from '@/components/shell/refusal-of';
import type { ReadRefusal } from '@/tests/race/door';

/** What a process answered over its door. */
export const readRefusalOf: ReadRefusal = (error) => {
  if (isUnanswered(error)) return 'unanswered';
  const { code, freeSlots } = refusalOf(error);
  return code === 'unknown' ? null : { code, freeSlots };
};
