import { z } from 'zod';
import { BookingSide, ProposalPurpose } from '@/contract/bookings/booking-status';
import { BookingSnapshot, SlotSnapshot, SNAPSHOT_SAMPLE, slotLine } from '@/contract/messages/booking-snapshot';
import type { MessageKindDefinition } from '@/contract/messages/message-kind';

const BookingProposalBody = z.object({
  booking: BookingSnapshot,
  proposal: z.object({
    id: z.string(),
    number: z.int(),
    purpose: ProposalPurpose,
    side: BookingSide,
    slots: z.array(SlotSnapshot),
    priceCents: z.int().nullable(),
    currency: z.string(),
    note: z.string(),
  }),
});
type BookingProposalBody = z.infer<typeof BookingProposalBody>;

const TITLES: Record<ProposalPurpose, string> = { offer: 'Offer', move: 'Another time' };

/** The card of proposed times: an artist's offer, or either side's wish to move what is confirmed. */
export const bookingProposalKind: MessageKindDefinition<'booking-proposal', BookingProposalBody> = {
  kind: 'booking-proposal',
  body: BookingProposalBody,
  plainText: ({ booking, proposal }) => {
    const price =
      proposal.priceCents === null ? [] : [`${(proposal.priceCents / 100).toFixed(2)} ${proposal.currency}`];
    const facts = [booking.serviceName, proposal.slots.map(slotLine).join(' or '), ...price];
    return `${TITLES[proposal.purpose]}: ${facts.join(', ')}${proposal.note ? `. ${proposal.note}` : ''}`;
  },
  sample: {
    booking: SNAPSHOT_SAMPLE,
    proposal: {
      id: '0190a000-0000-7000-8000-000000000002',
      number: 1,
      purpose: 'offer',
      side: 'artist',
      slots: [
        SNAPSHOT_SAMPLE,
        { ...SNAPSHOT_SAMPLE, wallStart: '2031-05-10T09:00', startsAt: '2031-05-10T07:00:00.000Z' },
      ].map(({ wallStart, zone, startsAt, endsAt }) => ({ wallStart, zone, startsAt, endsAt })),
      priceCents: 18_000,
      currency: 'EUR',
      note: 'Both mornings are quiet.',
    },
  },
};
