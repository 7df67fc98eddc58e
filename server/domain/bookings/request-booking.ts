import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { BookingId, MessageId } from '@/contract/ids/ids';
import type { BookingView, RequestBookingInput } from '@/contract/schemas/booking';
import { instantOf } from '@/contract/time/wall-time';
import type { Tx } from '@/server/db/database';
import { bookingOfRetry } from '@/server/domain/bookings/records';
import { canRequest } from '@/server/domain/bookings/rules';
import { BOOKING_PARTS, presentBooking, snapshotOf } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { type EnsuredConversation, ensureConversation } from '@/server/domain/conversations/open-conversation';
import { lockConversation } from '@/server/domain/conversations/records';
import { demandSendAllowance } from '@/server/domain/messages/allowance';
import { appendMessage } from '@/server/domain/messages/append-message';
import { hashOf } from '@/server/domain/messages/client-hash';
import { emit } from '@/server/events/emit';

const MINUTE_MS = 60_000;

/**
 * Asks an artist for a booking, as their customer: the request and its card in the one conversation of the two, which is opened
 * when there is none. Safe to retry for ever with the same `clientId`: the first booking is returned as it is now.
 * @throws DomainError artist.not-found, conversation.with-yourself, booking.service-not-found, booking.no-such-time,
 *   booking.in-the-past, booking.too-far-ahead, message.client-id-reused, request.too-many.
 */
export function requestBooking(ctx: UserContext, input: RequestBookingInput): Promise<BookingView> {
  const { artistId, serviceId, wallStart, zone, note, clientId } = input;
  const clientHash = hashOf({ kind: 'booking-request', artistId, serviceId, wallStart, zone, note });
  return ctx.db.transact(async (tx) => {
    const conversation = await ensureConversation(tx, ctx, artistId);
    await lockConversation(tx, conversation.id, ctx.actor.userId);
    const senderId = ctx.actor.userId;
    const before = await bookingOfRetry(tx, { conversationId: conversation.id, senderId, clientId, clientHash });
    if (before) return before;
    await demandSendAllowance(tx, ctx);
    const booking = await insertRequest(tx, ctx, input, conversation);
    const place = { conversationId: conversation.id, studioId: conversation.studioId };
    await emit(tx, { ...place, type: 'booking.requested', booking });
    await appendMessage(tx, {
      ...place,
      id: ctx.ids.newId<MessageId>(),
      senderId,
      content: { kind: 'booking-request', body: { booking: snapshotOf(booking), note } },
      clientId,
      clientHash,
      bookingId: booking.id,
    });
    return booking;
  });
}

async function insertRequest(
  tx: Tx,
  ctx: UserContext,
  { artistId, serviceId, wallStart, zone, note }: RequestBookingInput,
  conversation: EnsuredConversation,
): Promise<BookingView> {
  const service = await tx.service.findFirst({ where: { id: serviceId, artistId, retiredAt: null } });
  if (!service) throw new DomainError('booking.service-not-found');
  const startsAt = instantOf({ wall: wallStart, zone });
  if (startsAt === 'no-such-time') throw new DomainError('booking.no-such-time');
  const now = ctx.clock.now();
  demand(canRequest({ startsAt }, now));
  const endsAt = new Date(startsAt.getTime() + service.durationMinutes * MINUTE_MS);
  const row = await tx.booking.create({
    data: {
      id: ctx.ids.newId<BookingId>(),
      studioId: conversation.studioId,
      conversationId: conversation.id,
      artistId,
      customerId: ctx.actor.userId,
      serviceId,
      status: 'requested',
      startsAt,
      endsAt,
      busyFrom: startsAt,
      busyTo: endsAt,
      wallStart,
      zone,
      note,
      createdAt: now,
      updatedAt: now,
    },
    include: BOOKING_PARTS,
  });
  return presentBooking(row);
}
