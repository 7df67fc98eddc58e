import { demand } from '@/contract/errors/decision';
import type { RemoveMemberInput } from '@/contract/schemas/console';
import type { Tx } from '@/server/db/database';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { audited } from '@/server/domain/audit/audited';
import type { UserContext } from '@/server/domain/context';
import { takeFromStaff } from '@/server/domain/conversations/take-from-staff';
import { canAdminister, canRemoveMember } from '@/server/domain/oversight/rules';

/**
 * Takes a role in the studio from somebody. Without a role that works for it they also lose every conversation they were given, on
 * their open screens at once.
 * @throws DomainError studio.not-found, studio.not-your-role, member.not-found, member.last-admin, member.takes-bookings,
 * audit.unavailable
 */
export async function removeMember(ctx: UserContext, input: RemoveMemberInput): Promise<Record<never, never>> {
  const { studioId, userId, role } = input;
  demand(canAdminister(ctx.actor, studioId));
  await audited(ctx, async (tx) => {
    demand(canRemoveMember({ role, ...(await standing(tx, input)) }));
    await tx.membership.delete({ where: { studioId_userId_role: { studioId, userId, role } } });
    await takeWhatWasGiven(tx, input);
    await appendAuditEntry(tx, ctx, {
      studioId,
      actorId: ctx.actor.userId,
      action: 'member.removed',
      subject: { userId, role },
      occurredAt: ctx.clock.now(),
    });
  });
  return {};
}

/** Under a lock on the studio's team: of two admins who remove each other at once, one stays. */
async function standing(tx: Tx, { studioId, userId, role }: RemoveMemberInput) {
  await tx.$queryRaw`SELECT 1 FROM membership WHERE studio_id = ${studioId}::uuid ORDER BY user_id, role FOR UPDATE`;
  const hasRole = (await tx.membership.count({ where: { studioId, userId, role } })) > 0;
  const otherAdmins = await tx.membership.count({
    where: { studioId, role: 'admin', userId: { not: userId }, user: { disabledAt: null } },
  });
  const takesBookings = (await tx.artist.count({ where: { studioId, userId, closedAt: null } })) > 0;
  return { hasRole, otherAdmins, takesBookings };
}

async function takeWhatWasGiven(tx: Tx, { studioId, userId }: RemoveMemberInput): Promise<void> {
  const worksHere = await tx.membership.count({ where: { studioId, userId, role: { in: ['staff', 'admin'] } } });
  if (worksHere > 0) return;
  const given = await tx.participant.findMany({
    where: { studioId, userId, role: 'staff' },
    select: { conversationId: true },
    orderBy: { conversationId: 'asc' },
  });
  for (const { conversationId } of given) await takeFromStaff(tx, { conversationId, studioId, userId });
}
