import { BookingStatus } from '@/contract/bookings/booking-status';
import type { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { BookingView } from '@/contract/schemas/booking';
import type { Prisma } from '@/server/db/generated/client';

/** What {@link presentBooking} needs of a row. */
export const BOOKING_PARTS = {
  artist: { select: { id: true, userId: true, name: true, zone: true } },
  customer: { select: { id: true, name: true } },
  service: { select: { id: true, name: true, durationMinutes: true, priceCents: true, currency: true } },
} as const satisfies Prisma.BookingInclude;

export type BookingRow = Prisma.BookingGetPayload<{ include: typeof BOOKING_PARTS }>;

/** A booking as both sides see it; equal for both. */
export const presentBooking = (row: BookingRow): BookingView => ({
  id: row.id,
  conversationId: row.conversationId,
  artist: row.artist,
  customer: { userId: row.customer.id, name: row.customer.name },
  service: row.service,
  status: BookingStatus.parse(row.status),
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt.toISOString(),
  wallStart: row.wallStart,
  zone: row.zone,
  note: row.note,
  reason: row.reason,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
  version: row.version,
});

/** What a message keeps of the booking it speaks of. */
export const snapshotOf = ({ id, service, startsAt, endsAt, wallStart, zone }: BookingView): BookingSnapshot => ({
  id,
  serviceName: service.name,
  startsAt,
  endsAt,
  wallStart,
  zone,
});
