import { expect, it } from 'vitest';
import type { Samples } from '@/bench/rounds';
import { judge, TARGETS, type Target } from '@/bench/targets';

const samples = (ours: readonly number[], theirs: readonly number[] = []): Samples =>
  new Map([
    ['parlour', ours.map((figure) => ({ figure }))],
    ['peer', theirs.map((figure) => ({ figure }))],
  ]);
const target = (more: Partial<Target>): Target => ({
  name: 'it',
  part: 'sends',
  figure: 'figure',
  against: 'peer',
  ...more,
});

it('meets a limit that it touches, either way', () => {
  const outcome = { samples: samples([3, 3, 3], [2, 2, 2]) };
  expect(judge(target({ limit: { atMost: 1.5 } }), outcome)).toEqual({
    name: 'it',
    value: 1.5,
    target: '≤ 1.5',
    met: true,
  });
  expect(judge(target({ limit: { atMost: 1.49 } }), outcome).met).toBe(false);
  expect(judge(target({ limit: { atLeast: 1.5 } }), outcome)).toMatchObject({ target: '≥ 1.5', met: true });
  expect(judge(target({ limit: { atLeast: 1.51 } }), outcome).met).toBe(false);
});

it('forgives no single loss', () => {
  const limit = { atMost: 0 };
  expect(judge(target({ against: 1, limit }), { samples: samples([0, 0, 1, 0, 0]) })).toMatchObject({
    value: 1,
    met: false,
  });
  expect(judge(target({ against: 10, limit: { atLeast: 1 } }), { samples: samples([10, 9, 10]) }).met).toBe(false);
});

it('takes what was never measured for missed, and what could not be measured for neither', () => {
  const limit = { atMost: 1 };
  expect(judge(target({ limit }), { samples: samples([]) }).met).toBe(false);
  expect(judge(target({ against: 1, limit }), { samples: samples([]) }).met).toBe(false);
  const skipped = 'too few open files';
  expect(judge(target({ limit }), { skipped })).toEqual({ name: 'it', value: null, target: '≤ 1', met: null, skipped });
});

it('only tells what has no limit', () => {
  expect(judge(target({}), { samples: samples([1], [2]) })).toEqual({
    name: 'it',
    value: 0.5,
    target: null,
    met: null,
  });
});

it('names every promise once', () => {
  const names = TARGETS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
