import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '@/server/db/database';
import type { DomainEvent } from '@/server/events/catalogue';
import { atSnapshot, decodeCursor } from '@/server/events/cursor';
import type { Log } from '@/server/platform/log';

/** An event as reactions get it. Those about messages have an empty payload and name the message. */
export type RelayedEvent = {
  readonly payload: unknown;
  readonly conversationId: string | null;
  readonly seq: number | null;
};

/** Something that follows from events outside the transaction that caused them: mail and pushes now; webhooks and more later. */
export type Reaction = {
  /** Stored with its progress; never renamed. */
  readonly name: string;
  readonly types: readonly DomainEvent['type'][];
  /** A condition on row `e` of `event`, in SQL of ours: what does not hold it costs nothing but the look. */
  readonly only?: string;
  /** What happened before its first start is none of its business, and is not even looked through. */
  readonly beginsNow?: boolean;
  /** Runs so long after the event at the earliest. */
  readonly delaySeconds?: number;
  /** May run again for the same event; throws to be tried again later. */
  readonly run: (event: RelayedEvent) => Promise<void>;
};

type RelayOptions = { readonly db: Database; readonly reactions: readonly Reaction[]; readonly log: Log };

export interface Relay {
  wake(): void;
  stop(): Promise<void>;
}

const POLL_MS = 1_000;
const LEASE_SECONDS = 60;
const MAX_ATTEMPTS = 12;
const FIRST_DELAY_SECONDS = 5;
const MAX_DELAY_SECONDS = 6 * 3_600;
const CLAIM_LIMIT = 10;
/** So many events of no interest, and the cursor is moved all the same, to keep looking cheap. */
const FAR_BEHIND = 1_000;

/**
 * Runs reactions at least once per event. Planning (one transaction: tasks for what is newer than the reaction's cursor, cursor
 * moved) is apart from working (lease a task, run it outside any transaction, remove it), so any number of processes may relay.
 */
export function startRelay({ db, reactions, log }: RelayOptions): Relay {
  const stopping = new AbortController();
  let rouse = new AbortController();

  const round = async () => {
    for (const reaction of reactions) {
      await plan(db.pool, reaction);
      while (!stopping.signal.aborted && (await work(db.pool, reaction, log)) > 0);
    }
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      const { signal } = rouse;
      await round().catch((error: unknown) => log.warn({ err: error }, 'relay.round-failed'));
      await pause(POLL_MS, undefined, { signal }).catch(() => {});
      if (signal.aborted) rouse = new AbortController();
    }
  };
  const running = run();

  return {
    wake: () => rouse.abort(),
    stop: async () => {
      stopping.abort();
      rouse.abort();
      await running;
    },
  };
}

const NEWER = `e.xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(e.xid, $1::pg_snapshot)`;

const lookSql = (only: string) => `
SELECT EXISTS (SELECT FROM event e WHERE ${NEWER} AND e.type = ANY($2) AND (${only})) AS due,
  (SELECT count(*) FROM (SELECT FROM event e WHERE ${NEWER} LIMIT ${FAR_BEHIND}) AS newer) = ${FAR_BEHIND} AS far`;

const planSql = (only: string) => `
WITH moved AS (
  UPDATE relay_cursor SET cursor = event_log_seen()::text WHERE handler = $2 AND cursor = $1 RETURNING handler
)
INSERT INTO relay_task (handler, event_id, next_try_at)
SELECT moved.handler, e.id, e.created_at + make_interval(secs => $4) FROM moved, event e
WHERE ${NEWER} AND e.type = ANY($3) AND (${only})
ON CONFLICT DO NOTHING`;

/** One statement, so that the cursor and the tasks belong to the same snapshot; who comes second finds the cursor moved. */
async function plan(pool: pg.Pool, reaction: Reaction): Promise<void> {
  const { name, types, only = 'true', delaySeconds = 0 } = reaction;
  const { rows } = await pool.query<{ cursor: string }>('SELECT cursor FROM relay_cursor WHERE handler = $1', [name]);
  const cursor = rows[0]?.cursor;
  if (cursor === undefined) return begin(pool, reaction);
  if (decodeCursor(cursor)?.until !== cursor) throw new Error(`relay: the cursor of ${name} cannot be read`);
  // Looking is a read; moving the cursor is a write, and most events are of no interest here.
  const look = await pool.query<{ due: boolean; far: boolean }>(lookSql(only), [cursor, types]);
  if (!look.rows[0]?.due && !look.rows[0]?.far) return;
  await pool.query(planSql(only), [cursor, name, types, delaySeconds]);
}

const BEGIN_SQL = `
INSERT INTO relay_cursor (handler, cursor) VALUES ($1, COALESCE($2, event_log_seen()::text)) ON CONFLICT DO NOTHING`;

/** Most begin with the oldest event, so that nothing said before their first start is missed. */
async function begin(pool: pg.Pool, { name, beginsNow = false }: Reaction): Promise<void> {
  await pool.query(BEGIN_SQL, [name, beginsNow ? null : atSnapshot('1:1:').until]);
}

const CLAIM_SQL = `
UPDATE relay_task t SET attempts = t.attempts + 1, next_try_at = now() + make_interval(secs => $2)
FROM (
  SELECT handler, event_id FROM relay_task WHERE handler = $1 AND next_try_at <= now()
  ORDER BY event_id LIMIT $3 FOR UPDATE SKIP LOCKED
) AS due
JOIN event e ON e.id = due.event_id
WHERE t.handler = due.handler AND t.event_id = due.event_id
RETURNING t.event_id AS id, t.attempts, e.payload, e.conversation_id AS "conversationId", e.seq`;

type ClaimedTask = RelayedEvent & { readonly id: string; readonly attempts: number };

async function work(pool: pg.Pool, reaction: Reaction, log: Log): Promise<number> {
  const { rows } = await pool.query<ClaimedTask>(CLAIM_SQL, [reaction.name, LEASE_SECONDS, CLAIM_LIMIT]);
  for (const { id, attempts, ...event } of rows) {
    const failure = await reaction.run(event).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure === null)
      await pool.query('DELETE FROM relay_task WHERE handler = $1 AND event_id = $2', [reaction.name, id]);
    else await putOff(pool, { handler: reaction.name, id, attempts, failure, log });
  }
  return rows.length;
}

type Failure = {
  readonly handler: string;
  readonly id: string;
  readonly attempts: number;
  readonly failure: unknown;
  readonly log: Log;
};

async function putOff(pool: pg.Pool, { handler, id, attempts, failure, log }: Failure): Promise<void> {
  const dead = attempts >= MAX_ATTEMPTS;
  const delay = Math.min(FIRST_DELAY_SECONDS * 2 ** (attempts - 1), MAX_DELAY_SECONDS) * (0.8 + Math.random() * 0.4);
  log.warn({ err: failure, handler, eventId: id, attempts, dead }, 'relay.reaction-failed');
  await pool.query(
    `UPDATE relay_task SET last_error = $3, next_try_at = CASE WHEN $4 THEN NULL ELSE now() + make_interval(secs => $5) END
     WHERE handler = $1 AND event_id = $2`,
    [handler, id, String(failure).slice(0, 500), dead, delay],
  );
}
