import { z } from 'zod';
import type { Database, Tx } from '@/server/db/database';
import { BOOKING_PARTS, presentBooking } from '@/server/domain/bookings/view';
import { composeBookingMail } from '@/server/domain/notifications/compose-booking-mail';
import type { BookingMailDeps } from '@/server/domain/notifications/mail-booking';
import { mailReaders } from '@/server/domain/notifications/mail-readers';
import type { Reaction } from '@/server/events/reaction';
import { queueMail } from '@/server/platform/mail/queue-mail';

/** Who looks at the conversation has read the reminder by then, and is not mailed: the rule of pushes, with more patience. */
const GRACE_SECONDS = 30;

const IS_REMINDER = `EXISTS (
  SELECT FROM message m WHERE m.conversation_id = e.conversation_id AND m.seq = e.seq AND m.kind = 'booking-reminder'
)`;

const Named = z.object({ conversationId: z.string(), seq: z.int() });

/** What a reminder says is still so, and still to come. */
const STILL_SO = `b.status = 'confirmed' AND b.starts_at = r.starts_at AND b.starts_at > statement_timestamp()`;

/**
 * Mails the customer what their conversation reminds them of, unless they have read it there, or it is not so any more. Once for a
 * reminder, however often it runs: the ledger's row is locked, and names its mail.
 */
export const mailReminder = (deps: BookingMailDeps): Reaction => ({
  name: 'mail-reminder',
  types: ['message.sent'],
  only: IS_REMINDER,
  beginsNow: true,
  delaySeconds: GRACE_SECONDS,
  run: async (event) => {
    const place = Named.parse(event);
    await deps.db.transact((tx) => queueFor(tx, deps, place));
  },
});

type Place = z.infer<typeof Named>;

async function queueFor(tx: Tx, deps: BookingMailDeps, place: Place): Promise<void> {
  const bookingId = await lockUnmailed(tx, place);
  if (bookingId === null) return;
  const row = await tx.booking.findUniqueOrThrow({ where: { id: bookingId }, include: BOOKING_PARTS });
  const booking = presentBooking(row);
  const [reader] = await mailReaders(tx, [booking.customer.userId]);
  if (!reader?.reminderMails) return;
  const { publicUrl, mailFrom } = deps;
  const mailId: string = deps.ids.newId();
  await queueMail(tx, deps, composeBookingMail({ news: 'reminder', booking, reader, publicUrl, mailFrom }), mailId);
  await tx.reminder.updateMany({ where: { bookingId, seq: place.seq }, data: { mailId } });
}

/** The booking whose reminder at `place` was neither mailed nor read by its customer, its row in the ledger locked. */
async function lockUnmailed(tx: Tx, { conversationId, seq }: Place): Promise<string | null> {
  const rows = await tx.$queryRawUnsafe<{ bookingId: string }[]>(
    `SELECT r.booking_id AS "bookingId" FROM message m
     JOIN reminder r ON r.booking_id = m.booking_id AND r.seq = m.seq
     JOIN booking b ON b.id = r.booking_id
     JOIN participant p ON p.conversation_id = m.conversation_id AND p.user_id = b.customer_id
     WHERE m.conversation_id = $1::uuid AND m.seq = $2 AND r.mail_id IS NULL AND p.last_read_seq < m.seq AND ${STILL_SO}
     FOR UPDATE OF r`,
    conversationId,
    seq,
  );
  return rows[0]?.bookingId ?? null;
}

/** Whether a mail is of a reminder that is not so any more: it may have waited long for a mail server. */
export async function isReminderMoot({ pool }: Database, mailId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    `SELECT FROM reminder r JOIN booking b ON b.id = r.booking_id WHERE r.mail_id = $1 AND NOT (${STILL_SO})`,
    [mailId],
  );
  return (rowCount ?? 0) > 0;
}
