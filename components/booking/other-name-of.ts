import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

/** Whom one side settles it with. */
export const otherNameOf = (
  { artist, customer }: Pick<BookingView, 'artist' | 'customer'>,
  side: BookingSide,
): string => (side === 'artist' ? customer.name : artist.name);
