import type { ArtistCardView } from '@/contract/schemas/artist';
import type { PictureView } from '@/contract/schemas/picture';

export type MosaicPiece = { readonly picture: PictureView; readonly name: string; readonly handle: string };

/** The second piece first: the first one stands on the artist's own card, further down. */
const ROUNDS = [1, 2, 0] as const;

/** Pieces of as many different artists as there are, before anybody is seen twice. */
export const pickMosaic = (artists: readonly ArtistCardView[], most: number): readonly MosaicPiece[] =>
  ROUNDS.flatMap((round) =>
    artists.flatMap(({ pictures, name, handle }) => {
      const picture = pictures[round];
      return picture ? [{ picture, name, handle }] : [];
    }),
  ).slice(0, most);
