import type { BookingSide, BookingStatus, BookingTransition } from '@/contract/bookings/booking-status';
import { needsReason, TRANSITIONS } from '@/contract/bookings/transitions';
import { allow, type Decision, refuse } from '@/contract/errors/decision';

const YEARS_AHEAD = 2;

/** Whether a booking may be asked for at `startsAt`: from now on, up to two years ahead. */
export function canRequest({ startsAt }: { readonly startsAt: Date }, now: Date): Decision {
  if (startsAt <= now) return refuse('booking.in-the-past');
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + YEARS_AHEAD);
  return startsAt > latest ? refuse('booking.too-far-ahead') : allow;
}

type Asked = {
  readonly booking: { readonly status: BookingStatus; readonly endsAt: Date };
  readonly side: BookingSide;
  readonly transition: BookingTransition;
  /** Empty when none was given. */
  readonly reason: string;
};

/** Whether one side may move a booking on now. Whose part it is comes first: the other side's status is not ours to probe. */
export function canTransition({ booking, side, transition, reason }: Asked, now: Date): Decision {
  const rule = TRANSITIONS[transition];
  if (!rule.by.includes(side)) return refuse('booking.not-your-part');
  if (!rule.from.includes(booking.status)) return refuse('booking.illegal-transition');
  if (transition === 'complete' && now < booking.endsAt) return refuse('booking.not-over-yet');
  if (transition === 'confirm' && now >= booking.endsAt) return refuse('booking.in-the-past');
  return needsReason(transition, side) && reason === '' ? refuse('booking.reason-required') : allow;
}
