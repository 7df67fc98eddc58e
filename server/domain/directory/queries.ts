import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId } from '@/contract/ids/ids';
import type { ArtistView } from '@/contract/schemas/artist';
import { ARTIST_PARTS, type ArtistRow, presentArtist } from '@/server/domain/artists/view';
import { dateRulesFrom, todayIn } from '@/server/domain/availability/date-rules';
import type { Deps } from '@/server/domain/context';
import { nextFreeOf } from '@/server/domain/directory/next-free-of';

/** @throws DomainError `artist.not-found`, also once the profile is closed. */
export async function artistByHandle(ctx: Deps, { handle }: { readonly handle: string }): Promise<ArtistView> {
  const where = { handle, closedAt: null };
  return presentProfile(ctx, await ctx.db.prisma.artist.findUnique({ where, include: ARTIST_PARTS }));
}

/** @throws DomainError `artist.not-found`, also once the profile is closed. */
export async function artistById(ctx: Deps, { artistId }: { readonly artistId: ArtistId }): Promise<ArtistView> {
  const where = { id: artistId, closedAt: null };
  return presentProfile(ctx, await ctx.db.prisma.artist.findUnique({ where, include: ARTIST_PARTS }));
}

async function presentProfile({ db, clock }: Deps, row: ArtistRow | null): Promise<ArtistView> {
  if (!row) throw new DomainError('artist.not-found');
  const artist = presentArtist(row);
  const now = clock.now();
  const [nextFree, dateRules] = await Promise.all([
    nextFreeOf(db, [artist.id], now.getTime()).then((found) => found.get(artist.id) ?? null),
    dateRulesFrom(db.prisma, artist.id, todayIn(artist.zone, now)),
  ]);
  const nextFreeAt = nextFree === null ? null : new Date(nextFree).toISOString();
  return { ...artist, responseMinutes: row.responseMinutes, nextFreeAt, dateRules };
}
