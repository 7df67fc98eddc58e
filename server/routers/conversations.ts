import {
  ConversationInput,
  ListConversationsInput,
  MarkDeliveredInput,
  MarkReadInput,
  MarkUnreadInput,
  OpenConversationInput,
  TypingInput,
} from '@/contract/schemas/conversation';
import { bookingsInConversation } from '@/server/domain/bookings/queries';
import { markDelivered } from '@/server/domain/conversations/mark-delivered';
import { markRead } from '@/server/domain/conversations/mark-read';
import { markUnread } from '@/server/domain/conversations/mark-unread';
import { openConversation } from '@/server/domain/conversations/open-conversation';
import { listConversations } from '@/server/domain/conversations/queries';
import { participantOf } from '@/server/domain/conversations/records';
import { conversationThread } from '@/server/domain/messages/conversation-thread';
import { participantProcedure, router, signedInProcedure } from '@/server/trpc';

export const conversationsRouter = router({
  open: signedInProcedure.input(OpenConversationInput).mutation(({ ctx, input }) => openConversation(ctx, input)),
  list: signedInProcedure.input(ListConversationsInput).query(({ ctx, input }) => listConversations(ctx, input)),
  thread: participantProcedure.input(ConversationInput).query(async ({ ctx, input }) => {
    const thread = await conversationThread(ctx, input);
    return { ...thread, bookings: await bookingsInConversation(ctx.db.prisma, input.conversationId) };
  }),
  markRead: participantProcedure.input(MarkReadInput).mutation(({ ctx, input }) => markRead(ctx, input)),
  markUnread: participantProcedure.input(MarkUnreadInput).mutation(({ ctx, input }) => markUnread(ctx, input)),
  markDelivered: signedInProcedure.input(MarkDeliveredInput).mutation(async ({ ctx, input }) => {
    await markDelivered(ctx, input);
    return {};
  }),
  typing: participantProcedure.input(TypingInput).mutation(async ({ ctx, input }) => {
    await participantOf(ctx.db.prisma, input.conversationId, ctx.actor.userId);
    ctx.hub.typing({ ...input, userId: ctx.actor.userId });
    return {};
  }),
});
