import { DomainError } from '@/contract/errors/domain-error';
import type { GiveConversationInput } from '@/contract/schemas/console';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { giveToStaff } from '@/server/domain/conversations/give-to-staff';
import { studioOverseenBy } from '@/server/domain/oversight/records';

/**
 * Gives a conversation to somebody of the studio's staff or admins: they read all of it and may write in it, and everybody in it sees
 * that they are there. Giving it again changes nothing.
 * @throws DomainError conversation.not-found, member.not-found, audit.unavailable
 */
export async function giveConversation(
  ctx: UserContext,
  { conversationId, userId }: GiveConversationInput,
): Promise<Record<never, never>> {
  const { id: studioId } = await studioOverseenBy(ctx, conversationId);
  await audited(ctx, async (tx) => {
    await demandStaff(tx, studioId, userId);
    if (!(await giveToStaff(tx, { conversationId, studioId, userId }))) return;
    await appendAuditEntry(tx, ctx, {
      studioId,
      actorId: ctx.actor.userId,
      action: 'conversation.given',
      subject: { conversationId, userId },
      occurredAt: ctx.clock.now(),
    });
  });
  return {};
}

/** Locked, so that a conversation cannot be given to somebody who is being removed: both would succeed, and they would stay in it. */
async function demandStaff(tx: Tx, studioId: string, userId: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM membership
    WHERE studio_id = ${studioId}::uuid AND user_id = ${userId}::uuid AND role IN ('staff', 'admin') FOR SHARE`;
  if (rows.length === 0) throw new DomainError('member.not-found');
}
