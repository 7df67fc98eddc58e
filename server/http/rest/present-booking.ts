import type { BookingAnswer } from '@/contract/api/v1/booking';
import type { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { BookingView } from '@/contract/schemas/booking';

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
  reason: view.reason,
  created_at: view.createdAt,
  updated_at: view.updatedAt,
  version: view.version,
});

/** What a message says of its booking, as the public API writes it. */
export const presentSnapshotAnswer = ({ id, serviceName, startsAt, endsAt, wallStart, zone }: BookingSnapshot) => ({
  id,
  service_name: serviceName,
  starts_at: startsAt,
  ends_at: endsAt,
  wall_start: wallStart,
  zone,
});
