/** One piece's part of its row. */
export type RowPart = {
  /** Of the room that the gaps leave, 0 to 1. */
  readonly share: number;
  /** Gaps in its row. */
  readonly gaps: number;
};

/** A row with less in it stays as high as one with this part of the usual would be, instead of filling the screen. */
const EMPTIEST = 0.7;

const sumOf = (shapes: readonly number[]): number => shapes.reduce((sum, shape) => sum + shape, 0);

/**
 * Parts pieces into rows that are all as wide and nearly as high as one another, in the given order.
 * @param shapes width by height of each piece
 * @param usual what the shapes of a row should add up to: a row's width by its height
 */
export function justifiedRows(shapes: readonly number[], usual: number): readonly RowPart[] {
  const count = Math.max(1, Math.round(sumOf(shapes) / usual));
  return bestRows(shapes, Math.min(count, shapes.length), sumOf(shapes) / count).flatMap((row) => {
    const width = Math.max(sumOf(row), usual * EMPTIEST);
    return row.map((shape) => ({ share: shape / width, gaps: row.length - 1 }));
  });
}

/** Of all ways to cut into `count` rows, the one whose rows differ least from `target` (squared, so that no row pays for all). */
function bestRows(shapes: readonly number[], count: number, target: number): readonly (readonly number[])[] {
  type Cut = { readonly cost: number; readonly rows: readonly (readonly number[])[] };
  const known = new Map<string, Cut>();
  const cut = (from: number, left: number): Cut => {
    const key = `${from} ${left}`;
    const before = known.get(key);
    if (before) return before;
    let best: Cut = { cost: Number.POSITIVE_INFINITY, rows: [] };
    const last = left === 1 ? shapes.length : shapes.length - left + 1;
    for (let to = left === 1 ? shapes.length : from + 1; to <= last; to += 1) {
      const row = shapes.slice(from, to);
      const rest = left === 1 ? { cost: 0, rows: [] } : cut(to, left - 1);
      const cost = (sumOf(row) - target) ** 2 + rest.cost;
      if (cost < best.cost) best = { cost, rows: [row, ...rest.rows] };
    }
    known.set(key, best);
    return best;
  };
  return shapes.length === 0 ? [] : cut(0, count).rows;
}
