import type { ViewingPage } from '@/contract/schemas/console-views';
import { PAGE_SIZE } from '@/contract/schemas/message';
import { bookingsInConversation } from '@/server/domain/bookings/queries';
import type { UserContext } from '@/server/domain/context';
import { coreOf, participantsOf } from '@/server/domain/conversations/queries';
import { pageBefore } from '@/server/domain/messages/queries';

export type StoredViewing = {
  readonly id: string;
  readonly conversationId: string;
  readonly studioId: string;
  readonly actorId: string;
  readonly reason: string;
  readonly entryNumber: number;
  readonly openedAt: Date;
  readonly expiresAt: Date;
};

/** A page of what a look shows. Reads words: the caller has committed the entry that says so. */
export async function presentViewing(
  ctx: UserContext,
  viewing: StoredViewing,
  beforeSeq: number,
): Promise<ViewingPage> {
  const { id, conversationId, reason, entryNumber, openedAt, expiresAt } = viewing;
  const [page, conversation, participants, bookings] = await Promise.all([
    pageBefore(ctx.db.pool, conversationId, beforeSeq, PAGE_SIZE),
    coreOf(ctx.db.prisma, conversationId),
    participantsOf(ctx, conversationId),
    bookingsInConversation(ctx.db.prisma, conversationId),
  ]);
  const times = { openedAt: openedAt.toISOString(), expiresAt: expiresAt.toISOString() };
  const shown = { id, conversationId, reason, entryNumber, ...times };
  return { viewing: shown, conversation, participants, bookings, ...page };
}
