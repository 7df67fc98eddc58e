import type pg from 'pg';
import type { Tx } from '@/server/db/database';

/** A reminder whose time has come: what was agreed to begins at `startsAt`. */
export type DueReminder = {
  readonly bookingId: string;
  readonly conversationId: string;
  readonly startsAt: Date;
  readonly minutesBefore: number;
};

/** Every distance before the beginning that artists can choose lies within this. */
const FARTHEST = "interval '7 days'";
const AT_ONCE = 200;

/**
 * By the database's clock alone. Of the distances that have come only the latest counts: who was away for a day reminds once. None that
 * was due before the two agreed, none after the beginning, and none where this one or a later one was sent for the same time.
 */
const DUE = `
SELECT b.id AS "bookingId", b.conversation_id AS "conversationId", b.starts_at AS "startsAt", due.minutes AS "minutesBefore"
FROM booking b
JOIN artist a ON a.id = b.artist_id
JOIN conversation c ON c.id = b.conversation_id AND c.closed_at IS NULL
CROSS JOIN LATERAL (
  SELECT min(m) AS minutes FROM unnest(a.reminder_minutes) AS m
  WHERE b.starts_at - make_interval(mins => m) <= statement_timestamp()
) AS due
WHERE b.status = 'confirmed' AND b.starts_at > statement_timestamp() AND b.starts_at <= statement_timestamp() + ${FARTHEST}
  AND b.agreed_at <= b.starts_at - make_interval(mins => due.minutes)
  AND NOT EXISTS (
    SELECT FROM reminder r WHERE r.booking_id = b.id AND r.starts_at = b.starts_at AND r.minutes_before <= due.minutes
  )`;

const FIRST = `${DUE} ORDER BY b.starts_at, b.id LIMIT ${AT_ONCE}`;
const NEXT = `${DUE} AND (b.starts_at, b.id) > ($1, $2) ORDER BY b.starts_at, b.id LIMIT ${AT_ONCE}`;
const OF_ONE = `${DUE} AND b.id = $1::uuid`;

/** What is due now, what begins first coming first; at most {@link AT_ONCE}, after `last` when it is given. */
export async function dueReminders(pool: pg.Pool, last?: DueReminder): Promise<readonly DueReminder[]> {
  const { rows } = last
    ? await pool.query<DueReminder>(NEXT, [last.startsAt, last.bookingId])
    : await pool.query<DueReminder>(FIRST);
  return rows;
}

/** What is due of one booking, looked at inside a transaction that holds it. */
export async function dueReminderOf(tx: Tx, bookingId: string): Promise<DueReminder | null> {
  const [due] = await tx.$queryRawUnsafe<DueReminder[]>(OF_ONE, bookingId);
  return due ?? null;
}
