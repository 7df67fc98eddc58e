import { z } from 'zod';
import {
  BookingSnapshot,
  bookingLine,
  SlotSnapshot,
  SNAPSHOT_SAMPLE,
  slotLine,
} from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

const BookingRequestBody = z.object({
  booking: BookingSnapshot,
  note: z.string(),
  /** The other wished times, if there were any. */
  alternatives: z.array(SlotSnapshot).optional(),
});
type BookingRequestBody = z.infer<typeof BookingRequestBody>;

/** The card that a booking request puts into the conversation. */
export const bookingRequestKind: MessageKindDefinition<'booking-request', BookingRequestBody> = {
  kind: 'booking-request',
  body: BookingRequestBody,
  plainText: ({ booking, alternatives = [] }) =>
    [`Booking request: ${bookingLine(booking)}`, ...alternatives.map((slot) => `or ${slotLine(slot)}`)].join(', '),
  sample: { booking: SNAPSHOT_SAMPLE, note: 'A small fern on the forearm.' },
};
