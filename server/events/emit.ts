import type { Tx } from '@/server/db/database';
import type { ConversationEventDraft, DomainEvent, InternalEvent } from '@/server/events/catalogue';

/**
 * Announces what a use case did, in its transaction: nothing happens unannounced, and nothing announced did not happen.
 * Takes the conversation's row lock until the transaction ends, which makes `rev` gapless and equal to commit order.
 * @returns the conversation's new `rev`, or 0 for events outside conversations.
 */
export async function emit(tx: Tx, event: DomainEvent): Promise<number> {
  return 'conversationId' in event ? emitInConversation(tx, event) : emitInternal(tx, event);
}

async function emitInConversation(tx: Tx, event: ConversationEventDraft): Promise<number> {
  const { conversationId, studioId, type, ...payload } = event;
  const seq = 'seq' in payload ? payload.seq : null;
  const stored = 'seq' in payload ? {} : payload;
  const rows = await tx.$queryRaw<{ rev: number }[]>`
    WITH bump AS (
      UPDATE conversation SET rev = rev + 1 WHERE id = ${conversationId}::uuid AND studio_id = ${studioId}::uuid RETURNING rev
    )
    INSERT INTO event (studio_id, conversation_id, rev, seq, type, payload)
    SELECT ${studioId}::uuid, ${conversationId}::uuid, rev, ${seq}::int, ${type}, ${JSON.stringify(stored)}::jsonb FROM bump
    RETURNING rev`;
  const rev = rows[0]?.rev;
  if (rev === undefined) throw new Error(`emit: no conversation ${conversationId} in studio ${studioId}`);
  return rev;
}

async function emitInternal(tx: Tx, event: InternalEvent): Promise<number> {
  const { type, ...payload } = event;
  const userId = 'userId' in payload ? payload.userId : null;
  await tx.$executeRaw`
    INSERT INTO event (user_id, type, payload) VALUES (${userId}::uuid, ${type}, ${JSON.stringify(payload)}::jsonb)`;
  return 0;
}
