import { z } from 'zod';
import { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

const BookingRequestBody = z.object({ booking: BookingSnapshot, note: z.string() });
type BookingRequestBody = z.infer<typeof BookingRequestBody>;

/** The card that a booking request puts into the conversation. */
export const bookingRequestKind: MessageKindDefinition<'booking-request', BookingRequestBody> = {
  kind: 'booking-request',
  body: BookingRequestBody,
  plainText: ({ booking }) =>
    `Booking request: ${booking.serviceName}, ${booking.wallStart.replace('T', ' ')} (${booking.zone})`,
  sample: {
    booking: {
      id: '0190a000-0000-7000-8000-000000000001',
      serviceName: 'Fine-line tattoo',
      startsAt: '2031-05-09T12:30:00.000Z',
      endsAt: '2031-05-09T14:30:00.000Z',
      wallStart: '2031-05-09T14:30',
      zone: 'Europe/Rome',
    },
    note: 'A small fern on the forearm.',
  },
};
