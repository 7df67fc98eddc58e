import { expect, it } from 'vitest';
import { partTable, ratioTable } from '@/bench/results';

it('sets the medians of everybody side by side', () => {
  const samples = new Map([
    ['parlour', [{ perSecond: 900 }, { perSecond: 1_000 }, { perSecond: 10 }]],
    ['floor', [{ perSecond: 2_000 }]],
  ]);
  expect(partTable('sends', { samples })).toEqual(['  sends      parlour  floor', '  perSecond  900      2000']);
});

it('says plainly what was missed, what was only told and what was not measured', () => {
  const lines = ratioTable([
    { name: 'a', value: 1.234, target: '≤ 1', met: false },
    { name: 'b', value: 0.5, target: null, met: null },
    { name: 'c', value: null, target: '≥ 1', met: null, skipped: 'too few files' },
    { name: 'd', value: Number.NaN, target: '≤ 1', met: false },
  ]);
  expect(lines.slice(1)).toEqual([
    '  a      1.23   ≤ 1     MISSED',
    '  b      0.500',
    '  c      –      ≥ 1     not measured: too few files',
    '  d      –      ≤ 1     MISSED',
  ]);
});
