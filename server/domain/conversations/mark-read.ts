import type { MarkReadInput } from '@/contract/schemas/conversation';
import type { UserContext } from '@/server/domain/context';
import { lockConversation, participantOf } from '@/server/domain/conversations/records';
import { emit } from '@/server/events/emit';

export type ReadMark = { readonly lastReadSeq: number; readonly unread: number };

/**
 * Moves the actor's read position to the message that was seen; it never moves back and never beyond the newest message.
 * Counts what remains unread after the lock is taken, so that the count belongs to the event's `rev`.
 * @throws DomainError conversation.not-found
 */
export const markRead = (ctx: UserContext, { conversationId, seq }: MarkReadInput): Promise<ReadMark> =>
  ctx.db.transact(async (tx) => {
    const userId = ctx.actor.userId;
    const { studioId, lastSeq } = await lockConversation(tx, conversationId, userId);
    const before = await participantOf(tx, conversationId, userId);
    const lastReadSeq = Math.max(before.lastReadSeq, Math.min(seq, lastSeq));
    const unread = await tx.message.count({
      where: {
        conversationId,
        seq: { gt: lastReadSeq },
        deletedAt: null,
        OR: [{ senderId: null }, { senderId: { not: userId } }],
      },
    });
    if (lastReadSeq === before.lastReadSeq) return { lastReadSeq, unread };
    await tx.participant.update({
      where: { conversationId_userId: { conversationId, userId } },
      data: { lastReadSeq },
    });
    await emit(tx, { type: 'read-position.moved', conversationId, studioId, userId, lastReadSeq, unread });
    return { lastReadSeq, unread };
  });
