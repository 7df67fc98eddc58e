import type { ClientId, MessageId } from '@/contract/ids/ids';
import type { MessageContent } from '@/contract/messages/registry';
import type { Tx } from '@/server/db/database';
import { BOOKING_PARTS, presentBooking, snapshotOf } from '@/server/domain/bookings/view';
import type { Deps } from '@/server/domain/context';
import { lockAnyConversation } from '@/server/domain/conversations/records';
import { appendMessage } from '@/server/domain/messages/append-message';
import { hashOf } from '@/server/domain/messages/client-hash';
import { type DueReminder, dueReminderOf } from '@/server/domain/reminders/due-reminders';

export type ReminderDeps = Pick<Deps, 'db' | 'ids'>;

/**
 * Reminds both sides of a booking in their conversation, if that is still due once conversation and booking are locked: whoever called
 * it off, moved it or reminded of it meanwhile was first. Message and ledger row are one transaction.
 * @returns whether a reminder was written
 */
export const remind = ({ db, ids }: ReminderDeps, { bookingId, conversationId }: DueReminder): Promise<boolean> =>
  db.transact(async (tx) => {
    await lockAnyConversation(tx, conversationId);
    await tx.$queryRaw`SELECT 1 FROM booking WHERE id = ${bookingId}::uuid FOR NO KEY UPDATE`;
    const due = await dueReminderOf(tx, bookingId);
    if (!due) return false;
    await writeReminder(tx, ids, due);
    return true;
  });

async function writeReminder(tx: Tx, ids: ReminderDeps['ids'], due: DueReminder): Promise<void> {
  const { bookingId, conversationId, minutesBefore, startsAt } = due;
  const row = await tx.booking.findUniqueOrThrow({ where: { id: bookingId }, include: BOOKING_PARTS });
  const { studioId } = row;
  const content: MessageContent<'booking-reminder'> = {
    kind: 'booking-reminder',
    body: { booking: snapshotOf(presentBooking(row)), minutesBefore },
  };
  const { seq } = await appendMessage(tx, {
    id: ids.newId<MessageId>(),
    conversationId,
    studioId,
    senderId: null,
    content,
    clientId: ids.newId<ClientId>(),
    clientHash: hashOf(content),
    bookingId,
  });
  await tx.reminder.create({ data: { bookingId, minutesBefore, startsAt, studioId, seq } });
}
