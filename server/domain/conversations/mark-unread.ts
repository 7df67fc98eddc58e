import type { MarkUnreadInput } from '@/contract/schemas/conversation';
import type { UserContext } from '@/server/domain/context';
import { countUnread, moveReadPosition, type ReadMark } from '@/server/domain/conversations/move-read-position';
import { lockConversation, participantOf } from '@/server/domain/conversations/records';

/**
 * Lets everything from message `seq` on count as unread to the actor again, to come back to it. What others see as read stays so: the
 * position itself never moves back. Changes nothing where nothing would become unread, or where it is unread anyway.
 * @throws DomainError conversation.not-found
 */
export const markUnread = (ctx: UserContext, { conversationId, seq }: MarkUnreadInput): Promise<ReadMark> =>
  ctx.db.transact(async (tx) => {
    const userId = ctx.actor.userId;
    const { studioId } = await lockConversation(tx, conversationId, userId);
    const before = await participantOf(tx, conversationId, userId);
    const { lastReadSeq } = before;
    const isNews = seq <= lastReadSeq && (await countUnread(tx, { conversationId, userId }, seq - 1)) > 0;
    const after = isNews ? { lastReadSeq, unreadFromSeq: seq } : before;
    return moveReadPosition(tx, { conversationId, studioId, userId, before, after });
  });
