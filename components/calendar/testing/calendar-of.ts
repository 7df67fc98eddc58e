import { bookingOf } from '@/components/conversation/testing/bookings';
import type { BookingView } from '@/contract/schemas/booking';
import type { CalendarEntryView } from '@/contract/schemas/calendar';

/** An hour of Mira's from `startsAt` on, with what a test is about laid over. */
export function entryOf(
  booking: Partial<BookingView> = {},
  buffers: Partial<Pick<CalendarEntryView, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>> = {},
): CalendarEntryView {
  const whole = bookingOf({ status: 'confirmed', wishes: [], ...booking });
  const { bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = buffers;
  const shifted = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
  const busy = {
    from: shifted(whole.startsAt, -bufferBeforeMinutes),
    to: shifted(whole.endsAt, bufferAfterMinutes),
  };
  return { booking: whole, busy: whole.status === 'confirmed' ? busy : null, bufferBeforeMinutes, bufferAfterMinutes };
}
