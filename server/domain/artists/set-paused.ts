import { demand } from '@/contract/errors/decision';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { SetPausedInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist, countServices } from '@/server/domain/artists/records';
import { canTakeRequests } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/** Takes no new requests, or takes them again; what is agreed and talked about goes on. @throws DomainError artist.required, artist.service-required */
export const setPaused = (ctx: UserContext, { paused }: SetPausedInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id, isPaused }) => {
    if (paused === isPaused) return;
    if (!paused) demand(canTakeRequests(await countServices(tx, id)));
    await tx.artist.update({ where: { id }, data: { pausedAt: paused ? ctx.clock.now() : null } });
  });
