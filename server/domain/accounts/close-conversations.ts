import type { Tx } from '@/server/db/database';
import { coreOf } from '@/server/domain/conversations/queries';
import { emit } from '@/server/events/emit';

/** Before any other lock, in the order of their ids: who talks there at this moment is waited for. */
export const lockConversationsOf = (tx: Tx, userId: string) =>
  tx.$queryRaw`
    SELECT 1 FROM conversation c JOIN artist a ON a.id = c.artist_id
    WHERE c.customer_id = ${userId}::uuid OR a.user_id = ${userId}::uuid ORDER BY c.id FOR NO KEY UPDATE OF c`;

/** Nothing more is said in the conversations of somebody who is gone; who was in them sees it at once, with the pseudonym. */
export async function closeConversations(
  tx: Tx,
  { userId, now }: { readonly userId: string; readonly now: Date },
): Promise<void> {
  const closed = await tx.$queryRaw<{ id: string; studioId: string }[]>`
    UPDATE conversation c SET closed_at = ${now}::timestamptz FROM artist a
    WHERE a.id = c.artist_id AND c.closed_at IS NULL AND (c.customer_id = ${userId}::uuid OR a.user_id = ${userId}::uuid)
    RETURNING c.id, c.studio_id AS "studioId"`;
  for (const { id, studioId } of closed) {
    const conversation = await coreOf(tx, id);
    await emit(tx, { type: 'conversation.closed', conversationId: id, studioId, conversation });
  }
}
