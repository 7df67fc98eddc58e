import { areSound, inWeekOrder } from '@/contract/artists/hours';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { SetHoursInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/** Shows these hours and no others; none at all is fine. @throws DomainError artist.required, artist.hours-invalid */
export const setHours = (ctx: UserContext, { hours }: SetHoursInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, (tx, { id }) => {
    if (!areSound(hours)) throw new DomainError('artist.hours-invalid');
    return tx.artist.update({ where: { id }, data: { hours: [...inWeekOrder(hours)] } });
  });
