import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId } from '@/contract/ids/ids';
import type { ArtistView } from '@/contract/schemas/artist';
import { ARTIST_PARTS, presentArtist } from '@/server/domain/artists/view';
import type { Deps } from '@/server/domain/context';

/** Every artist who can be asked, by name. */
export async function listArtists({ db }: Deps): Promise<readonly ArtistView[]> {
  const rows = await db.prisma.artist.findMany({ include: ARTIST_PARTS, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return rows.map(presentArtist);
}

/** @throws DomainError `artist.not-found` */
export async function artistByHandle({ db }: Deps, { handle }: { readonly handle: string }): Promise<ArtistView> {
  const row = await db.prisma.artist.findUnique({ where: { handle }, include: ARTIST_PARTS });
  if (!row) throw new DomainError('artist.not-found');
  return presentArtist(row);
}

/** @throws DomainError `artist.not-found` */
export async function artistById({ db }: Deps, { artistId }: { readonly artistId: ArtistId }): Promise<ArtistView> {
  const row = await db.prisma.artist.findUnique({ where: { id: artistId }, include: ARTIST_PARTS });
  if (!row) throw new DomainError('artist.not-found');
  return presentArtist(row);
}
