import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { Tx } from '@/server/db/database';
import type { UserActor } from '@/server/domain/actor';
import { refreshSearchText } from '@/server/domain/artists/search-text';
import { ARTIST_PARTS, presentArtist } from '@/server/domain/artists/view';
import type { UserContext } from '@/server/domain/context';

export type OwnArtist = {
  readonly id: string;
  readonly studioId: string;
  readonly userId: string;
  readonly zone: string;
  readonly isPaused: boolean;
};

/** Until the transaction ends nobody else changes this profile; requests and messages go on meanwhile. */
async function lockOwnArtist(tx: Tx, { userId }: UserActor): Promise<OwnArtist> {
  const [artist] = await tx.$queryRaw<OwnArtist[]>`
    SELECT id, studio_id AS "studioId", user_id AS "userId", zone, paused_at IS NOT NULL AS "isPaused"
    FROM artist WHERE user_id = ${userId}::uuid AND closed_at IS NULL FOR NO KEY UPDATE`;
  if (!artist) throw new DomainError('artist.required');
  return artist;
}

/** The profile as its artist sees it. */
export const editViewOf = async (tx: Tx, id: string): Promise<ArtistEditView> =>
  presentArtist(await tx.artist.findUniqueOrThrow({ where: { id }, include: ARTIST_PARTS }));

/**
 * Does something to what belongs to the actor's profile, while nobody else does.
 * @throws DomainError artist.required when the actor is no artist.
 */
export const withOwnArtist = <Result>(
  ctx: UserContext,
  act: (tx: Tx, artist: OwnArtist) => Promise<Result>,
): Promise<Result> => ctx.db.transact(async (tx) => act(tx, await lockOwnArtist(tx, ctx.actor)));

/**
 * The one way to change the actor's own profile: locked, and findable by what it says afterwards.
 * @throws DomainError artist.required when the actor is no artist.
 */
export const changeOwnArtist = (
  ctx: UserContext,
  change: (tx: Tx, artist: OwnArtist) => Promise<unknown>,
): Promise<ArtistEditView> =>
  withOwnArtist(ctx, async (tx, artist) => {
    await change(tx, artist);
    await refreshSearchText(tx, artist.id);
    return editViewOf(tx, artist.id);
  });

export const countServices = (tx: Tx, artistId: string): Promise<number> =>
  tx.service.count({ where: { artistId, retiredAt: null } });
