import { BEGINNINGS } from '@/contract/bookings/emissions';
import type { BookingId, MessageId } from '@/contract/ids/ids';
import type { BookingView, RequestBookingInput } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import { bookingOfRetry, demandOpenArtist, offeredService } from '@/server/domain/bookings/records';
import { detailColumns, requestContent, saidInRequest } from '@/server/domain/bookings/request-content';
import { chosenSlots, MINUTE_MS, slotAt, timeColumns } from '@/server/domain/bookings/slots';
import { BOOKING_PARTS, presentBooking } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { type EnsuredConversation, ensureConversation } from '@/server/domain/conversations/open-conversation';
import { lockConversation } from '@/server/domain/conversations/records';
import { demandSendAllowance } from '@/server/domain/messages/allowance';
import { appendMessage } from '@/server/domain/messages/append-message';
import { hashOf } from '@/server/domain/messages/client-hash';
import { emit } from '@/server/events/emit';

/**
 * Asks an artist for a booking, as their customer: the request and its card in the one conversation of the two, which is opened
 * when there is none. Safe to retry for ever with the same `clientId`: the first booking is returned as it is now.
 * @throws DomainError artist.not-found, artist.paused, conversation.with-yourself, booking.service-not-found,
 *   booking.no-such-time, booking.in-the-past, booking.too-far-ahead, booking.same-time, message.client-id-reused,
 *   request.too-many.
 */
export function requestBooking(ctx: UserContext, input: RequestBookingInput): Promise<BookingView> {
  const { artistId, serviceId, clientId } = input;
  const clientHash = hashOf({ kind: 'booking-request', artistId, serviceId, ...saidInRequest(input) });
  return ctx.db.transact(async (tx) => {
    const conversation = await ensureConversation(tx, ctx, artistId);
    await lockConversation(tx, conversation.id, ctx.actor.userId);
    const senderId = ctx.actor.userId;
    const before = await bookingOfRetry(tx, { conversationId: conversation.id, senderId, clientId, clientHash });
    if (before) return before;
    await demandSendAllowance(tx, ctx);
    await demandOpenArtist(tx, artistId);
    const booking = await insertRequest(tx, ctx, input, conversation);
    const place = { conversationId: conversation.id, studioId: conversation.studioId };
    await emit(tx, { ...place, type: BEGINNINGS.request.emits, booking });
    const content = requestContent(booking);
    const id = ctx.ids.newId<MessageId>();
    await appendMessage(tx, { ...place, id, senderId, content, clientId, clientHash, bookingId: booking.id });
    return booking;
  });
}

async function insertRequest(
  tx: Tx,
  ctx: UserContext,
  input: RequestBookingInput,
  conversation: EnsuredConversation,
): Promise<BookingView> {
  const { artistId, serviceId } = input;
  const service = await offeredService(tx, { artistId, serviceId });
  const now = ctx.clock.now();
  const wishes = chosenSlots(input.wishes, service.durationMinutes * MINUTE_MS, now);
  const row = await tx.booking.create({
    data: {
      id: ctx.ids.newId<BookingId>(),
      studioId: conversation.studioId,
      conversationId: conversation.id,
      artistId,
      customerId: ctx.actor.userId,
      serviceId,
      status: BEGINNINGS.request.to,
      ...timeColumns(slotAt(wishes, 0), service),
      wishes,
      ...detailColumns(input),
      createdAt: now,
      updatedAt: now,
    },
    include: BOOKING_PARTS,
  });
  return presentBooking(row);
}
