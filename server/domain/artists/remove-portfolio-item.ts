import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { RemovePortfolioItemInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/**
 * Takes a picture out of the portfolio. The upload itself stays for a while, so that adding it again undoes this; unused it is
 * removed in time. @throws DomainError artist.required, artist.item-not-found
 */
export const removePortfolioItem = (ctx: UserContext, { itemId }: RemovePortfolioItemInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId }) => {
    const removed = await tx.portfolioItem.deleteMany({ where: { id: itemId, artistId } });
    if (removed.count === 0) throw new DomainError('artist.item-not-found');
  });
