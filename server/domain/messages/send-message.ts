import type pg from 'pg';
import { DomainError } from '@/contract/errors/domain-error';
import type { MessageId } from '@/contract/ids/ids';
import type { MessageView, SendMessageInput } from '@/contract/schemas/message';
import { presentMessage } from '@/server/db/message-row';
import type { UserContext } from '@/server/domain/context';
import { SEND_PAUSE_SECONDS } from '@/server/domain/messages/allowance';
import { hashOf } from '@/server/domain/messages/client-hash';
import { messageAt } from '@/server/domain/messages/queries';
import { type SendDraft, type SendRow, sendAlone } from '@/server/domain/messages/send-alone';
import { sendTogether } from '@/server/domain/messages/send-together';
import { gather } from '@/server/platform/gather';

type Send = (draft: SendDraft) => Promise<SendRow>;

const sends = new WeakMap<pg.Pool, Send>();

/**
 * What comes at once to one database is stored at once, as far as that goes; the rest one by one. Like every look of `gather`, a
 * statement begins after each of its drafts was there, and none waits long for one that hangs.
 */
function sendBy(pool: pg.Pool): Send {
  const known = sends.get(pool);
  if (known) return known;
  const together = gather(async (drafts: readonly SendDraft[]) => {
    const [only, ...others] = drafts;
    if (!only || others.length > 0) return sendTogether(pool, drafts);
    return new Map([[only, await sendAlone(pool, only)]]);
  });
  const send = async (draft: SendDraft) => (await together(draft)) ?? sendAlone(pool, draft);
  sends.set(pool, send);
  return send;
}

/**
 * Sends text into a conversation. Safe to retry for ever with the same `clientId`: the first message is returned as it is now.
 * @returns the stored message, after commit.
 * @throws DomainError conversation.not-found, conversation.closed, message.not-found (quoted message), message.client-id-reused, request.too-many.
 */
export async function sendMessage(ctx: UserContext, input: SendMessageInput): Promise<MessageView> {
  const id = ctx.ids.newId<MessageId>();
  const hash = hashOf({ text: input.text, replyToSeq: input.replyToSeq ?? null });
  const { conversationId, clientId, text, replyToSeq = null } = input;
  const draft = { conversationId, senderId: ctx.actor.userId, clientId, id, text, hash, replyToSeq };
  const row = await sendBy(ctx.db.pool)({ ...draft, allowance: ctx.sendLimitPerMinute });
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

function repeated(ctx: UserContext, input: SendMessageInput, seq: number, sameWords: boolean): Promise<MessageView> {
  if (!sameWords) throw new DomainError('message.client-id-reused');
  return messageAt(ctx.db.pool, input.conversationId, seq);
}
