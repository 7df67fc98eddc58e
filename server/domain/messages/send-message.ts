import { DomainError } from '@/contract/errors/domain-error';
import type { MessageId } from '@/contract/ids/ids';
import type { MessageView, SendMessageInput } from '@/contract/schemas/message';
import { presentMessage } from '@/server/db/message-row';
import { sqlState } from '@/server/db/postgres-error';
import { retryTransient } from '@/server/db/retry-transient';
import type { UserContext } from '@/server/domain/context';
import { SEND_PAUSE_SECONDS } from '@/server/domain/messages/allowance';
import { hashOf } from '@/server/domain/messages/client-hash';
import { messageAt } from '@/server/domain/messages/queries';

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

type SendRow = {
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

/**
 * Sends text into a conversation. Safe to retry for ever with the same `clientId`: the first message is returned as it is now.
 * @returns the stored message, after commit.
 * @throws DomainError conversation.not-found, conversation.closed, message.not-found (quoted message), message.client-id-reused, request.too-many.
 */
export async function sendMessage(ctx: UserContext, input: SendMessageInput): Promise<MessageView> {
  const id = ctx.ids.newId<MessageId>();
  const hash = hashOf({ text: input.text, replyToSeq: input.replyToSeq ?? null });
  const row = await runSend(ctx, input, id, hash);
  if (!row.member) throw new DomainError('conversation.not-found');
  if (row.prior_seq !== null) return repeated(ctx, input, row.prior_seq, row.prior_hash === hash);
  if (row.closed) throw new DomainError('conversation.closed');
  if (row.too_many) throw new DomainError('request.too-many', { retryAfterSeconds: SEND_PAUSE_SECONDS });
  if (row.seq === null || row.sent_at === null) throw new DomainError('message.not-found');
  ctx.db.committed();
  return presentMessage({
    ...row,
    id,
    conversation_id: input.conversationId,
    seq: row.seq,
    sender_id: ctx.actor.userId,
    client_id: input.clientId,
    kind: 'text',
    body: { text: input.text },
    booking_id: null,
    version: 1,
    sent_at: row.sent_at,
    edited_at: null,
    deleted_at: null,
    reply_to_seq: input.replyToSeq ?? null,
    quote_deleted_at: null,
  });
}

async function runSend(ctx: UserContext, input: SendMessageInput, id: MessageId, hash: string): Promise<SendRow> {
  const values = [
    input.conversationId,
    ctx.actor.userId,
    input.clientId,
    id,
    { text: input.text },
    hash,
    input.replyToSeq ?? null,
    ctx.sendLimitPerMinute,
  ];
  const statement = { name: 'send-message', text: SEND_SQL, values };
  const run = () => retryTransient(() => ctx.db.pool.query<SendRow>(statement));
  const { rows } = await run().catch((error: unknown) => {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    return run();
  });
  const row = rows[0];
  if (!row) throw new Error('sendMessage: the statement returned no row');
  return row;
}

function repeated(ctx: UserContext, input: SendMessageInput, seq: number, sameWords: boolean): Promise<MessageView> {
  if (!sameWords) throw new DomainError('message.client-id-reused');
  return messageAt(ctx.db.pool, input.conversationId, seq);
}
