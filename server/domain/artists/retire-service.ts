import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { RetireServiceInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist, countServices } from '@/server/domain/artists/records';
import { canRetireService } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/**
 * Offers a service no more; bookings of it stay as they are. The last one goes only while no requests are taken.
 * @throws DomainError artist.required, artist.service-not-found, artist.last-service
 */
export const retireService = (ctx: UserContext, { serviceId }: RetireServiceInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId, isPaused }) => {
    const offered = await countServices(tx, artistId);
    const retired = await tx.service.updateMany({
      where: { id: serviceId, artistId, retiredAt: null },
      data: { retiredAt: ctx.clock.now() },
    });
    if (retired.count === 0) throw new DomainError('artist.service-not-found');
    demand(canRetireService({ offered, isPaused }));
  });
