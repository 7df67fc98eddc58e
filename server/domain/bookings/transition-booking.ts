import { type BookingSide, BookingStatus } from '@/contract/bookings/booking-status';
import { TRANSITIONS } from '@/contract/bookings/transitions';
import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { MessageId } from '@/contract/ids/ids';
import type { BookingView, TransitionBookingInput } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import { violates } from '@/server/db/postgres-error';
import { bookingOf, bookingOfRetry } from '@/server/domain/bookings/records';
import { canTransition } from '@/server/domain/bookings/rules';
import { BOOKING_PARTS, type BookingRow, presentBooking, snapshotOf } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { lockConversation } from '@/server/domain/conversations/records';
import { demandSendAllowance } from '@/server/domain/messages/allowance';
import { appendMessage } from '@/server/domain/messages/append-message';
import { hashOf } from '@/server/domain/messages/client-hash';
import { emit } from '@/server/events/emit';

/** A booking keeps the reason why it came to nothing; the words with a confirmation live in its message only. */
const ENDED: ReadonlySet<BookingStatus> = new Set(['declined', 'cancelled']);

/**
 * Confirms, declines, cancels or completes a booking as the side that the actor is, and says so in the conversation. Safe to
 * retry for ever with the same `clientId`: what was done once is not done again, and the booking is returned as it is now.
 * @throws DomainError booking.not-found, booking.not-your-part, booking.illegal-transition, booking.reason-required,
 *   booking.not-over-yet, booking.slot-taken, message.client-id-reused.
 */
export async function transitionBooking(ctx: UserContext, input: TransitionBookingInput): Promise<BookingView> {
  try {
    return await ctx.db.transact((tx) => transitionIn(tx, ctx, input));
  } catch (error) {
    // Translated out here: after the refusal of the constraint the transaction is dead, and must have ended.
    if (violates(error, 'booking_no_overlap')) throw new DomainError('booking.slot-taken', { cause: error });
    throw error;
  }
}

async function transitionIn(tx: Tx, ctx: UserContext, input: TransitionBookingInput): Promise<BookingView> {
  const { bookingId, transition, reason, clientId } = input;
  const senderId = ctx.actor.userId;
  const { conversationId, studioId } = await bookingOf(tx, bookingId, ctx.actor);
  await lockConversation(tx, conversationId, senderId);
  const clientHash = hashOf({ kind: 'booking-update', bookingId, transition, reason });
  const before = await bookingOfRetry(tx, { conversationId, senderId, clientId, clientHash });
  if (before) return before;
  await demandSendAllowance(tx, ctx);
  const row = await lockBooking(tx, ctx, bookingId);
  const side = sideOf(ctx, row);
  const asked = { booking: { status: BookingStatus.parse(row.status), endsAt: row.endsAt }, side, transition, reason };
  demand(canTransition(asked, ctx.clock.now()));
  const booking = await moveOn(tx, ctx, row, input);
  await emit(tx, { conversationId, studioId, type: `booking.${TRANSITIONS[transition].to}`, booking });
  await appendMessage(tx, {
    id: ctx.ids.newId<MessageId>(),
    conversationId,
    studioId,
    senderId,
    content: { kind: 'booking-update', body: { booking: snapshotOf(booking), transition, reason: reason || null } },
    clientId,
    clientHash,
    bookingId,
  });
  return booking;
}

/** Read again under the locks: what was read before them may have changed. */
async function lockBooking(tx: Tx, ctx: UserContext, bookingId: string): Promise<BookingRow> {
  await tx.$queryRaw`SELECT 1 FROM booking WHERE id = ${bookingId}::uuid FOR NO KEY UPDATE`;
  return bookingOf(tx, bookingId, ctx.actor);
}

const sideOf = (ctx: UserContext, row: BookingRow): BookingSide =>
  row.artist.userId === ctx.actor.userId ? 'artist' : 'customer';

async function moveOn(
  tx: Tx,
  ctx: UserContext,
  row: BookingRow,
  { transition, reason }: TransitionBookingInput,
): Promise<BookingView> {
  const { to } = TRANSITIONS[transition];
  if (to === 'confirmed') await queueForCalendar(tx, row.artistId);
  const moved = await tx.booking.update({
    where: { id: row.id },
    data: {
      status: to,
      reason: ENDED.has(to) ? reason || null : null,
      version: row.version + 1,
      updatedAt: ctx.clock.now(),
    },
    include: BOOKING_PARTS,
  });
  return presentBooking(moved);
}

/**
 * Lets confirmations of one artist pass one by one. The exclusion constraint alone is what keeps them apart; but two that wait
 * for each other's verdict there deadlock, which costs a second and a retry.
 */
const queueForCalendar = (tx: Tx, artistId: string) =>
  tx.$queryRaw`SELECT 1 FROM artist WHERE id = ${artistId}::uuid FOR NO KEY UPDATE`;
