import { demand } from '@/contract/errors/decision';
import type { DeleteMessageInput, MessageView } from '@/contract/schemas/message';
import type { UserContext } from '@/server/domain/context';
import { lockConversation } from '@/server/domain/conversations/records';
import { messageAt } from '@/server/domain/messages/queries';
import { storedMessage } from '@/server/domain/messages/records';
import { canDelete } from '@/server/domain/messages/rules';
import { emit } from '@/server/events/emit';

/**
 * Deletes one's own text message for everybody; deleting it again changes nothing.
 * @throws DomainError conversation.not-found, message.not-found, message.not-yours, message.not-editable.
 */
export async function deleteMessage(ctx: UserContext, input: DeleteMessageInput): Promise<MessageView> {
  const { conversationId, seq } = input;
  await ctx.db.transact(async (tx) => {
    const { studioId } = await lockConversation(tx, conversationId, ctx.actor.userId);
    const message = await storedMessage(tx, conversationId, seq);
    demand(canDelete(ctx.actor.userId, message));
    if (message.deletedAt) return;
    await tx.message.update({
      where: { conversationId_seq: { conversationId, seq } },
      data: { deletedAt: ctx.clock.now(), version: { increment: 1 } },
    });
    await emit(tx, { type: 'message.deleted', conversationId, studioId, seq });
  });
  return messageAt(ctx.db.pool, conversationId, seq);
}
