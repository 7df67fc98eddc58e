import { DomainError } from '@/contract/errors/domain-error';
import type { ServiceId } from '@/contract/ids/ids';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { UpdateServiceInput } from '@/contract/schemas/artist-edit';
import type { Tx } from '@/server/db/database';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/**
 * Changes a service for those who ask from now on. What is left out stays. What somebody has asked for stays as it was then: when
 * the name, length or price of a service with bookings changes it is retired, and the changed one takes its place.
 * @throws DomainError artist.required, artist.service-not-found
 */
export const updateService = (
  ctx: UserContext,
  { serviceId, ...change }: UpdateServiceInput,
): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, artist) => {
    const before = await lockService(tx, { serviceId, artistId: artist.id });
    if (isTheSame(before, change) || (await tx.booking.count({ where: { serviceId } })) === 0) {
      await tx.service.update({ where: { id: serviceId }, data: change });
      return;
    }
    await tx.service.update({ where: { id: serviceId }, data: { retiredAt: ctx.clock.now() } });
    const firstVersionId = before.firstVersionId ?? before.id;
    await tx.service.create({ data: { ...before, ...change, id: ctx.ids.newId<ServiceId>(), firstVersionId } });
  });

type Told = Pick<UpdateServiceInput, 'name' | 'durationMinutes' | 'priceCents' | 'currency'>;

/** Whether bookings, which tell these of their service, would read the same. */
const isTheSame = (before: Told, { name, durationMinutes, priceCents, currency }: Told): boolean =>
  before.name === name &&
  before.durationMinutes === durationMinutes &&
  before.priceCents === priceCents &&
  before.currency === currency;

type Place = { readonly serviceId: string; readonly artistId: string };

/** A service that is offered. Until the transaction ends nobody begins to ask for it: whether it has bookings stays true. */
async function lockService(tx: Tx, { serviceId, artistId }: Place) {
  await tx.$queryRaw`SELECT 1 FROM service WHERE id = ${serviceId}::uuid AND artist_id = ${artistId}::uuid FOR UPDATE`;
  const service = await tx.service.findFirst({ where: { id: serviceId, artistId, retiredAt: null } });
  if (!service) throw new DomainError('artist.service-not-found');
  return service;
}
