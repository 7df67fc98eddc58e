import { BookingSide, BookingStatus, ProposalPurpose } from '@/contract/bookings/booking-status';
import type { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { BookingView, ProposalView } from '@/contract/schemas/booking';
import { FeeSnapshot, FeeView } from '@/contract/schemas/policy';
import type { Prisma } from '@/server/db/generated/client';
import { POLICY_PARTS, presentPolicy } from '@/server/domain/artists/policy-view';
import { storedSlots } from '@/server/domain/bookings/slots';

/** What {@link presentBooking} needs of a row. */
export const BOOKING_PARTS = {
  artist: { select: { id: true, userId: true, name: true, zone: true } },
  customer: { select: { id: true, name: true } },
  service: {
    select: {
      id: true,
      name: true,
      durationMinutes: true,
      priceCents: true,
      currency: true,
      bufferBeforeMinutes: true,
      bufferAfterMinutes: true,
    },
  },
  policy: POLICY_PARTS,
  proposals: { where: { status: 'open' } },
} as const satisfies Prisma.BookingInclude;

export type BookingRow = Prisma.BookingGetPayload<{ include: typeof BOOKING_PARTS }>;
export type ProposalRow = BookingRow['proposals'][number];

/** A booking as both sides see it; equal for both. */
export const presentBooking = (row: BookingRow): BookingView => ({
  id: row.id,
  conversationId: row.conversationId,
  artist: row.artist,
  customer: { userId: row.customer.id, name: row.customer.name },
  service: presentService(row.service),
  status: BookingStatus.parse(row.status),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  wallStart: row.wallStart,
  zone: row.zone,
  note: row.note,
  wishes: storedSlots(row.wishes),
  placement: row.placement,
  size: row.size,
  budgetCents: row.budgetCents,
  links: row.links,
  priceCents: row.priceCents,
  proposal: row.proposals[0] ? presentProposal(row.proposals[0]) : null,
  reason: row.reason,
  ...(row.heldUntil ? { heldUntil: row.heldUntil.toISOString() } : {}),
  ...(row.policy ? { policy: presentPolicy(row.policy) } : {}),
  ...feesOf(row),
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
});

/** The fees of a booking as its column holds them. */
export const storedFees = (column: unknown): FeeView[] => FeeView.array().parse(column);

function feesOf(row: BookingRow): Pick<BookingView, 'fees'> {
  const fees = storedFees(row.fees);
  return fees.length === 0 ? {} : { fees };
}

const presentService = ({ id, name, durationMinutes, priceCents, currency }: BookingRow['service']) => ({
  id,
  name,
  durationMinutes,
  priceCents,
  currency,
});

/** Times that wait for an answer, as both sides see them. */
export const presentProposal = (row: ProposalRow): ProposalView => ({
  id: row.id,
  number: row.number,
  purpose: ProposalPurpose.parse(row.purpose),
  side: BookingSide.parse(row.side),
  slots: storedSlots(row.slots),
  priceCents: row.priceCents,
  note: row.note,
  ...(row.fee === null ? {} : { fee: FeeSnapshot.parse(row.fee) }),
  createdAt: row.createdAt.toISOString(),
});

/** What was agreed, for the entry that tells of it; nothing where there is no price. */
export const priceOf = ({ priceCents, service }: BookingView) =>
  priceCents === null ? {} : { price: { cents: priceCents, currency: service.currency } };

/** What a message keeps of the booking it speaks of. */
export const snapshotOf = ({ id, service, startsAt, endsAt, wallStart, zone }: BookingView): BookingSnapshot => ({
  id,
  serviceName: service.name,
  startsAt,
  endsAt,
  wallStart,
  zone,
});
