import { demand } from '@/contract/errors/decision';
import type { ServiceId } from '@/contract/ids/ids';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { ServiceInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist, countServices } from '@/server/domain/artists/records';
import { canAddService } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/** Offers one more service, after the others. @throws DomainError artist.required, artist.too-many-services */
export const addService = (ctx: UserContext, service: ServiceInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId, studioId }) => {
    demand(canAddService(await countServices(tx, artistId)));
    const id = ctx.ids.newId<ServiceId>();
    await tx.service.create({ data: { id, artistId, studioId, ...service, createdAt: ctx.clock.now() } });
  });
