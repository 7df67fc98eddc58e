import type { ConversationEvent } from '@/contract/events/stream-event';
import type { BookingView } from '@/contract/schemas/booking';

/** Somebody's bookings, oldest request first, after `event`. */
export const applyToBookings = (bookings: readonly BookingView[], event: ConversationEvent): readonly BookingView[] =>
  'booking' in event ? putBooking(bookings, event.booking) : bookings;

/**
 * Replaces an older version in place, ignores a newer one's past, puts what is new where the server lists it: clocks of processes
 * differ. A time that was held and came to nothing never was a booking: it leaves the list.
 */
export function putBooking(bookings: readonly BookingView[], booking: BookingView): readonly BookingView[] {
  const known = bookings.find((one) => one.id === booking.id);
  if (booking.status === 'expired') return known ? bookings.filter((one) => one !== known) : bookings;
  if (!known) return [...bookings, booking].sort(byAge);
  if (known.version >= booking.version) return bookings;
  return bookings.map((one) => (one === known ? booking : one));
}

const byAge = (a: BookingView, b: BookingView): number => compare(a.createdAt, b.createdAt) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
