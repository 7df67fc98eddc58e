import { z } from 'zod';
import { BookingTransition } from '@/contract/bookings/booking-status';
import { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

const BookingUpdateBody = z.object({
  booking: BookingSnapshot,
  transition: BookingTransition,
  reason: z.string().nullable(),
});
type BookingUpdateBody = z.infer<typeof BookingUpdateBody>;

const PAST_TENSE: Record<BookingTransition, string> = {
  confirm: 'Confirmed',
  decline: 'Declined',
  cancel: 'Cancelled',
  complete: 'Done',
};

/** The line that each transition of a booking leaves in the conversation. */
export const bookingUpdateKind: MessageKindDefinition<'booking-update', BookingUpdateBody> = {
  kind: 'booking-update',
  body: BookingUpdateBody,
  plainText: ({ booking, transition, reason }) =>
    `${PAST_TENSE[transition]}: ${booking.serviceName}, ${booking.wallStart.replace('T', ' ')} (${booking.zone})${reason ? `. ${reason}` : ''}`,
  sample: { booking: bookingSample(), transition: 'confirm', reason: null },
};

function bookingSample(): BookingSnapshot {
  return {
    id: '0190a000-0000-7000-8000-000000000001',
    serviceName: 'Bridal mehndi',
    startsAt: '2031-05-09T12:30:00.000Z',
    endsAt: '2031-05-09T14:30:00.000Z',
    wallStart: '2031-05-09T14:30',
    zone: 'Europe/Rome',
  };
}
