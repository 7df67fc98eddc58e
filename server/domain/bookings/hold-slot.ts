import { BEGINNINGS } from '@/contract/bookings/emissions';
import { allow, demand, refuse } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { BookingId } from '@/contract/ids/ids';
import type { FreeSlot } from '@/contract/schemas/availability';
import type { BookingView, HoldSlotInput } from '@/contract/schemas/booking';
import { askIn } from '@/server/db/ask';
import type { Tx } from '@/server/db/database';
import { violates } from '@/server/db/postgres-error';
import { freeStartAt } from '@/server/domain/availability/free-start-at';
import { endHolds, lockWithPastHolds } from '@/server/domain/bookings/holds';
import { isClearlyTaken, wantedStart } from '@/server/domain/bookings/is-clearly-taken';
import { demandOpenArtist, offeredService, queueForCalendar } from '@/server/domain/bookings/records';
import { heldUntil } from '@/server/domain/bookings/rules';
import { chosenSlots, MINUTE_MS, slotAt, startOf, timeColumns } from '@/server/domain/bookings/slots';
import { takenInstead } from '@/server/domain/bookings/taken-instead';
import { BOOKING_PARTS, presentBooking } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { type EnsuredConversation, ensureConversation } from '@/server/domain/conversations/open-conversation';
import { SEND_PAUSE_SECONDS } from '@/server/domain/messages/allowance';
import { emit } from '@/server/events/emit';

/**
 * Keeps a free time of a service that needs no approval from everybody else, for some minutes and for the actor as its customer. Takes
 * the place of what they held with this artist before. The time must be one that is offered: what the asker says of it is not
 * believed. Nothing is said in the conversation, which is opened when there is none. Safe to retry for ever with the same `clientId`:
 * the first hold is returned as it is now.
 * @throws DomainError artist.not-found, artist.paused, conversation.with-yourself, booking.service-not-found, booking.not-instant,
 *   booking.no-such-time, booking.in-the-past, booking.too-far-ahead, booking.slot-taken (with the next free times),
 *   message.client-id-reused, request.too-many.
 */
export async function holdSlot(ctx: UserContext, input: HoldSlotInput): Promise<BookingView> {
  const { artistId, serviceId } = input;
  try {
    if (await isClearlyTaken(ctx, input)) throw new DomainError('booking.slot-taken');
    return await ctx.db.transact((tx) => holdIn(tx, ctx, input));
  } catch (error) {
    const cause = violates(error, 'booking_no_overlap')
      ? new DomainError('booking.slot-taken', { cause: error })
      : error;
    throw await takenInstead(ctx, cause, () => ({
      artistId,
      serviceId,
      startsAt: wantedStart(input) ?? ctx.clock.now(),
    }));
  }
}

async function holdIn(tx: Tx, ctx: UserContext, input: HoldSlotInput): Promise<BookingView> {
  const { artistId, serviceId } = input;
  const now = ctx.clock.now();
  const conversation = await ensureConversation(tx, ctx, artistId);
  const past = await lockWithPastHolds(tx, { artistId, conversationId: conversation.id, now });
  await endHolds(tx, past, now);
  const before = await holdOfRetry(tx, ctx, input);
  if (before) return before;
  await demandHoldAllowance(tx, ctx, now);
  await demandOpenArtist(tx, artistId);
  await queueForCalendar(tx, artistId);
  const service = await offeredService(tx, { artistId, serviceId });
  demand(service.isInstant ? allow : refuse('booking.not-instant'));
  const wanted = slotAt(chosenSlots([input.slot], service.durationMinutes * MINUTE_MS, now), 0);
  await endHolds(tx, await ownHoldsWith(tx, ctx, artistId), now);
  const free = await freeStartAt(askIn(tx), { artistId, serviceId, startsAt: startOf(wanted), now });
  if (!free) throw new DomainError('booking.slot-taken');
  return insertHold(tx, ctx, { input, conversation, free, service, now });
}

/** What this very act made before. @throws DomainError message.client-id-reused when the id came with another time. */
async function holdOfRetry(tx: Tx, { actor }: UserContext, input: HoldSlotInput): Promise<BookingView | null> {
  const holdClientId = input.clientId;
  const row = await tx.booking.findUnique({
    where: { customerId_holdClientId: { customerId: actor.userId, holdClientId } },
    include: BOOKING_PARTS,
  });
  if (!row) return null;
  if (row.artistId !== input.artistId || row.serviceId !== input.serviceId) {
    throw new DomainError('message.client-id-reused');
  }
  return presentBooking(row);
}

/** Holds leave no message, but are as much work: of them somebody has as many a minute. @throws DomainError request.too-many */
async function demandHoldAllowance(tx: Tx, ctx: UserContext, now: Date): Promise<void> {
  const held = await tx.booking.count({
    where: { customerId: ctx.actor.userId, holdClientId: { not: null }, createdAt: { gt: new Date(+now - MINUTE_MS) } },
  });
  if (held < ctx.sendLimitPerMinute) return;
  throw new DomainError('request.too-many', { retryAfterSeconds: SEND_PAUSE_SECONDS });
}

async function ownHoldsWith(tx: Tx, { actor }: UserContext, artistId: string): Promise<readonly string[]> {
  const held = await tx.booking.findMany({
    where: { artistId, customerId: actor.userId, status: 'held', holdClientId: { not: null } },
    select: { id: true },
  });
  return held.map(({ id }) => id);
}

type Hold = {
  readonly input: HoldSlotInput;
  readonly conversation: EnsuredConversation;
  /** As the artist's calendar has it: this is what is promised. */
  readonly free: FreeSlot;
  readonly service: Awaited<ReturnType<typeof offeredService>>;
  readonly now: Date;
};

async function insertHold(tx: Tx, ctx: UserContext, { input, conversation, free, service, now }: Hold) {
  const durationMs = service.durationMinutes * MINUTE_MS;
  const slot = slotAt(chosenSlots([free], durationMs, now), 0);
  const row = await tx.booking.create({
    data: {
      id: ctx.ids.newId<BookingId>(),
      studioId: conversation.studioId,
      conversationId: conversation.id,
      artistId: input.artistId,
      customerId: ctx.actor.userId,
      serviceId: input.serviceId,
      status: BEGINNINGS.hold.to,
      heldUntil: heldUntil(startOf(slot), now),
      holdClientId: input.clientId,
      ...timeColumns(slot, service),
      note: '',
      createdAt: now,
      updatedAt: now,
    },
    include: BOOKING_PARTS,
  });
  const booking = presentBooking(row);
  await emit(tx, {
    conversationId: conversation.id,
    studioId: conversation.studioId,
    type: BEGINNINGS.hold.emits,
    booking,
  });
  return booking;
}
