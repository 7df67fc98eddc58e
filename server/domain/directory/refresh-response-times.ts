import type { Deps } from '@/server/domain/context';

const DAY_MS = 24 * 60 * 60_000;
const LOOK_BACK_MS = 90 * DAY_MS;
const FEWEST_ANSWERS = 3;
const REFRESH_LOCK = 72_707_375;
/** Shorter than a process that stops has time for. */
const LONGEST = '6s';

/**
 * A turn begins where somebody of the other side writes than before: a customer who writes three lines waits from the first, and
 * whatever comes next from the artist's side, a booking's card too, is the answer.
 */
const REFRESH_SQL = `
WITH said AS (
  SELECT c.artist_id, m.conversation_id, m.seq, m.sent_at, m.sender_id = c.customer_id AS asks,
    lag(m.sender_id = c.customer_id) OVER (PARTITION BY m.conversation_id ORDER BY m.seq) AS asked_before
  FROM conversation c JOIN message m ON m.conversation_id = c.id
  WHERE c.activity_at >= $1 AND m.sent_at >= $1 AND m.sender_id IS NOT NULL
), turns AS (
  SELECT artist_id, asks, sent_at, lead(sent_at) OVER (PARTITION BY conversation_id ORDER BY seq) AS answered_at
  FROM said WHERE asked_before IS DISTINCT FROM asks
), usual AS (
  SELECT artist_id, percentile_cont(0.5) WITHIN GROUP (ORDER BY answered_at - sent_at) AS took
  FROM turns WHERE asks AND answered_at IS NOT NULL
  GROUP BY artist_id HAVING count(*) >= $2
), fresh AS (
  SELECT a.id, ceil(extract(epoch FROM u.took) / 60)::int AS minutes FROM artist a LEFT JOIN usual u ON u.artist_id = a.id
)
UPDATE artist a SET response_minutes = f.minutes
FROM fresh f WHERE f.id = a.id AND a.response_minutes IS DISTINCT FROM f.minutes`;

/**
 * Reckons anew how long each artist usually takes to answer: the median over 90 days, in minutes; nothing for fewer than three
 * answers. Of processes that try at once one does it.
 * @returns how many artists have another time than before.
 */
export async function refreshResponseTimes({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> {
  const client = await db.pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL statement_timeout = '${LONGEST}'`);
    const lock = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS taken', [
      REFRESH_LOCK,
    ]);
    const since = new Date(clock.now().getTime() - LOOK_BACK_MS);
    const changed = lock.rows[0]?.taken ? await client.query(REFRESH_SQL, [since, FEWEST_ANSWERS]) : null;
    await client.query('COMMIT');
    return changed?.rowCount ?? 0;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
