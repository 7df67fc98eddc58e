import type { GiveConversationInput } from '@/contract/schemas/console';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { takeFromStaff } from '@/server/domain/conversations/take-from-staff';
import { studioOverseenBy } from '@/server/domain/oversight/records';

/**
 * Takes a conversation from somebody it was given to; their open streams hear nothing more of it. Taking it again changes nothing.
 * @throws DomainError conversation.not-found, audit.unavailable
 */
export async function takeConversation(
  ctx: UserContext,
  { conversationId, userId }: GiveConversationInput,
): Promise<Record<never, never>> {
  const { id: studioId } = await studioOverseenBy(ctx, conversationId);
  await audited(ctx, async (tx) => {
    if (!(await takeFromStaff(tx, { conversationId, studioId, userId }))) return;
    await appendAuditEntry(tx, ctx, {
      studioId,
      actorId: ctx.actor.userId,
      action: 'conversation.taken',
      subject: { conversationId, userId },
      occurredAt: ctx.clock.now(),
    });
  });
  return {};
}
