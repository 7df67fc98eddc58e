import { expect, it } from 'vitest';
import { SHARE_CARD } from '@/contract/artists/share-card';
import { shareCardTiles } from '@/server/platform/images/share-card-tiles';

it.each([1, 2, 3, 4, 5])('%i pictures share the card without leaving it or covering one another', (count) => {
  const tiles = shareCardTiles(count);
  expect(tiles.length).toBeLessThanOrEqual(count);
  for (const { left, top, width, height } of tiles) {
    expect([left, top, width, height].every((edge) => Number.isInteger(edge) && edge >= 0)).toBe(true);
    expect(left + width).toBeLessThanOrEqual(SHARE_CARD.width);
    expect(top + height).toBeLessThanOrEqual(SHARE_CARD.height);
  }
  const overlap = tiles.flatMap((one, at) =>
    tiles
      .slice(at + 1)
      .filter(
        (other) =>
          one.left < other.left + other.width &&
          other.left < one.left + one.width &&
          one.top < other.top + other.height &&
          other.top < one.top + one.height,
      ),
  );
  expect(overlap).toEqual([]);
});
