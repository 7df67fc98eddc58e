import { z } from 'zod';
import { BookingSide, ProposalPurpose } from '@/contract/bookings/booking-status';
import {
  BookingSnapshot,
  OTHER_SLOT_SAMPLE,
  SlotSnapshot,
  SNAPSHOT_SAMPLE,
} from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';
import { FeeSnapshot } from '@/contract/schemas/policy';

const BookingProposalBody = z.object({
  booking: BookingSnapshot,
  proposal: z.object({
    id: z.string(),
    number: z.int(),
    purpose: ProposalPurpose,
    side: BookingSide,
    slots: z.array(SlotSnapshot),
    /** What it would cost, also when that is the service's usual price; null when no price was named or none changes. */
    priceCents: z.int().nullable(),
    currency: z.string(),
    note: z.string(),
    /** What it will cost the customer when it is accepted. */
    fee: FeeSnapshot.exactOptional(),
  }),
});
type BookingProposalBody = z.infer<typeof BookingProposalBody>;

/** The card of proposed times: an artist's offer, or either side's wish to move what is confirmed. */
export const bookingProposalKind: MessageKindDefinition<'booking-proposal', BookingProposalBody> = {
  kind: 'booking-proposal',
  body: BookingProposalBody,
  sample: {
    booking: SNAPSHOT_SAMPLE,
    proposal: {
      id: '0190a000-0000-7000-8000-000000000002',
      number: 1,
      purpose: 'offer',
      side: 'artist',
      slots: [
        {
          wallStart: SNAPSHOT_SAMPLE.wallStart,
          zone: SNAPSHOT_SAMPLE.zone,
          startsAt: SNAPSHOT_SAMPLE.startsAt,
          endsAt: SNAPSHOT_SAMPLE.endsAt,
        },
        OTHER_SLOT_SAMPLE,
      ],
      priceCents: 18_000,
      currency: 'EUR',
      note: 'Both days are quiet.',
    },
  },
};
