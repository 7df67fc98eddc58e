import { DomainError } from '@/contract/errors/domain-error';
import type { OverseenConversationOfStudio } from '@/contract/schemas/console-views';
import type { ConversationInput } from '@/contract/schemas/conversation';
import type { UserContext } from '@/server/domain/context';
import { withinReach } from '@/server/domain/oversight/overseen-conversations';
import { overseenRows } from '@/server/domain/oversight/overseen-sql';
import { presentOverseen } from '@/server/domain/oversight/present-overseen';
import { studioOverseenBy } from '@/server/domain/oversight/records';

/**
 * One conversation from outside, for an admin of its studio: what stands before a look is asked for. Never a word of it.
 * @throws DomainError conversation.not-found
 */
export async function overseenConversation(
  ctx: UserContext,
  { conversationId }: ConversationInput,
): Promise<OverseenConversationOfStudio> {
  const { id: studioId } = await studioOverseenBy(ctx, conversationId);
  const anybody = { customerIds: null, artistIds: null, bookingStatus: null, state: null, after: null };
  const filter = { ...withinReach(ctx, studioId), ...anybody, conversationId, limit: 1 };
  const [row] = await overseenRows(ctx.db.pool, filter);
  if (!row) throw new DomainError('conversation.not-found');
  return { ...presentOverseen(row), studioId };
}
