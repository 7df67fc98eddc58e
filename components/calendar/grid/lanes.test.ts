import { expect, it } from 'vitest';
import { lanesOf } from '@/components/calendar/grid/lanes';

const lanes = (...rows: readonly (readonly [number, number])[]) =>
  lanesOf(
    rows.map(([top, bottom]) => ({ top, bottom })),
    20,
  ).map(({ lane, lanes: of }) => `${lane + 1}/${of}`);

it('gives the whole width to what is alone, also when the next begins where it ends', () => {
  expect(lanes([0, 60], [60, 120], [180, 200])).toEqual(['1/1', '1/1', '1/1']);
});

it('puts what overlaps side by side, and takes up places again', () => {
  expect(lanes([0, 60], [30, 90], [60, 120], [120, 180])).toEqual(['1/2', '2/2', '1/2', '1/1']);
  expect(lanes([0, 300], [10, 40], [20, 50], [60, 80])).toEqual(['1/3', '2/3', '3/3', '2/3']);
});

it('counts what is short as long as it is drawn', () => {
  expect(lanes([0, 5], [10, 30])).toEqual(['1/2', '2/2']);
});

it('never lets two overlap in one place', () => {
  const rows = Array.from({ length: 200 }, (_, at) => ({ top: at * 7, bottom: at * 7 + ((at * 37) % 90) + 5 }));
  const placed = lanesOf(rows, 20).map((lane, at) => ({ ...lane, ...rows[at] }));
  for (const [at, one] of placed.entries())
    for (const other of placed.slice(0, at)) {
      const touches = Math.max(other.bottom ?? 0, (other.top ?? 0) + 20) > (one.top ?? 0);
      if (touches) expect(one.lane).not.toBe(other.lane);
      if (touches) expect(one.lanes).toBe(other.lanes);
    }
});
