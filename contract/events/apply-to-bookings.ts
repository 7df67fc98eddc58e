import type { ConversationEvent } from '@/contract/events/stream-event';
import type { BookingView } from '@/contract/schemas/booking';

/** Somebody's bookings, oldest request first, after `event`. */
export const applyToBookings = (bookings: readonly BookingView[], event: ConversationEvent): readonly BookingView[] =>
  'booking' in event ? putBooking(bookings, event.booking) : bookings;

/** Replaces an older version in place, ignores a newer one's past, appends what is new. */
export function putBooking(bookings: readonly BookingView[], booking: BookingView): readonly BookingView[] {
  const known = bookings.find((one) => one.id === booking.id);
  if (!known) return [...bookings, booking];
  if (known.version >= booking.version) return bookings;
  return bookings.map((one) => (one === known ? booking : one));
}
