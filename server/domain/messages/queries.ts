import type pg from 'pg';
import { DomainError } from '@/contract/errors/domain-error';
import type { MessagePage, MessagesBeforeInput, MessageView } from '@/contract/schemas/message';
import { MESSAGE_COLUMNS, type MessageRow, presentMessage, QUOTE_JOIN } from '@/server/db/message-row';
import type { UserContext } from '@/server/domain/context';
import { participantOf } from '@/server/domain/conversations/records';

const BEFORE_SQL = `
SELECT ${MESSAGE_COLUMNS} FROM message m ${QUOTE_JOIN}
WHERE m.conversation_id = $1 AND m.seq < $2 ORDER BY m.seq DESC LIMIT $3`;

const AFTER_SQL = `
SELECT ${MESSAGE_COLUMNS} FROM message m ${QUOTE_JOIN}
WHERE m.conversation_id = $1 AND m.seq > $2 ORDER BY m.seq LIMIT $3`;

const ONE_SQL = `SELECT ${MESSAGE_COLUMNS} FROM message m ${QUOTE_JOIN} WHERE m.conversation_id = $1 AND m.seq = $2`;

export const NEWEST = 2_147_483_647;

/** A page of messages below `beforeSeq`, ascending. The caller has checked that the reader may see the conversation. */
export async function pageBefore(
  pool: pg.Pool,
  conversationId: string,
  beforeSeq: number,
  limit: number,
): Promise<MessagePage> {
  const values = [conversationId, beforeSeq, limit + 1];
  const { rows } = await pool.query<MessageRow>({ name: 'messages-before', text: BEFORE_SQL, values });
  return { messages: rows.slice(0, limit).reverse().map(presentMessage), hasOlder: rows.length > limit };
}

/** Older messages of a conversation the actor is in, ascending. @throws DomainError conversation.not-found */
export async function messagesBefore(ctx: UserContext, input: MessagesBeforeInput): Promise<MessagePage> {
  await participantOf(ctx.db.prisma, input.conversationId, ctx.actor.userId);
  return pageBefore(ctx.db.pool, input.conversationId, input.beforeSeq, input.limit);
}

/** Messages above `afterSeq`, ascending, of a conversation the actor is in. @throws DomainError conversation.not-found */
export async function messagesAfter(
  ctx: UserContext,
  input: { readonly conversationId: string; readonly afterSeq: number; readonly limit: number },
): Promise<{ readonly messages: readonly MessageView[]; readonly hasNewer: boolean }> {
  await participantOf(ctx.db.prisma, input.conversationId, ctx.actor.userId);
  const values = [input.conversationId, input.afterSeq, input.limit + 1];
  const { rows } = await ctx.db.pool.query<MessageRow>({ name: 'messages-after', text: AFTER_SQL, values });
  return { messages: rows.slice(0, input.limit).map(presentMessage), hasNewer: rows.length > input.limit };
}

/** One message. @throws DomainError message.not-found */
export async function messageAt(pool: pg.Pool, conversationId: string, seq: number): Promise<MessageView> {
  const { rows } = await pool.query<MessageRow>({ name: 'message-at', text: ONE_SQL, values: [conversationId, seq] });
  const row = rows[0];
  if (!row) throw new DomainError('message.not-found');
  return presentMessage(row);
}
