import type pg from 'pg';
import { isUnavailable, sqlState } from '@/server/db/postgres-error';
import type { SendDraft, SendRow } from '@/server/domain/messages/send-alone';

/**
 * What {@link sendAlone} does, for many conversations at once: one commit and one trip instead of one for each.
 * - It stores what nothing stands against, and leaves out the rest without a reason: whoever is left out goes alone, and hears it there.
 * - SKIP LOCKED: it waits for nobody. A conversation that somebody works in just now is left out too, so that no draft is held up
 *   by the conversation of another, and there is nothing to deadlock about.
 * - What is asked about a draft is asked by sub-selects in its line, which are look-ups by index whatever the planner thinks of the tables.
 */
const SEND_TOGETHER_SQL = `
WITH clear AS (
  SELECT draft.*, quoted.sender_id AS quote_sender_id, quoted.kind AS quote_kind, quoted.body AS quote_body
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::int[], $8::int[])
    AS draft (conversation_id, sender_id, client_id, id, words, client_hash, reply_to_seq, allowance)
  JOIN conversation c ON c.id = draft.conversation_id
  LEFT JOIN message quoted
    ON quoted.conversation_id = draft.conversation_id AND quoted.seq = draft.reply_to_seq AND quoted.deleted_at IS NULL
  WHERE c.closed_at IS NULL AND (draft.reply_to_seq IS NULL OR quoted.seq IS NOT NULL)
    AND (SELECT true FROM participant me WHERE me.conversation_id = draft.conversation_id AND me.user_id = draft.sender_id)
    AND (SELECT true FROM message prior WHERE prior.conversation_id = draft.conversation_id AND prior.sender_id = draft.sender_id
      AND prior.client_id = draft.client_id) IS NULL
    AND (SELECT count(*) FROM (
      SELECT FROM message recent WHERE recent.sender_id = draft.sender_id AND recent.sent_at > now() - interval '1 minute'
      LIMIT draft.allowance
    ) AS last_minute) < draft.allowance
  FOR NO KEY UPDATE OF c SKIP LOCKED
), bump AS (
  UPDATE conversation c SET last_seq = c.last_seq + 1, rev = c.rev + 1, activity_at = GREATEST(c.activity_at, now())
  FROM clear WHERE c.id = clear.conversation_id
  RETURNING clear.*, c.last_seq, c.rev, c.activity_at, c.studio_id
), stored AS (
  INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash, reply_to_seq, sent_at)
  SELECT conversation_id, last_seq, id, studio_id, sender_id, 'text', jsonb_build_object('text', words), client_id, client_hash,
    reply_to_seq, activity_at FROM bump
), announced AS (
  INSERT INTO event (studio_id, conversation_id, rev, seq, type, payload)
  SELECT studio_id, conversation_id, rev, last_seq, 'message.sent', '{}' FROM bump
)
SELECT id, true AS member, NULL::int AS prior_seq, NULL AS prior_hash, false AS too_many, false AS closed, last_seq AS seq,
  activity_at AS sent_at, quote_sender_id, quote_kind, quote_body FROM bump`;

/** So many in one statement; their conversations are locked for as long as it takes. */
const MOST = 128;

/** Stores one draft for each conversation, where nothing stands against it. @returns what was stored; who is missing goes alone. */
export async function sendTogether(
  pool: pg.Pool,
  drafts: readonly SendDraft[],
): Promise<ReadonlyMap<SendDraft, SendRow>> {
  const first = new Map<string, SendDraft>();
  for (const draft of drafts) {
    if (first.size < MOST && !first.has(draft.conversationId)) first.set(draft.conversationId, draft);
  }
  const those = [...first.values()];
  const values = [
    those.map(({ conversationId }) => conversationId),
    those.map(({ senderId }) => senderId),
    those.map(({ clientId }) => clientId),
    those.map(({ id }) => id),
    those.map(({ text }) => text),
    those.map(({ hash }) => hash),
    those.map(({ replyToSeq }) => replyToSeq),
    those.map(({ allowance }) => allowance),
  ];
  const query = { name: 'send-together', text: SEND_TOGETHER_SQL, values };
  const rows = await pool.query<SendRow & { readonly id: string }>(query).then(
    (result) => result.rows,
    (error: unknown) => {
      // One of them is at fault, a copy that was faster by an instant for instance: alone it will be told so, and the rest will not.
      if (sqlState(error) === null || isUnavailable(error)) throw error;
      return [];
    },
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    those.flatMap((draft) => {
      const row = byId.get(draft.id);
      return row ? [[draft, row]] : [];
    }),
  );
}
