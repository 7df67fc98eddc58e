import { DomainError } from '@/contract/errors/domain-error';
import type { StudioId } from '@/contract/ids/ids';
import type { UserContext } from '@/server/domain/context';
import { isAdminOf } from '@/server/domain/oversight/rules';

/**
 * The studio of a conversation that the actor may oversee. A conversation's studio never changes, so this holds on.
 * @throws DomainError conversation.not-found, also when it exists but is not of a studio they administer.
 */
export async function studioOverseenBy(
  { db, actor }: Pick<UserContext, 'db' | 'actor'>,
  conversationId: string,
): Promise<{ readonly id: StudioId; readonly name: string }> {
  const row = await db.prisma.conversation.findUnique({
    where: { id: conversationId },
    select: { studio: { select: { id: true, name: true } } },
  });
  if (!row || !isAdminOf(actor, row.studio.id)) throw new DomainError('conversation.not-found');
  return { id: row.studio.id as StudioId, name: row.studio.name };
}
