import { DomainError } from '@/contract/errors/domain-error';
import type { ServiceId } from '@/contract/ids/ids';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { UpdateServiceInput } from '@/contract/schemas/artist-edit';
import type { Tx } from '@/server/db/database';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/**
 * Changes what a service is called, takes and costs, for those who ask from now on. What somebody has asked for stays as it was
 * then: a service with bookings is retired, and the changed one takes its place.
 * @throws DomainError artist.required, artist.service-not-found
 */
export const updateService = (
  ctx: UserContext,
  { serviceId, ...change }: UpdateServiceInput,
): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, artist) => {
    const before = await lockService(tx, { serviceId, artistId: artist.id });
    if ((await tx.booking.count({ where: { serviceId } })) === 0) {
      await tx.service.update({ where: { id: serviceId }, data: change });
      return;
    }
    await tx.service.update({ where: { id: serviceId }, data: { retiredAt: ctx.clock.now() } });
    const id = ctx.ids.newId<ServiceId>();
    // With the age of the one before, so that the list keeps its order.
    const owner = { artistId: artist.id, studioId: artist.studioId, createdAt: before.createdAt };
    await tx.service.create({ data: { id, ...owner, ...change } });
  });

type Place = { readonly serviceId: string; readonly artistId: string };

/** A service that is offered. Until the transaction ends nobody begins to ask for it: whether it has bookings stays true. */
async function lockService(tx: Tx, { serviceId, artistId }: Place): Promise<{ readonly createdAt: Date }> {
  const [service] = await tx.$queryRaw<{ createdAt: Date }[]>`
    SELECT created_at AS "createdAt" FROM service
    WHERE id = ${serviceId}::uuid AND artist_id = ${artistId}::uuid AND retired_at IS NULL FOR UPDATE`;
  if (!service) throw new DomainError('artist.service-not-found');
  return service;
}
