import type { MarkReadInput } from '@/contract/schemas/conversation';
import type { UserContext } from '@/server/domain/context';
import { moveReadPosition, type ReadMark } from '@/server/domain/conversations/move-read-position';
import { lockConversation, participantOf } from '@/server/domain/conversations/records';

/**
 * Moves the actor's read position to the message that was seen; it never moves back and never beyond the newest message. Who sees what
 * they had marked as unread has read it.
 * Counts what remains unread after the lock is taken, so that the count belongs to the event's `rev`.
 * @throws DomainError conversation.not-found
 */
export const markRead = (ctx: UserContext, { conversationId, seq }: MarkReadInput): Promise<ReadMark> =>
  ctx.db.transact(async (tx) => {
    const userId = ctx.actor.userId;
    const { studioId, lastSeq } = await lockConversation(tx, conversationId, userId);
    const before = await participantOf(tx, conversationId, userId);
    const seen = Math.min(seq, lastSeq);
    const lastReadSeq = Math.max(before.lastReadSeq, seen);
    const unreadFromSeq = before.unreadFromSeq !== null && seen < before.unreadFromSeq ? before.unreadFromSeq : null;
    const after = { lastReadSeq, unreadFromSeq };
    return moveReadPosition(tx, { conversationId, studioId, userId, before, after });
  });
