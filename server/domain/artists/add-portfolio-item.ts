import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { PortfolioItemId } from '@/contract/ids/ids';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { AddPortfolioItemInput } from '@/contract/schemas/artist-edit';
import type { Tx } from '@/server/db/database';
import { changeOwnArtist, type OwnArtist } from '@/server/domain/artists/records';
import { canAddItem } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/**
 * Shows one more picture, after the others. It has to be the artist's own upload, made for a portfolio, and not be shown yet.
 * @throws DomainError artist.required, artist.portfolio-full, artist.picture-used, picture.not-found
 */
export const addPortfolioItem = (
  ctx: UserContext,
  { pictureId, caption }: AddPortfolioItemInput,
): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, artist) => {
    await demandOwnPicture(tx, artist, pictureId);
    const shown = await tx.portfolioItem.aggregate({
      where: { artistId: artist.id },
      _count: true,
      _max: { position: true },
    });
    demand(canAddItem(shown._count));
    const position = (shown._max.position ?? -1) + 1;
    const id = ctx.ids.newId<PortfolioItemId>();
    const createdAt = ctx.clock.now();
    await tx.portfolioItem.create({ data: { id, artistId: artist.id, pictureId, caption, position, createdAt } });
  });

async function demandOwnPicture(tx: Tx, { userId }: OwnArtist, pictureId: string): Promise<void> {
  const picture = await tx.picture.findFirst({
    where: { id: pictureId, ownerId: userId, purpose: 'portfolio' },
    select: { portfolioItem: { select: { id: true } } },
  });
  if (!picture) throw new DomainError('picture.not-found');
  if (picture.portfolioItem) throw new DomainError('artist.picture-used');
}
