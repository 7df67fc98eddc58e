import type { ErrorCode } from '@/contract/errors/catalogue';
import type { Caller } from '@/tests/authorization/callers';
import type { Corner, Corners } from '@/tests/authorization/corners';
import type { Operation } from '@/tests/authorization/operations';

/** The refusal that the declared access demands, or `null` for a call that must succeed. */
export function expectedRefusal({ access, sample }: Operation, caller: Caller, corner: Corner): ErrorCode | null {
  if (caller.isRefused) return 'auth.required';
  if (access !== 'public' && caller.userId === null) return 'auth.required';
  if (access === 'participant' && !isIn(corner.participants, caller)) return 'conversation.not-found';
  if (access === 'booking-side' && !isIn(corner.sides, caller)) return 'booking.not-found';
  const { staff, admins, members } = corner.overseers;
  const wanted = access === 'studio-staff' ? staff : access === 'studio-admin' ? admins : null;
  if (wanted && !isIn(wanted, caller)) {
    return sample.hiddenAs ?? (isIn(members, caller) ? 'studio.not-your-role' : 'studio.not-found');
  }
  const outcome = sample.outcome?.(corner, caller) ?? null;
  if (corner.crossed) return outcome ?? sample.crossed ?? null;
  return outcome;
}

const isIn = (people: ReadonlySet<string>, { userId }: Caller): boolean => userId !== null && people.has(userId);

/** Whether a call that is answered with success must nevertheless leave everything as it is. */
export const changesNothing = ({ isQuery, sample }: Operation, caller: Caller, corner: Corner): boolean =>
  isQuery || (sample.passesOver === true && !isIn(corner.participants, caller));

/** The corners that are worth a call: all, for what names one; any one, for what does not. */
export function cornersFor({ sample }: Operation, all: Corners): readonly Corner[] {
  if (sample.isGeneral) return [all.own];
  const plain = [all.own, all.sameStudio, all.otherStudio, all.missing];
  return sample.crossed ? [...plain, all.crossed] : plain;
}
