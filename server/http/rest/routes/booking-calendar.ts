import { z } from 'zod';
import { BookingPath } from '@/contract/api/v1/booking';
import { bookingFor } from '@/server/domain/bookings/queries';
import { guardedRoute, NOTHING } from '@/server/http/rest/route';
import { SAMPLE_BOOKING } from '@/server/http/rest/samples';
import { writeCalendar } from '@/server/platform/calendar/write-calendar';

/** Also where screens lead to: a browser brings its cookie. */
export const bookingCalendarRoute = guardedRoute('booking-side', {
  method: 'GET',
  path: '/api/v1/bookings/{id}/calendar.ics',
  operation: {
    id: 'bookingCalendar',
    summary: 'A booking as a calendar file',
    description:
      'iCalendar. The UID stays the same and SEQUENCE is the booking’s version: taken again, it moves or cancels what a calendar has. Its words are in the language of `Accept-Language` (en, de).',
    params: BookingPath,
    query: NOTHING,
    body: NOTHING,
    status: 200,
    answer: z.string(),
    text: { type: 'text/calendar', filename: 'booking.ics' },
    refusals: ['booking.not-found'],
    sample: { params: { id: SAMPLE_BOOKING.id }, answer: 'BEGIN:VCALENDAR\r\n…\r\nEND:VCALENDAR\r\n' },
  },
  run: async (ctx, { params }) => {
    const booking = await bookingFor(ctx, { bookingId: params.id });
    const reader = { userId: ctx.actor.userId, publicUrl: ctx.publicUrl, language: ctx.language };
    return writeCalendar([booking], reader, { for: 'file' });
  },
});
