import { ConversationInput } from '@/contract/schemas/conversation';
import { participantIds } from '@/server/domain/conversations/queries';
import { participantProcedure, router } from '@/server/trpc';

export const presenceRouter = router({
  of: participantProcedure.input(ConversationInput).query(async ({ ctx, input }) => {
    const ids = await participantIds(ctx, input);
    return { online: ids.filter((userId) => ctx.hub.isOnline(userId)) };
  }),
});
