import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { RestoreServiceInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist, countServices } from '@/server/domain/artists/records';
import { canAddService } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/**
 * Offers a retired service again, as it was and in its old place; one that is offered stays so.
 * @throws DomainError artist.required, artist.service-not-found, artist.too-many-services
 */
export const restoreService = (ctx: UserContext, { serviceId }: RestoreServiceInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId }) => {
    const service = await tx.service.findFirst({ where: { id: serviceId, artistId }, select: { retiredAt: true } });
    if (!service) throw new DomainError('artist.service-not-found');
    if (service.retiredAt === null) return;
    demand(canAddService(await countServices(tx, artistId)));
    await tx.service.update({ where: { id: serviceId }, data: { retiredAt: null } });
  });
