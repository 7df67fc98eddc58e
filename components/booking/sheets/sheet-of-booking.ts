import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

/** What every sheet about a booking is given. */
export type SheetOfBooking = {
  /** As it is now, also while the sheet is open. */
  readonly booking: BookingView;
  readonly side: BookingSide;
  /** Whose sheet about which booking: what is half written in it is kept under this name. */
  readonly draftKey: string;
  readonly onClose: () => void;
};
