import { hasEnded, hasTimeAhead } from '@/components/booking/booking-clock';
import type { BookingAct, BookingSide, HoldAct } from '@/contract/bookings/booking-status';
import { availableActs } from '@/contract/bookings/transitions';
import type { BookingView } from '@/contract/schemas/booking';

/**
 * What stands on a card as a button of its own; answers to proposed times stand with the times, and what is held has its own sheet.
 */
export type CardAct = Exclude<BookingAct, 'accept' | 'refuse' | HoldAct>;

/** What goes on first, what ends it last. */
const ORDER: readonly CardAct[] = [
  'confirm',
  'complete',
  'no-show',
  'edit',
  'offer',
  'move',
  'withdraw',
  'waive',
  'decline',
  'cancel',
];

/** Everything one side can do now; the clock takes acts away and brings others. */
export const actsNow = (booking: BookingView, side: BookingSide, now: number): readonly BookingAct[] =>
  availableActs(
    {
      status: booking.status,
      proposedBy: booking.proposal?.side ?? null,
      begun: Date.parse(booking.startsAt) <= now,
      ended: hasEnded(booking, now),
      hasTimeAhead: hasTimeAhead(booking, now),
      owes: booking.fees?.some(({ waived }) => !waived) ?? false,
    },
    side,
  );

/** The buttons of one side, in the order in which they stand. */
export function cardActs(booking: BookingView, side: BookingSide, now: number): readonly CardAct[] {
  const acts = actsNow(booking, side, now);
  // An artist declines what is only asked for: to cancel it as well would say the same.
  return ORDER.filter((act) => acts.includes(act) && !(act === 'cancel' && acts.includes('decline')));
}
