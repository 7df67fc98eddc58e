import type { ArtistEditView } from '@/contract/schemas/artist';
import type { UpdateProfileInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist } from '@/server/domain/artists/records';
import { distinctStyles } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/** Says the profile's words anew. Bookings keep the zone they were agreed in. @throws DomainError artist.required */
export const updateProfile = (
  ctx: UserContext,
  { name, city, zone, styles, about }: UpdateProfileInput,
): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, (tx, { id }) =>
    tx.artist.update({ where: { id }, data: { name, city, zone, about, styles: [...distinctStyles(styles)] } }),
  );
