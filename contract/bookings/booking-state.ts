import type { BookingState } from '@/contract/bookings/transitions';
import type { BookingView } from '@/contract/schemas/booking';

/**
 * What a booking allows at `now` (epoch ms). A request is over when none of its wishes is left to come: any of them may be
 * confirmed.
 */
export function bookingStateOf(booking: BookingView, now: number): BookingState {
  const { status, proposal, endsAt, wishes } = booking;
  const ends = status === 'requested' ? [endsAt, ...wishes.map((wish) => wish.endsAt)] : [endsAt];
  return {
    status,
    proposedBy: proposal?.side ?? null,
    ended: ends.every((end) => Date.parse(end) <= now),
  };
}
