import type { StudioId } from '@/contract/ids/ids';
import type { Tx } from '@/server/db/database';
import type { ParticipantRecord } from '@/server/domain/conversations/records';
import { emit } from '@/server/events/emit';

export type ReadMark = { readonly lastReadSeq: number; readonly unread: number };

type Position = Pick<ParticipantRecord, 'lastReadSeq' | 'unreadFromSeq'>;
type Move = {
  readonly conversationId: string;
  readonly studioId: StudioId;
  readonly userId: string;
  readonly before: Position;
  readonly after: Position;
};

/** Messages of others after `seq` that are not deleted. */
export const countUnread = (
  tx: Tx,
  { conversationId, userId }: Pick<Move, 'conversationId' | 'userId'>,
  seq: number,
): Promise<number> =>
  tx.message.count({
    where: {
      conversationId,
      seq: { gt: seq },
      deletedAt: null,
      OR: [{ senderId: null }, { senderId: { not: userId } }],
    },
  });

/** Stores where somebody has read to, if that is news, and announces it with what remains unread. The conversation is locked. */
export async function moveReadPosition(tx: Tx, move: Move): Promise<ReadMark> {
  const { conversationId, studioId, userId, before, after } = move;
  const { lastReadSeq, unreadFromSeq } = after;
  const unread = await countUnread(tx, move, Math.min(lastReadSeq, (unreadFromSeq ?? Number.POSITIVE_INFINITY) - 1));
  if (lastReadSeq === before.lastReadSeq && unreadFromSeq === before.unreadFromSeq) return { lastReadSeq, unread };
  await tx.participant.update({
    where: { conversationId_userId: { conversationId, userId } },
    data: { lastReadSeq, unreadFromSeq },
  });
  await emit(tx, { type: 'read-position.moved', conversationId, studioId, userId, lastReadSeq, unreadFromSeq, unread });
  return { lastReadSeq, unread };
}
