import type { BookingView } from '@/contract/schemas/booking';

/** The instant that a booking is about next: of what is offered, the first time that is still ahead. */
export function nextTimeOf(booking: BookingView, now: number): string {
  const slots = booking.status === 'offered' ? booking.proposal?.slots : booking.wishes;
  if (!slots || (booking.status !== 'offered' && booking.status !== 'requested')) return booking.startsAt;
  const ahead = slots.filter((slot) => Date.parse(slot.startsAt) > now).map((slot) => slot.startsAt);
  return ahead.toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? booking.startsAt;
}
