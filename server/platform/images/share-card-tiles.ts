import { SHARE_CARD } from '@/contract/artists/share-card';

export type Tile = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

const GAP = 8;
const { width: WIDTH, height: HEIGHT } = SHARE_CARD;

const column = (left: number, width: number, parts: number): readonly Tile[] => {
  const height = Math.floor((HEIGHT - GAP * (parts - 1)) / parts);
  return Array.from({ length: parts }, (_, index) => ({ left, top: index * (height + GAP), width, height }));
};

/** How many pictures share the card: one fills it, more leave the first the most room. */
export function shareCardTiles(count: number): readonly Tile[] {
  const half = (WIDTH - GAP) / 2;
  const quarter = (half - GAP) / 2;
  const large = 796;
  const rest = WIDTH - large - GAP;
  if (count <= 0) return [];
  if (count === 1) return column(0, WIDTH, 1);
  if (count === 2) return [...column(0, half, 1), ...column(half + GAP, half, 1)];
  if (count < 5) return [...column(0, large, 1), ...column(large + GAP, rest, 2)];
  return [...column(0, half, 1), ...column(half + GAP, quarter, 2), ...column(half + GAP + quarter + GAP, quarter, 2)];
}
