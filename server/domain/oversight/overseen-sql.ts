import type pg from 'pg';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { OverseenState } from '@/contract/schemas/console';
import type { OverseenConversation } from '@/contract/schemas/console-views';

/** Whose words stand last: receipts are nobody's, and what was deleted is not said any more. */
const LAST_WORD = `
LEFT JOIN LATERAL (
  SELECT m.sender_id, m.sent_at FROM message m
  WHERE m.conversation_id = c.id AND m.sender_id IS NOT NULL AND m.deleted_at IS NULL ORDER BY m.seq DESC LIMIT 1
) AS word ON true`;

const IS_WAITING = `EXISTS (SELECT FROM booking w WHERE w.conversation_id = c.id AND w.status = 'requested')`;
const IS_UNANSWERED = `coalesce(word.sender_id = c.customer_id AND word.sent_at < $3, false)`;

// The very expression of the index message_words.
const HITS = `
JOIN (
  SELECT m.conversation_id, count(*)::int AS hits FROM message m
  WHERE m.kind = 'text' AND m.deleted_at IS NULL AND m.studio_id = $1
    AND to_tsvector('simple', m.body ->> 'text') @@ plainto_tsquery('simple', $12)
  GROUP BY m.conversation_id
) AS found ON found.conversation_id = c.id`;

// Everything about a conversation but what is said in it.
const COLUMNS = `
  c.id, c.activity_at, a.id AS artist_id, a.user_id AS artist_user_id, a.name AS artist_name, c.customer_id, u.name AS customer_name,
  word.sender_id AS word_sender_id, word.sent_at AS word_sent_at,
  ${IS_WAITING} AS is_waiting, ${IS_UNANSWERED} AS is_unanswered,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('status', b.status, 'count', b.count) ORDER BY b.status), '[]')
   FROM (SELECT status, count(*) FROM booking WHERE conversation_id = c.id AND status <> 'expired' GROUP BY status) AS b) AS bookings,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', s.id, 'name', s.name) ORDER BY s.name, s.id), '[]')
   FROM participant p JOIN "user" s ON s.id = p.user_id WHERE p.conversation_id = c.id AND p.role = 'staff') AS staff`;

const FILTER = `
WHERE c.studio_id = $1
  AND ($2::uuid IS NULL OR EXISTS (SELECT FROM participant p WHERE p.conversation_id = c.id AND p.user_id = $2))
  AND ($4::uuid[] IS NULL OR c.customer_id = ANY ($4) OR c.artist_id = ANY ($5::uuid[]))
  AND ($6::text IS NULL OR EXISTS (SELECT FROM booking b WHERE b.conversation_id = c.id AND b.status = $6))
  AND CASE $7::text WHEN 'waiting' THEN ${IS_WAITING} WHEN 'unanswered' THEN ${IS_UNANSWERED}
    WHEN 'quiet' THEN NOT ${IS_WAITING} AND NOT ${IS_UNANSWERED} ELSE true END
  AND ($8::timestamptz IS NULL OR (c.activity_at, c.id) < ($8, $9::uuid))
  AND ($11::uuid IS NULL OR c.id = $11)`;

const JOINS = `JOIN artist a ON a.id = c.artist_id JOIN "user" u ON u.id = c.customer_id ${LAST_WORD}`;

const page = (hits: string, hitsColumn: string, order: 'ASC' | 'DESC'): string => `
SELECT ${COLUMNS}, ${hitsColumn} AS hits FROM conversation c ${JOINS} ${hits} ${FILTER}
ORDER BY c.activity_at ${order}, c.id ${order} LIMIT $10`;

const NEWEST_SQL = page('', 'NULL::int', 'DESC');
const OLDEST_SQL = page('', 'NULL::int', 'ASC');
const FOUND_SQL = page(HITS, 'found.hits', 'DESC');

export type OverseenFilter = {
  readonly studioId: string;
  /** Only what this person is in; `null` for all of the studio. */
  readonly withinReachOf: string | null;
  /** What the customer said last before this instant waits for an answer. */
  readonly unansweredBefore: Date;
  readonly customerIds: readonly string[] | null;
  readonly artistIds: readonly string[] | null;
  readonly bookingStatus: BookingStatus | null;
  readonly state: OverseenState | null;
  /** This one alone. */
  readonly conversationId?: string;
  readonly after: readonly [Date, string] | null;
  readonly limit: number;
};

export type OverseenRow = {
  readonly id: string;
  readonly activity_at: Date;
  readonly artist_id: string;
  readonly artist_user_id: string;
  readonly artist_name: string;
  readonly customer_id: string;
  readonly customer_name: string;
  readonly word_sender_id: string | null;
  readonly word_sent_at: Date | null;
  readonly is_waiting: boolean;
  readonly is_unanswered: boolean;
  readonly bookings: OverseenConversation['bookings'];
  readonly staff: OverseenConversation['staff'];
  readonly hits: number | null;
};

type Order = 'newest-first' | 'oldest-first';

/** Conversations of a studio that fit `filter`; with `word`, only those in which it was said. */
export async function overseenRows(
  pool: pg.Pool,
  filter: OverseenFilter,
  { order = 'newest-first', word }: { readonly order?: Order; readonly word?: string } = {},
): Promise<readonly OverseenRow[]> {
  const sql = word !== undefined ? FOUND_SQL : order === 'newest-first' ? NEWEST_SQL : OLDEST_SQL;
  const [activityAt, id] = filter.after ?? [null, null];
  const { rows } = await pool.query<OverseenRow>(sql, [
    filter.studioId,
    filter.withinReachOf,
    filter.unansweredBefore,
    filter.customerIds,
    filter.artistIds,
    filter.bookingStatus,
    filter.state,
    activityAt,
    id,
    filter.limit,
    filter.conversationId ?? null,
    ...(word === undefined ? [] : [word]),
  ]);
  return rows;
}

const COUNT_UNANSWERED_SQL = `
SELECT count(*)::int AS count FROM conversation c ${LAST_WORD}
WHERE c.studio_id = $1 AND ($2::uuid IS NULL OR EXISTS (SELECT FROM participant p WHERE p.conversation_id = c.id AND p.user_id = $2))
  AND ${IS_UNANSWERED}`;

/** How many conversations of a studio wait for an answer. */
export async function countUnanswered(
  pool: pg.Pool,
  filter: Pick<OverseenFilter, 'studioId' | 'withinReachOf' | 'unansweredBefore'>,
): Promise<number> {
  const values = [filter.studioId, filter.withinReachOf, filter.unansweredBefore];
  const { rows } = await pool.query<{ count: number }>(COUNT_UNANSWERED_SQL, values);
  return rows[0]?.count ?? 0;
}
