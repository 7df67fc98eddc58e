import { areSound, inWeekOrder } from '@/contract/availability/hours';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { SetHoursInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/** Works at these hours and no others, none at all is fine; and free times begin in such steps, if any are named. @throws DomainError artist.required, artist.hours-invalid */
export const setHours = (ctx: UserContext, { hours, ...steps }: SetHoursInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, (tx, { id }) => {
    if (!areSound(hours)) throw new DomainError('artist.hours-invalid');
    return tx.artist.update({ where: { id }, data: { hours: [...inWeekOrder(hours)], ...steps } });
  });
