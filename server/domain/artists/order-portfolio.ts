import { demand } from '@/contract/errors/decision';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { OrderPortfolioInput } from '@/contract/schemas/artist-edit';
import { changeOwnArtist } from '@/server/domain/artists/records';
import { canOrder } from '@/server/domain/artists/rules';
import type { UserContext } from '@/server/domain/context';

/** Puts the whole portfolio in another order. @throws DomainError artist.required; artist.order-stale when it is not all of it. */
export const orderPortfolio = (ctx: UserContext, { itemIds }: OrderPortfolioInput): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId }) => {
    const shown = await tx.portfolioItem.findMany({ where: { artistId }, select: { id: true } });
    demand(
      canOrder(
        itemIds,
        shown.map(({ id }) => id),
      ),
    );
    await tx.$executeRaw`
      UPDATE portfolio_item SET position = ordered.place - 1
      FROM unnest(${itemIds}::uuid[]) WITH ORDINALITY AS ordered(id, place)
      WHERE portfolio_item.id = ordered.id AND artist_id = ${artistId}::uuid`;
  });
