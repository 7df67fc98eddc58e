import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { UpdatePortfolioItemInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/** Says something else below a picture. @throws DomainError artist.required, artist.item-not-found */
export const updatePortfolioItem = (
  ctx: UserContext,
  { itemId, caption }: UpdatePortfolioItemInput,
): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId }) => {
    const changed = await tx.portfolioItem.updateMany({ where: { id: itemId, artistId }, data: { caption } });
    if (changed.count === 0) throw new DomainError('artist.item-not-found');
  });
