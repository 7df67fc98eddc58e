import type { BookingAnswer, SlotAnswer } from '@/contract/api/v1/booking';
import type { BookingSnapshot, SlotSnapshot } from '@/contract/messages/booking-snapshot';
import type { BookingView, ProposalView, SlotView } from '@/contract/schemas/booking';
import { presentBookingFeeAnswer, presentFeeAnswer, presentPolicyAnswer } from '@/server/http/rest/present-policy';

/** A booking as the public API writes it. */
export const presentBookingAnswer = (view: BookingView): BookingAnswer => ({
  id: view.id,
  conversation_id: view.conversationId,
  artist: { id: view.artist.id, user_id: view.artist.userId, name: view.artist.name, zone: view.artist.zone },
  customer: { user_id: view.customer.userId, name: view.customer.name },
  service: {
    id: view.service.id,
    name: view.service.name,
    duration_minutes: view.service.durationMinutes,
    price_cents: view.service.priceCents,
    currency: view.service.currency,
  },
  status: view.status,
  starts_at: view.startsAt,
  ends_at: view.endsAt,
  wall_start: view.wallStart,
  zone: view.zone,
  note: view.note,
  wishes: view.wishes.map(presentSlotAnswer),
  placement: view.placement,
  size: view.size,
  budget_cents: view.budgetCents,
  links: view.links,
  price_cents: view.priceCents,
  proposal: view.proposal && presentProposalAnswer(view.proposal),
  reason: view.reason,
  ...(view.heldUntil === undefined ? {} : { held_until: view.heldUntil }),
  policy: view.policy ? presentPolicyAnswer(view.policy) : null,
  fees: (view.fees ?? []).map(presentBookingFeeAnswer),
  created_at: view.createdAt,
  updated_at: view.updatedAt,
  version: view.version,
});

const presentProposalAnswer = (proposal: ProposalView): NonNullable<BookingAnswer['proposal']> => ({
  id: proposal.id,
  number: proposal.number,
  purpose: proposal.purpose,
  side: proposal.side,
  slots: proposal.slots.map(presentSlotAnswer),
  price_cents: proposal.priceCents,
  note: proposal.note,
  ...(proposal.fee && { fee: presentFeeAnswer(proposal.fee) }),
  created_at: proposal.createdAt,
});

type Told = SlotSnapshot & Pick<SlotView, 'later'>;

export const presentSlotAnswer = ({ wallStart, zone, later, startsAt, endsAt }: Told): SlotAnswer => ({
  wall_start: wallStart,
  zone,
  ...(later ? { later } : {}),
  starts_at: startsAt,
  ends_at: endsAt,
});

/** What a message says of its booking, as the public API writes it. */
export const presentSnapshotAnswer = ({ id, serviceName, ...slot }: BookingSnapshot) => ({
  id,
  service_name: serviceName,
  ...presentSlotAnswer(slot),
});
