import { EMITS } from '@/contract/bookings/emissions';
import type { BookingView } from '@/contract/schemas/booking';
import type { Tx } from '@/server/db/database';
import { changeBooking } from '@/server/domain/bookings/records';
import { BOOKING_PARTS, type BookingRow } from '@/server/domain/bookings/view';
import { emit } from '@/server/events/emit';

type Wanting = { readonly artistId: string; readonly conversationId: string; readonly now: Date };

/**
 * To be called first by whoever wants a time of this artist: takes the lock of their conversation, and of those whose holds are past,
 * so that {@link endHolds} can free what these still keep. All at once and in the order of their ids, or two who want each other's
 * time would wait for each other.
 * @returns the ids of these holds.
 */
export async function lockWithPastHolds(
  tx: Tx,
  { artistId, conversationId, now }: Wanting,
): Promise<readonly string[]> {
  const past = await tx.booking.findMany({
    where: { artistId, status: 'held', heldUntil: { lte: now } },
    select: { id: true, conversationId: true },
  });
  const conversations = [conversationId, ...past.map((one) => one.conversationId)];
  await tx.$queryRaw`
    SELECT 1 FROM conversation WHERE id = ANY(${conversations}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  return past.map(({ id }) => id);
}

/** Ends those of these that are still held, and says so. The caller has the locks of their conversations. */
export async function endHolds(tx: Tx, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  const held = await tx.booking.findMany({
    where: { id: { in: [...ids] }, status: 'held' },
    include: BOOKING_PARTS,
    orderBy: { id: 'asc' },
  });
  for (const row of held) await endHold(tx, row, now);
}

/** Gives a held time back and says so; nothing is said of it in the conversation. */
export async function endHold(tx: Tx, row: BookingRow, now: Date): Promise<BookingView> {
  const booking = await changeBooking(tx, row, { data: { status: 'expired', heldUntil: null }, now });
  const { conversationId, studioId } = row;
  await emit(tx, { conversationId, studioId, type: EMITS.expire[0], booking });
  return booking;
}
