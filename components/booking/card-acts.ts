import type { BookingAct, BookingSide } from '@/contract/bookings/booking-status';
import { availableActs } from '@/contract/bookings/transitions';
import type { BookingView } from '@/contract/schemas/booking';

/** What stands on a card as a button of its own; answers to proposed times stand with the times. */
export type CardAct = Exclude<BookingAct, 'accept' | 'refuse'>;

/** What goes on first, what ends it last. */
const ORDER: readonly CardAct[] = ['confirm', 'complete', 'edit', 'offer', 'move', 'withdraw', 'decline', 'cancel'];

/** Whether its time is over: of a request, every time that was wished for. */
export const hasEnded = ({ status, endsAt, wishes }: BookingView, now: number): boolean =>
  status === 'requested' && wishes.length > 0
    ? wishes.every((wish) => Date.parse(wish.endsAt) <= now)
    : Date.parse(endsAt) <= now;

const actsNow = (booking: BookingView, side: BookingSide, now: number): readonly BookingAct[] =>
  availableActs(
    { status: booking.status, proposedBy: booking.proposal?.side ?? null, ended: hasEnded(booking, now) },
    side,
  );

/** The buttons of one side, in the order in which they stand. */
export function cardActs(booking: BookingView, side: BookingSide, now: number): readonly CardAct[] {
  const acts = actsNow(booking, side, now);
  // An artist declines what is only asked for: to cancel it as well would say the same.
  return ORDER.filter((act) => acts.includes(act) && !(act === 'cancel' && acts.includes('decline')));
}
