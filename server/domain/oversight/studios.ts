import type { ConsoleStudio } from '@/contract/schemas/console-views';
import type { UserContext } from '@/server/domain/context';
import { canWorkIn, isAdminOf } from '@/server/domain/oversight/rules';

/** The studios that the actor works in as staff or admin, by name. */
export async function consoleStudios({ db, actor }: UserContext): Promise<readonly ConsoleStudio[]> {
  const ids = actor.memberships.map(({ studioId }) => studioId).filter((id) => canWorkIn(actor, id).allowed);
  const rows = await db.prisma.studio.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, handle: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map((studio) => ({ ...studio, role: isAdminOf(actor, studio.id) ? 'admin' : 'staff' }));
}
