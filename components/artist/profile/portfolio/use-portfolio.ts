'use client';

import { useTranslations } from 'next-intl';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { inOrder, moved } from '@/components/artist/profile/portfolio/order';
import { useProfileChange } from '@/components/artist/profile/use-profile-change';
import { useTRPCClient } from '@/components/shell/trpc';
import { showToast } from '@/components/ui/toast';
import type { ArtistEditView, PortfolioItemView } from '@/contract/schemas/artist';

const UNDO_MS = 8_000;

const withPieces = (
  view: ArtistEditView,
  change: (pieces: readonly PortfolioItemView[]) => readonly PortfolioItemView[],
): ArtistEditView => ({ ...view, portfolio: [...change(view.portfolio)] });

const idsOf = ({ portfolio }: ArtistEditView): string[] => portfolio.map(({ id }) => id);

/** What can be done with the pieces that are there. Each shows at once and is taken back when the server refuses it. */
export function usePortfolio() {
  const t = useTranslations('profileEditor.portfolio');
  const client = useTRPCClient();
  const { portfolio: pieces } = useOwnArtist().artist;
  const { act, problem } = useProfileChange();

  const order = (ids: readonly string[]) =>
    act({
      // Of what there is when it is sent: an upload may have come in between.
      send: (saved) =>
        client.artist.orderPortfolio.mutate({ itemIds: inOrder(saved.portfolio, ids).map(({ id }) => id) }),
      expect: (view) => withPieces(view, (all) => inOrder(all, ids)),
    });

  // Nothing is expected of it: the field shows what was typed, and keeps it when it is refused.
  const describe = (itemId: string, caption: string) =>
    act({ send: () => client.artist.updatePortfolioItem.mutate({ itemId, caption }) });

  const putBack = (piece: PortfolioItemView, place: number) =>
    act({
      send: async () => {
        const { picture, caption } = piece;
        const added = await client.artist.addPortfolioItem.mutate({ pictureId: picture.id, caption });
        const itemIds = [...moved(idsOf(added), added.portfolio.length - 1, place)];
        return client.artist.orderPortfolio.mutate({ itemIds });
      },
      expect: (view) => withPieces(view, (all) => moved([...all, piece], all.length, place)),
    });

  async function remove(piece: PortfolioItemView): Promise<void> {
    const place = pieces.findIndex(({ id }) => id === piece.id);
    const removed = await act({
      send: () => client.artist.removePortfolioItem.mutate({ itemId: piece.id }),
      expect: (view) => withPieces(view, (all) => all.filter(({ id }) => id !== piece.id)),
    });
    if (!removed) return;
    void showToast(t('removed'), {
      action: { label: t('undo'), onClick: () => void putBack(piece, place) },
      durationMs: UNDO_MS,
      id: `piece-${piece.id}`,
    });
  }

  return { pieces, order, describe, remove, problem };
}
