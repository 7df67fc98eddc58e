import { type BookingEntry, placeOfActs } from '@/components/booking/booking-story';
import { useThreadScene } from '@/components/conversation/thread/thread-context';

const UNTOLD: readonly BookingEntry[] = [];

/** What the open conversation knows of an entry's booking. */
export function useBookingScene({ bookingId, seq }: Pick<BookingEntry, 'bookingId' | 'seq'>) {
  const { bookings, stories } = useThreadScene();
  const story = (bookingId && stories.get(bookingId)) || UNTOLD;
  return {
    booking: bookings.find((one) => one.id === bookingId) ?? null,
    story,
    /** Whether this entry carries the booking's buttons. */
    hasActs: placeOfActs(story)?.seq === seq,
  };
}
