import { expect, it } from 'vitest';
import { medianOf, shortOf } from '@/scripts/lighthouse/judge';

const GOOD = { performance: 90, accessibility: 100, 'best-practices': 95, seo: 95 };
const FIGURES = { benchmarkIndex: 2_000, fcpMs: 1_200, lcpMs: 2_500, speedMs: 1_300, tbtMs: 100, shift: 0 };

it('takes the run in the middle, each category for itself', () => {
  const runs = [
    { ...GOOD, ...FIGURES, performance: 99 },
    { ...GOOD, ...FIGURES, performance: 40, seo: 10, tbtMs: 900 },
    { ...GOOD, ...FIGURES, performance: 93, seo: 100, tbtMs: 200 },
  ];
  expect(medianOf(runs)).toEqual({ ...GOOD, ...FIGURES, performance: 93, tbtMs: 200 });
});

it('names what is below its least, by one point too', () => {
  expect(shortOf(GOOD, { isPublic: true })).toEqual([]);
  expect(shortOf({ ...GOOD, performance: 89, accessibility: 99 }, { isPublic: true })).toEqual([
    'performance',
    'accessibility',
  ]);
});

it('asks for search engines on public pages only', () => {
  const hidden = { ...GOOD, seo: 60 };
  expect(shortOf(hidden, { isPublic: true })).toEqual(['seo']);
  expect(shortOf(hidden, { isPublic: false })).toEqual([]);
});
