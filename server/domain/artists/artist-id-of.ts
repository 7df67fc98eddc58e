import { DomainError } from '@/contract/errors/domain-error';
import { ArtistId } from '@/contract/ids/ids';
import type { Deps } from '@/server/domain/context';

/** Whose handle this is. @throws DomainError artist.not-found, also once the profile is closed. */
export async function artistIdOf({ db }: Pick<Deps, 'db'>, handle: string): Promise<ArtistId> {
  const artist = await db.prisma.artist.findUnique({ where: { handle, closedAt: null }, select: { id: true } });
  if (!artist) throw new DomainError('artist.not-found');
  return ArtistId.parse(artist.id);
}
