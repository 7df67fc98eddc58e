import type { Link } from '@/server/domain/audit/chain';
import { type ChainEnd, isSealed } from '@/server/domain/audit/seal';

/**
 * `cut-off`: the sealed end names entries that are gone. `beyond-end`: there are entries after the sealed end, or others in its place.
 * `wrong-seal`: the end was written by somebody without our key, or after the chain had been broken. `no-end`: it is not there.
 */
export type EndFault = {
  readonly atNumber: number;
  readonly fault: 'cut-off' | 'beyond-end' | 'wrong-seal' | 'no-end';
};

type Head = ChainEnd & { readonly seal: string };

/** Whether a chain ends where its sealed end says. `last` is the newest entry that follows on; number 0 when there is none. */
export function judgeEnd(auditKey: string, last: Link, head: Head | null): EndFault | null {
  if (!head) return last.number === 0 ? null : { atNumber: last.number, fault: 'no-end' };
  if (last.number < head.number) return { atNumber: last.number + 1, fault: 'cut-off' };
  if (!isSealed(auditKey, head)) return { atNumber: head.number, fault: 'wrong-seal' };
  if (last.number > head.number) return { atNumber: head.number + 1, fault: 'beyond-end' };
  return last.hash === head.hash ? null : { atNumber: head.number, fault: 'beyond-end' };
}
