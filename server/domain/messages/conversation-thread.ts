import type { ConversationInput, ThreadView } from '@/contract/schemas/conversation';
import { PAGE_SIZE } from '@/contract/schemas/message';
import type { UserContext } from '@/server/domain/context';
import { conversationFor, participantsOf } from '@/server/domain/conversations/queries';
import { NEWEST, pageBefore } from '@/server/domain/messages/queries';
import { currentCursor } from '@/server/events/read-log';

/**
 * An open conversation but for its bookings, which a higher tier adds. The parts are read one after the other, the conversation
 * first: whatever the later ones already hold beyond its `rev` comes again as an event and changes nothing.
 * @throws DomainError conversation.not-found
 */
export async function conversationThread(
  ctx: UserContext,
  input: ConversationInput,
): Promise<Omit<ThreadView, 'bookings'> & { readonly cursor: string }> {
  const cursor = await currentCursor(ctx.db.pool);
  const conversation = await conversationFor(ctx, input);
  const [page, participants] = await Promise.all([
    pageBefore(ctx.db.pool, input.conversationId, NEWEST, PAGE_SIZE),
    participantsOf(ctx, input.conversationId),
  ]);
  return { conversation, participants, ...page, cursor };
}
