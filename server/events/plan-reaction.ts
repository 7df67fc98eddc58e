import type pg from 'pg';
import { atSnapshot, decodeCursor } from '@/server/events/cursor';
import type { Reaction } from '@/server/events/reaction';
import { hashedId } from '@/server/platform/hashed-id';
import type { JobQueue, NewJob } from '@/server/platform/jobs/job-queue';

/** So many events of no interest, and the cursor is moved all the same, to keep looking cheap. */
const FAR_BEHIND = 1_000;

const NEWER = `e.xid >= pg_snapshot_xmin($1::pg_snapshot) AND NOT pg_visible_in_snapshot(e.xid, $1::pg_snapshot)`;

const lookSql = (only: string) => `
SELECT EXISTS (SELECT FROM event e WHERE ${NEWER} AND e.type = ANY($2) AND (${only})) AS due,
  (SELECT count(*) FROM (SELECT FROM event e WHERE ${NEWER} LIMIT ${FAR_BEHIND}) AS newer) = ${FAR_BEHIND} AS far`;

const planSql = (only: string) => `
WITH moved AS (
  UPDATE relay_cursor SET cursor = event_log_seen()::text WHERE handler = $2 AND cursor = $1 RETURNING handler
)
SELECT e.id, e.created_at + make_interval(secs => $4) AS "notBefore" FROM moved, event e
WHERE ${NEWER} AND e.type = ANY($3) AND (${only}) ORDER BY e.id`;

type Planned = { readonly id: string; readonly notBefore: Date };

/**
 * Moves the cursor and names the events in one statement, so that both belong to the same snapshot; who comes second finds it moved.
 * @returns whether there is something new to do
 */
export async function planReaction(pool: pg.Pool, jobs: JobQueue, reaction: Reaction): Promise<boolean> {
  const { name, types, only = 'true', delaySeconds = 0 } = reaction;
  const { rows } = await pool.query<{ cursor: string }>('SELECT cursor FROM relay_cursor WHERE handler = $1', [name]);
  const cursor = rows[0]?.cursor;
  if (cursor === undefined) {
    await begin(pool, reaction);
    return false;
  }
  if (decodeCursor(cursor)?.until !== cursor) throw new Error(`relay: the cursor of ${name} cannot be read`);
  // Looking is a read; moving the cursor is a write, and most events are of no interest here.
  const look = await pool.query<{ due: boolean; far: boolean }>(lookSql(only), [cursor, types]);
  if (!look.rows[0]?.due && !look.rows[0]?.far) return false;
  return inTransaction(pool, async (client) => {
    const planned = await client.query<Planned>(planSql(only), [cursor, name, types, delaySeconds]);
    await jobs.put(
      client,
      name,
      planned.rows.map((event) => jobOf(name, event)),
    );
    return planned.rows.length > 0;
  });
}

const jobOf = (handler: string, { id, notBefore }: Planned): NewJob => ({
  // The same for the same event and reaction, whoever plans it.
  id: hashedId(`${handler}/${id}`),
  data: { eventId: id },
  notBefore,
});

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

const ADOPT_SQL = `
DELETE FROM relay_task WHERE handler = ANY($1) AND next_try_at IS NOT NULL RETURNING handler, event_id AS id, next_try_at AS "notBefore"`;

/** What processes of the version before planned; theirs was a table of its own. They may still run while they are being replaced. */
export async function adoptTasks(pool: pg.Pool, jobs: JobQueue, reactions: readonly Reaction[]): Promise<void> {
  const names = reactions.map(({ name }) => name);
  const { rows } = await pool.query<{ there: boolean }>('SELECT EXISTS (SELECT FROM relay_task) AS there');
  if (!rows[0]?.there) return;
  await inTransaction(pool, async (client) => {
    const adopted = await client.query<Planned & { readonly handler: string }>(ADOPT_SQL, [names]);
    for (const { handler, ...event } of adopted.rows) await jobs.put(client, handler, [jobOf(handler, event)]);
  });
}

const BEGIN_SQL = `
INSERT INTO relay_cursor (handler, cursor) VALUES ($1, COALESCE($2, event_log_seen()::text)) ON CONFLICT DO NOTHING`;

/** Most begin with the oldest event, so that nothing said before their first start is missed. */
async function begin(pool: pg.Pool, { name, beginsNow = false }: Reaction): Promise<void> {
  await pool.query(BEGIN_SQL, [name, beginsNow ? null : atSnapshot('1:1:').until]);
}
