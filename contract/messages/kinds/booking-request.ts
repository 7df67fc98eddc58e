import type { z } from 'zod';
import { BookingSnapshot, OTHER_SLOT_SAMPLE, SNAPSHOT_SAMPLE } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { RequestDetails } from '@/contract/messages/request-details';

const BookingRequestBody = RequestDetails.extend({ booking: BookingSnapshot });
type BookingRequestBody = z.infer<typeof BookingRequestBody>;

/** The card that a booking request puts into the conversation. */
export const bookingRequestKind: MessageKindDefinition<'booking-request', BookingRequestBody> = {
  kind: 'booking-request',
  body: BookingRequestBody,
  sample: {
    booking: SNAPSHOT_SAMPLE,
    note: 'A small fern on the forearm.',
    alternatives: [OTHER_SLOT_SAMPLE],
    placement: 'Inside of the forearm',
    size: '9 cm',
    budget: { cents: 20_000, currency: 'EUR' },
    links: ['https://example.com/fern.jpg'],
  },
};
