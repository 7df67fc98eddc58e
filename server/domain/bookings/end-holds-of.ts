import { endHolds } from '@/server/domain/bookings/holds';
import { isSideOf } from '@/server/domain/bookings/records';
import type { UserContext } from '@/server/domain/context';
import { lockConversation } from '@/server/domain/conversations/records';

/** Gives back what the actor holds, and what others hold with them: they are about to be gone. Each in a transaction of its own. */
export async function endHoldsOf(ctx: UserContext): Promise<void> {
  const held = await ctx.db.prisma.booking.findMany({
    where: { status: 'held', ...isSideOf(ctx.actor) },
    select: { id: true, conversationId: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, conversationId } of held) {
    await ctx.db.transact(async (tx) => {
      await lockConversation(tx, conversationId, ctx.actor.userId);
      await endHolds(tx, [id], ctx.clock.now());
    });
  }
}
