import type { Deps } from '@/server/domain/context';

/** A sitemap holds 50,000 addresses; some of them are not of artists. */
const MOST = 49_900;

/** The handles of all open profiles, the newest first: what a sitemap lists. */
export async function listHandles({ db }: Pick<Deps, 'db'>): Promise<readonly string[]> {
  const rows = await db.prisma.artist.findMany({
    where: { closedAt: null },
    select: { handle: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  return rows.map(({ handle }) => handle);
}
