import { demand } from '@/contract/errors/decision';
import type { EditMessageInput, MessageView } from '@/contract/schemas/message';
import type { UserContext } from '@/server/domain/context';
import { lockConversation } from '@/server/domain/conversations/records';
import { messageAt } from '@/server/domain/messages/queries';
import { storedMessage } from '@/server/domain/messages/records';
import { canEdit } from '@/server/domain/messages/rules';
import { emit } from '@/server/events/emit';

/**
 * Changes the words of one's own message within fifteen minutes. Editing to the same words changes nothing.
 * @throws DomainError conversation.not-found, message.not-found, and what {@link canEdit} refuses.
 */
export async function editMessage(ctx: UserContext, input: EditMessageInput): Promise<MessageView> {
  const { conversationId, seq, text } = input;
  await ctx.db.transact(async (tx) => {
    const { studioId } = await lockConversation(tx, conversationId, ctx.actor.userId);
    const message = await storedMessage(tx, conversationId, seq);
    demand(canEdit(ctx.actor.userId, message, ctx.clock.now()));
    if (message.text === text) return;
    await tx.message.update({
      where: { conversationId_seq: { conversationId, seq } },
      data: { body: { text }, version: { increment: 1 }, editedAt: ctx.clock.now() },
    });
    await emit(tx, { type: 'message.edited', conversationId, studioId, seq });
  });
  return messageAt(ctx.db.pool, conversationId, seq);
}
