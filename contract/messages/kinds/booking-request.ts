import type { z } from 'zod';
import { paragraph, slotsLine } from '@/contract/messages/booking-lines';
import { BookingSnapshot, OTHER_SLOT_SAMPLE, SNAPSHOT_SAMPLE } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { detailLines, RequestDetails } from '@/contract/messages/request-details';

const BookingRequestBody = RequestDetails.extend({ booking: BookingSnapshot });
type BookingRequestBody = z.infer<typeof BookingRequestBody>;

/** The card that a booking request puts into the conversation. */
export const bookingRequestKind: MessageKindDefinition<'booking-request', BookingRequestBody> = {
  kind: 'booking-request',
  body: BookingRequestBody,
  plainText: ({ booking, ...details }) => {
    const times = slotsLine([booking, ...(details.alternatives ?? [])]);
    return paragraph(`Booking request: ${booking.serviceName}, ${times}`, detailLines(details));
  },
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
