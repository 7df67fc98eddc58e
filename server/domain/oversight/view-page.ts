import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { ViewingPageInput } from '@/contract/schemas/console';
import type { ViewingPage } from '@/contract/schemas/console-views';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { presentViewing } from '@/server/domain/oversight/present-viewing';
import { canLookOn } from '@/server/domain/oversight/rules';

/**
 * An older page of a conversation that the actor looks into. Each page is an entry of its own, committed before it is read.
 * @throws DomainError viewing.not-found, viewing.over, audit.unavailable
 */
export async function viewPage(ctx: UserContext, { viewingId, beforeSeq }: ViewingPageInput): Promise<ViewingPage> {
  const viewing = await ctx.db.prisma.viewing.findUnique({ where: { id: viewingId } });
  if (!viewing) throw new DomainError('viewing.not-found');
  const now = ctx.clock.now();
  demand(canLookOn(ctx.actor, viewing, now));
  const { studioId, conversationId } = viewing;
  await audited(ctx, (tx) =>
    appendAuditEntry(tx, ctx, {
      studioId,
      actorId: ctx.actor.userId,
      action: 'conversation.page-viewed',
      subject: { conversationId, viewingId, beforeSeq },
      occurredAt: now,
    }),
  );
  return presentViewing(ctx, viewing, beforeSeq);
}
