import type pg from 'pg';
import type { ConversationEvent } from '@/contract/events/stream-event';
import { MESSAGE_COLUMNS, type MessageRow, presentMessage, QUOTE_JOIN } from '@/server/db/message-row';
import type { InternalEvent } from '@/server/events/catalogue';
import { atSnapshot, type Cursor, placeAfter } from '@/server/events/cursor';

/** One stored event with the place just after it. */
export type LoggedEvent = {
  readonly id: string;
  /** Of the transaction that wrote it. */
  readonly xid: bigint;
  readonly cursor: Cursor;
} & (
  | { readonly scope: 'conversation'; readonly conversationId: string; readonly event: ConversationEvent }
  | { readonly scope: 'internal'; readonly event: InternalEvent }
);

export type LogBatch = {
  readonly events: readonly LoggedEvent[];
  /** Where to read on. */
  readonly cursor: Cursor;
  /** Whether `limit` cut the batch, so that more is there already. */
  readonly more: boolean;
};

type LogRow = Partial<MessageRow> & {
  readonly snapshot: string;
  readonly event_id: string | null;
  readonly event_xid: string;
  readonly event_type: string;
  readonly event_conversation_id: string | null;
  readonly rev: number | null;
  readonly payload: object;
  readonly created_at: Date;
  readonly rest: boolean;
};

/**
 * Within a conversation, ids are taken under its row lock: id order is commit order there, and whatever snapshot sees an event
 * sees all before it. So `ORDER BY id` per batch gives every conversation its own order, whatever overlaps elsewhere, and
 * nobody waits for the oldest open transaction. `rest` is what a cut batch left over; it comes first.
 * OFFSET 0: else the planner puts the look for the snapshot in every line, and makes it as often as there are events.
 */
const NEWER = `
  e.xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(e.xid, $1::pg_snapshot)
  AND (NOT pg_visible_in_snapshot(e.xid, $2::pg_snapshot) OR e.id > $3::bigint)`;

const EVENT_COLUMNS = `
  e.id, e.xid, e.type, e.conversation_id, e.rev, e.seq, e.payload, e.created_at,
  pg_visible_in_snapshot(e.xid, $2::pg_snapshot) AS rest`;

const readSql = (snapshot: string, picked: string): string => `
SELECT now.snapshot, e.id AS event_id, e.xid::text AS event_xid, e.type AS event_type,
  e.conversation_id AS event_conversation_id, e.rev, e.payload,
  e.created_at, e.rest, ${MESSAGE_COLUMNS}
FROM (SELECT ${snapshot} AS snapshot OFFSET 0) AS now
LEFT JOIN (${picked}) AS e ON true
LEFT JOIN message m ON m.conversation_id = e.conversation_id AND m.seq = e.seq
${QUOTE_JOIN}
ORDER BY e.rest DESC, e.id`;

const READ_SQL = readSql(
  'event_log_seen()::text',
  `SELECT ${EVENT_COLUMNS} FROM event e WHERE ${NEWER} ORDER BY rest DESC, e.id LIMIT $4`,
);

const MISSED = `${NEWER} AND pg_visible_in_snapshot(e.xid, $4::pg_snapshot)`;

const READ_FOR_SQL = readSql(
  '$4::text',
  `SELECT * FROM (SELECT ${EVENT_COLUMNS} FROM event e WHERE ${MISSED}) AS e
  WHERE e.conversation_id IN (SELECT p.conversation_id FROM participant p WHERE p.user_id = $5)
    OR (e.type = 'participant.left' AND e.payload ->> 'userId' = $5::text)
  ORDER BY rest DESC, e.id LIMIT $6`,
);

const COUNT_MISSED_SQL = `SELECT count(*)::int AS missed FROM (SELECT FROM event e WHERE ${MISSED} LIMIT $5) AS missed`;

const IS_FOREIGN_SQL = `SELECT pg_snapshot_xmax($1::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot()) AS is_foreign`;

/** The place where everything committed so far has been seen. */
export async function currentCursor(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ snapshot: string }>({
    name: 'current-cursor',
    text: 'SELECT event_log_seen()::text AS snapshot',
  });
  const row = rows[0];
  if (!row) throw new Error('currentCursor: no row');
  return row.snapshot;
}

/** Up to `limit` events after `cursor`, of everybody, for the process's tail. `pool`: whose plans are for few rows, `Database.follower`. */
export async function readLog(pool: pg.Pool, cursor: Cursor, limit: number): Promise<LogBatch> {
  const values = [cursor.before, cursor.until, cursor.id, limit];
  const { rows } = await pool.query<LogRow>({ name: 'log-newer', text: READ_SQL, values });
  return batchOf(rows, cursor, limit);
}

/** Beyond this many events of everybody, finding one person's among them costs more than loading afresh. */
const SCAN_LIMIT = 20_000;

type Missed = {
  readonly cursor: Cursor;
  /** A snapshot that has seen all that `cursor` has. */
  readonly upTo: string;
  readonly userId: string;
  readonly limit: number;
};

/** What one person missed between two places; `too-much` when that is over `limit` or would take looking through too many. */
export async function readLogFor(
  pool: pg.Pool,
  { cursor, upTo, userId, limit }: Missed,
): Promise<LogBatch | 'too-much'> {
  const stretch = [cursor.before, cursor.until, cursor.id, upTo];
  const counted = await pool.query<{ missed: number }>(COUNT_MISSED_SQL, [...stretch, SCAN_LIMIT]);
  if ((counted.rows[0]?.missed ?? SCAN_LIMIT) >= SCAN_LIMIT) return 'too-much';
  const { rows } = await pool.query<LogRow>(READ_FOR_SQL, [...stretch, userId, limit]);
  const batch = batchOf(rows, cursor, limit);
  return batch.more ? 'too-much' : batch;
}

/** Whether a cursor is from a database other than this: it speaks of transactions that have not been. */
export async function isForeign(pool: pg.Pool, cursor: Cursor): Promise<boolean> {
  const { rows } = await pool.query<{ is_foreign: boolean }>(IS_FOREIGN_SQL, [cursor.until]);
  return rows[0]?.is_foreign !== false;
}

function batchOf(rows: readonly LogRow[], from: Cursor, limit: number): LogBatch {
  const snapshot = rows[0]?.snapshot;
  if (snapshot === undefined) throw new Error('readLog: no row');
  const found = rows.filter((row) => row.event_id !== null);
  const more = found.length === limit;
  const end = atSnapshot(snapshot);
  const events = found.map((row, at) => {
    const last = !more && at === found.length - 1;
    return presentLogged(row, last ? end : placeAfter(from, snapshot, { id: row.event_id ?? '0', rest: row.rest }));
  });
  return { events, more, cursor: more ? (events.at(-1)?.cursor ?? end) : end };
}

function presentLogged(row: LogRow, cursor: Cursor): LoggedEvent {
  const shared = { id: row.event_id ?? '0', xid: BigInt(row.event_xid), cursor };
  const conversationId = row.event_conversation_id;
  // Payloads are written by `emit` from typed events; this is the edge where they come back.
  if (conversationId === null) {
    return { ...shared, scope: 'internal', event: { type: row.event_type, ...row.payload } as InternalEvent };
  }
  const stamp = { type: row.event_type, conversationId, rev: row.rev, at: row.created_at.toISOString() };
  const words = row.seq == null ? row.payload : { message: presentMessage(row as MessageRow) };
  return { ...shared, scope: 'conversation', conversationId, event: { ...stamp, ...words } as ConversationEvent };
}
