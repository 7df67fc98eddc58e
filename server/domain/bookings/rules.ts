import type { BookingAct, BookingSide, BookingStatus, ProposalPurpose } from '@/contract/bookings/booking-status';
import { hasNeeded, isTooLateToMove, needsReason, TRANSITIONS } from '@/contract/bookings/transitions';
import type { ErrorCode } from '@/contract/errors/catalogue';
import { allow, type Decision, refuse } from '@/contract/errors/decision';
import type { Fee } from '@/contract/policies/fee-for';
import type { FeeSeen } from '@/contract/schemas/policy';

const YEARS_AHEAD = 2;

type Span = { readonly startsAt: Date; readonly endsAt: Date };

/** Whether somebody may ask for, or propose, a time that begins at `startsAt`: from now on, up to two years ahead. */
export function canRequest({ startsAt }: Pick<Span, 'startsAt'>, now: Date): Decision {
  if (startsAt <= now) return refuse('booking.in-the-past');
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + YEARS_AHEAD);
  return startsAt > latest ? refuse('booking.too-far-ahead') : allow;
}

/** Whether these times may be asked for together: each possible, none twice (also not by the clocks of another zone). */
export function canChoose(starts: readonly Date[], now: Date): Decision {
  for (const startsAt of starts) {
    const decision = canRequest({ startsAt }, now);
    if (!decision.allowed) return decision;
  }
  return new Set(starts.map(Number)).size === starts.length ? allow : refuse('booking.same-time');
}

type Asked = {
  readonly booking: {
    readonly status: BookingStatus;
    readonly startsAt: Date;
    readonly endsAt: Date;
    /** Whose proposal waits for an answer; null when none does. */
    readonly proposedBy: BookingSide | null;
  };
  readonly side: BookingSide;
  readonly act: BookingAct;
  /** Empty when none was given. */
  readonly reason: string;
};

/** Whether one of the times that wait for a yes can be agreed to: until it begins. `among`: all that stand on the card. */
export function canAgreeTo(chosen: Date, among: readonly Date[], now: Date): Decision {
  if (chosen > now) return allow;
  return refuse(among.some((one) => one > now) ? 'booking.in-the-past' : 'booking.times-over');
}

/** Whether one side may act on a booking now. Whose part it is comes first: the other side's status is not ours to probe. */
export function canAct({ booking, side, act, reason }: Asked, now: Date): Decision {
  const rule = TRANSITIONS[act];
  if (!rule.by.includes(side)) return refuse('booking.not-your-part');
  if (!rule.from.includes(booking.status)) return refuse(tooLateFor(act, booking.status));
  if (act === 'complete' && now < booking.endsAt) return refuse('booking.not-over-yet');
  if (act === 'no-show' && now < booking.startsAt) return refuse('booking.not-begun');
  if (!hasNeeded(act, side, booking.proposedBy)) {
    return refuse(booking.proposedBy === null ? 'booking.proposal-closed' : 'booking.not-your-part');
  }
  if (isTooLateToMove(act, booking.status, now >= booking.endsAt)) return refuse('booking.over');
  return needsReason(act, side) && reason === '' ? refuse('booking.reason-required') : allow;
}

function tooLateFor(act: BookingAct, status: BookingStatus): ErrorCode {
  if (act === 'edit' && status !== 'cancelled') return 'booking.already-answered';
  if (act === 'book' && status === 'expired') return 'booking.hold-over';
  return TRANSITIONS[act].needs === null ? 'booking.illegal-transition' : 'booking.proposal-closed';
}

const HOLD_MS = 10 * 60_000;

/** Until when a time is kept that was taken just now: ten minutes, and never beyond its beginning. */
export const heldUntil = (startsAt: Date, now: Date): Date =>
  new Date(Math.min(now.getTime() + HOLD_MS, startsAt.getTime()));

/** Whether a hold still keeps its time: up to, not including, its end. */
export const isStillHeld = ({ heldUntil: end }: { readonly heldUntil: Date | null }, now: Date): Decision =>
  end !== null && now < end ? allow : refuse('booking.hold-over');

/** A price is the artist's word, and goes with an offer. */
export const canName = (priceCents: number | null, purpose: ProposalPurpose): Decision =>
  priceCents !== null && purpose === 'move' ? refuse('booking.price-with-offer-only') : allow;

/** How long something takes is the artist's word. */
export const canSetLength = (minutes: number | null, side: BookingSide): Decision =>
  minutes !== null && side === 'customer' ? refuse('booking.not-your-part') : allow;
/** Nobody owes what they were not shown; who was shown nothing was shown that it is free. */
export function canOwe({ percent, cents }: Pick<Fee, 'percent' | 'cents'>, seen: FeeSeen | undefined): Decision {
  const isSeen = percent === 0 ? (seen?.percent ?? 0) === 0 : seen?.percent === percent && seen.cents === cents;
  return isSeen ? allow : refuse('booking.fee-changed');
}

/** The newest fee that stands is the one that is waived. */
export const canWaive = (fees: readonly { readonly waived: boolean }[]): Decision =>
  fees.some(({ waived }) => !waived) ? allow : refuse('booking.nothing-owed');
