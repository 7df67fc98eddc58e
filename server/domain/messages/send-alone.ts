import type pg from 'pg';
import type { ClientId, ConversationId, MessageId, UserId } from '@/contract/ids/ids';
import { sqlState } from '@/server/db/postgres-error';
import { retryTransient } from '@/server/db/retry-transient';

/** Words that somebody wants to send. */
export type SendDraft = {
  readonly conversationId: ConversationId;
  readonly senderId: UserId;
  readonly clientId: ClientId;
  /** Of the message, should it be a new one. */
  readonly id: MessageId;
  readonly text: string;
  readonly hash: string;
  readonly replyToSeq: number | null;
  /** Messages the sender may send in a minute. */
  readonly allowance: number;
};

/**
 * The hot path: membership, allowance, order, message and event in ONE prepared statement (decision 0004).
 * - The UPDATE's row lock makes `seq` gapless and equal to commit order.
 * - `prior` finds a retry; two copies of one retry at the same instant meet in the unique index, and the whole statement
 *   of the second fails without having used up a number.
 * - `sent_at` is the conversation's own, never-decreasing clock.
 */
const SEND_SQL = `
WITH me AS (
  SELECT studio_id FROM participant WHERE conversation_id = $1 AND user_id = $2
), prior AS (
  SELECT seq, client_hash FROM message WHERE conversation_id = $1 AND sender_id = $2 AND client_id = $3
), recent AS (
  SELECT count(*)::int AS sent FROM (
    SELECT 1 FROM message WHERE sender_id = $2 AND sent_at > now() - interval '1 minute' LIMIT $8
  ) AS last_minute
), quoted AS (
  SELECT sender_id, kind, body FROM message WHERE conversation_id = $1 AND seq = $7 AND deleted_at IS NULL
), bump AS (
  UPDATE conversation SET last_seq = last_seq + 1, rev = rev + 1, activity_at = GREATEST(activity_at, now())
  WHERE id = $1 AND closed_at IS NULL AND EXISTS (SELECT FROM me) AND NOT EXISTS (SELECT FROM prior) AND (SELECT sent FROM recent) < $8
    AND ($7::int IS NULL OR EXISTS (SELECT FROM quoted))
  RETURNING last_seq, rev, activity_at, studio_id
), stored AS (
  INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash, reply_to_seq, sent_at)
  SELECT $1, last_seq, $4, studio_id, $2, 'text', $5, $3, $6, $7, activity_at FROM bump
), announced AS (
  INSERT INTO event (studio_id, conversation_id, rev, seq, type, payload)
  SELECT studio_id, $1, rev, last_seq, 'message.sent', '{}' FROM bump
)
SELECT EXISTS (SELECT FROM me) AS member, (SELECT seq FROM prior) AS prior_seq, (SELECT client_hash FROM prior) AS prior_hash,
  (SELECT sent FROM recent) >= $8 AS too_many, (SELECT closed_at IS NOT NULL FROM conversation WHERE id = $1) AS closed, bump.last_seq AS seq, bump.activity_at AS sent_at,
  quoted.sender_id AS quote_sender_id, quoted.kind AS quote_kind, quoted.body AS quote_body
FROM (SELECT) AS one LEFT JOIN bump ON true LEFT JOIN quoted ON true`;

/** What became of a draft; without `seq` it was not stored, and the rest says why. */
export type SendRow = {
  readonly member: boolean;
  readonly prior_seq: number | null;
  readonly prior_hash: string | null;
  readonly too_many: boolean;
  readonly closed: boolean;
  readonly seq: number | null;
  readonly sent_at: Date | null;
  readonly quote_sender_id: string | null;
  readonly quote_kind: string | null;
  readonly quote_body: unknown;
};

const UNIQUE_VIOLATION = '23505';

/** Stores a draft in a statement of its own, which waits for whoever holds the conversation; or says why not. */
export async function sendAlone(pool: pg.Pool, draft: SendDraft): Promise<SendRow> {
  const { conversationId, senderId, clientId, id, text, hash, replyToSeq, allowance } = draft;
  const values = [conversationId, senderId, clientId, id, { text }, hash, replyToSeq, allowance];
  const run = () => retryTransient(() => pool.query<SendRow>({ name: 'send-message', text: SEND_SQL, values }));
  const { rows } = await run().catch((error: unknown) => {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    return run();
  });
  const row = rows[0];
  if (!row) throw new Error('sendAlone: the statement returned no row');
  return row;
}
