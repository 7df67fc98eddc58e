import { describe, expect, it } from 'vitest';
import { justifiedRows } from '@/components/site/gallery/justified-rows';

const lengths = (shapes: readonly number[], usual: number) => justifiedRows(shapes, usual).map(({ gaps }) => gaps + 1);
const [PORTRAIT, SQUARE, WIDE] = [0.8, 1, 1.5];

describe('rows of pictures', () => {
  it('leaves no piece alone at the end when the others can make room', () => {
    expect(lengths([PORTRAIT, PORTRAIT, PORTRAIT, SQUARE, WIDE, PORTRAIT], 2.5)).toEqual([3, 3, 3, 3, 3, 3]);
  });

  it('fills each row to its whole width', () => {
    const parts = justifiedRows([WIDE, PORTRAIT, SQUARE, PORTRAIT, WIDE, SQUARE, PORTRAIT], 2.5);
    const total = parts.reduce((sum, { share }) => sum + share, 0);
    const rows = parts.reduce((sum, { gaps }) => sum + 1 / (gaps + 1), 0);
    expect(total).toBeCloseTo(rows);
  });

  it('gives pieces of one row one height: their shares follow their shapes', () => {
    const [first, second] = justifiedRows([PORTRAIT, WIDE], 2.5);
    expect((second?.share ?? 0) / (first?.share ?? 1)).toBeCloseTo(WIDE / PORTRAIT);
  });

  it('does not blow a single portrait up to the whole width', () => {
    expect(justifiedRows([PORTRAIT], 2.5)[0]?.share).toBeCloseTo(PORTRAIT / 1.75);
  });

  it('has a place for everyone, in order, whatever the shapes', () => {
    expect(justifiedRows([], 2.5)).toEqual([]);
    expect(lengths([12, 0.1, 0.1], 1.9)).toHaveLength(3);
    expect(
      lengths(
        Array.from({ length: 24 }, () => PORTRAIT),
        1.9,
      ),
    ).toHaveLength(24);
  });
});
