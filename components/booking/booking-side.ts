import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

/** Whose part the viewer takes in a booking; staff only look on. */
export function sideOf(
  { artist, customer }: Pick<BookingView, 'artist' | 'customer'>,
  viewerId: string,
): BookingSide | null {
  if (artist.userId === viewerId) return 'artist';
  return customer.userId === viewerId ? 'customer' : null;
}

/** Whether proposed times wait for this side's answer. */
export const mayAnswer = ({ proposal }: Pick<BookingView, 'proposal'>, side: BookingSide): boolean =>
  proposal !== null && proposal.side !== side;
