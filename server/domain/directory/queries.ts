import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId } from '@/contract/ids/ids';
import type { ArtistView } from '@/contract/schemas/artist';
import { ARTIST_PARTS, type ArtistRow, presentArtist } from '@/server/domain/artists/view';
import type { Deps } from '@/server/domain/context';

/** Every artist who can be asked, by name. */
export async function listArtists({ db }: Deps): Promise<readonly ArtistView[]> {
  const rows = await db.prisma.artist.findMany({
    where: { closedAt: null },
    include: ARTIST_PARTS,
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(presentProfile);
}

/** @throws DomainError `artist.not-found` */
export async function artistByHandle({ db }: Deps, { handle }: { readonly handle: string }): Promise<ArtistView> {
  const row = await db.prisma.artist.findUnique({ where: { handle, closedAt: null }, include: ARTIST_PARTS });
  if (!row) throw new DomainError('artist.not-found');
  return presentProfile(row);
}

/** @throws DomainError `artist.not-found` */
export async function artistById({ db }: Deps, { artistId }: { readonly artistId: ArtistId }): Promise<ArtistView> {
  const row = await db.prisma.artist.findUnique({ where: { id: artistId, closedAt: null }, include: ARTIST_PARTS });
  if (!row) throw new DomainError('artist.not-found');
  return presentProfile(row);
}

const presentProfile = (row: ArtistRow): ArtistView => ({
  ...presentArtist(row),
  responseMinutes: row.responseMinutes,
  nextFreeAt: null,
});
