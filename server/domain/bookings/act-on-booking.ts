import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingEventType } from '@/contract/bookings/emissions';
import { DomainError } from '@/contract/errors/domain-error';
import type { BookingId, ClientId, MessageId } from '@/contract/ids/ids';
import type { MessageContent } from '@/contract/messages/registry';
import type { BookingView } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import { violates } from '@/server/db/postgres-error';
import { endHolds, lockWithPastHolds } from '@/server/domain/bookings/holds';
import { bookingOf, bookingOfRetry } from '@/server/domain/bookings/records';
import type { BookingRow } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { lockConversation } from '@/server/domain/conversations/records';
import { demandSendAllowance } from '@/server/domain/messages/allowance';
import { appendMessage } from '@/server/domain/messages/append-message';
import { emit } from '@/server/events/emit';

/** What one act made of a booking: its next version, the event that says so and the entry that it leaves in the conversation. */
export type Outcome = {
  readonly booking: BookingView;
  readonly event: BookingEventType;
  readonly content: MessageContent<'booking-request' | 'booking-proposal' | 'booking-update'>;
};

/** The booking under the locks, and the side that the actor is. */
export type Standing = { readonly tx: Tx; readonly row: BookingRow; readonly side: BookingSide; readonly now: Date };

type BookingAct = {
  readonly bookingId: BookingId;
  readonly clientId: ClientId;
  /** Of everything the person said; see `hashOf`. */
  readonly clientHash: string;
  /** Whether a time of the artist's is wanted: what was held until now or before does not keep it. */
  readonly takesTime?: boolean;
  /** Decides and does. A plain view is the answer when there was nothing to do: nothing is said then. */
  decide(standing: Standing): Promise<Outcome | BookingView>;
};

/**
 * One side's act on a booking: the conversation is locked first, then the booking; an act that was done before under the same
 * `clientId` is not done again; what was done is announced and leaves its entry in the conversation.
 * @throws DomainError booking.not-found, booking.slot-taken, message.client-id-reused, request.too-many, and what `decide` refuses.
 */
export async function actOnBooking(ctx: UserContext, act: BookingAct): Promise<BookingView> {
  try {
    return await ctx.db.transact((tx) => actIn(tx, ctx, act));
  } catch (error) {
    // Translated out here: after the refusal of the constraint the transaction is dead, and must have ended.
    if (violates(error, 'booking_no_overlap')) throw new DomainError('booking.slot-taken', { cause: error });
    throw error;
  }
}

async function actIn(tx: Tx, ctx: UserContext, act: BookingAct): Promise<BookingView> {
  const { bookingId, clientId, clientHash, takesTime = false } = act;
  const senderId = ctx.actor.userId;
  const { conversationId, studioId, artistId } = await bookingOf(tx, bookingId, ctx.actor);
  const askedAt = ctx.clock.now();
  const past = takesTime ? await lockWithPastHolds(tx, { conversationId, artistId, now: askedAt }) : [];
  await lockConversation(tx, conversationId, senderId);
  const before = await bookingOfRetry(tx, { conversationId, senderId, clientId, clientHash });
  if (before) return before;
  await demandSendAllowance(tx, ctx);
  await endHolds(tx, past, askedAt);
  const row = await lockBooking(tx, ctx, bookingId);
  const side = row.artist.userId === senderId ? 'artist' : 'customer';
  const outcome = await act.decide({ tx, row, side, now: ctx.clock.now() });
  if (!('event' in outcome)) return outcome;
  const { booking, event, content } = outcome;
  await emit(tx, { conversationId, studioId, type: event, booking });
  const id = ctx.ids.newId<MessageId>();
  await appendMessage(tx, { id, conversationId, studioId, senderId, content, clientId, clientHash, bookingId });
  return booking;
}

/** Read again under the locks: what was read before them may have changed. */
async function lockBooking(tx: Tx, ctx: UserContext, bookingId: string): Promise<BookingRow> {
  await tx.$queryRaw`SELECT 1 FROM booking WHERE id = ${bookingId}::uuid FOR NO KEY UPDATE`;
  return bookingOf(tx, bookingId, ctx.actor);
}
