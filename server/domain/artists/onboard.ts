import { tidyHandle } from '@/contract/artists/handle';
import { DomainError } from '@/contract/errors/domain-error';
import type { StudioId } from '@/contract/ids/ids';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { OnboardInput } from '@/contract/schemas/artist-edit';
import type { Tx } from '@/server/db/database';
import { handlesLike } from '@/server/domain/artists/check-handle';
import { makeArtist } from '@/server/domain/artists/make-artist';
import { editViewOf } from '@/server/domain/artists/records';
import { distinctStyles, problemOfHandle } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';
import { foundStudio } from '@/server/domain/studios/found-studio';
import { lockHandles } from '@/server/domain/studios/lock-handles';

/**
 * Makes the actor an artist: in the studio that has made them one of its artists, else in a studio of their own. Of two who want one
 * handle the first has it. Safe to retry: whoever has this very handle already gets their profile.
 * @throws DomainError artist.already, artist.handle-invalid, artist.handle-reserved, artist.handle-taken, artist.handle-looks-alike.
 */
export function onboard(ctx: UserContext, input: OnboardInput): Promise<ArtistEditView> {
  const { name, city, zone, styles, about, service } = input;
  const { userId } = ctx.actor;
  const handle = tidyHandle(input.handle);
  return ctx.db.transact(async (tx) => {
    await lockHandles(tx);
    const own = await tx.artist.findUnique({ where: { userId }, select: { id: true, handle: true } });
    if (own?.handle === handle) return editViewOf(tx, own.id);
    if (own) throw new DomainError('artist.already');
    const problem = problemOfHandle(handle, await handlesLike(tx, handle));
    if (problem !== null) throw new DomainError(problem);
    const now = ctx.clock.now();
    const studioId = (await studioThatWaits(tx, userId)) ?? (await ownStudio(tx, ctx, { name, zone, now }));
    const profile = { handle, name, city, zone, styles: distinctStyles(styles), about, service };
    return editViewOf(tx, await makeArtist(tx, ctx, { studioId, userId, ...profile, now }));
  });
}

/** A studio that counts the actor among its artists, though there was no profile yet. */
async function studioThatWaits(tx: Tx, userId: string): Promise<StudioId | null> {
  const membership = await tx.membership.findFirst({
    where: { userId, role: 'artist' },
    orderBy: [{ createdAt: 'asc' }, { studioId: 'asc' }],
    select: { studioId: true },
  });
  return membership && (membership.studioId as StudioId);
}

type Own = { readonly name: string; readonly zone: string; readonly now: Date };

async function ownStudio(tx: Tx, ctx: UserContext, { name, zone, now }: Own): Promise<StudioId> {
  const studioId = ctx.ids.newId<StudioId>();
  await foundStudio(tx, ctx, { studioId, userId: ctx.actor.userId, name, zone, now });
  return studioId;
}
