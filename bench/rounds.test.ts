import { expect, it } from 'vitest';
import { inRounds, median, medianRatio, orderOf, type Samples } from '@/bench/rounds';

it('lets everybody begin in turn', () => {
  const starts = [0, 1, 2, 3].map((round) => orderOf(['a', 'b', 'c'], round).join(''));
  expect(starts).toEqual(['abc', 'bca', 'cab', 'abc']);
});

it('measures one at a time, everybody once per round', async () => {
  let running = 0;
  const told: string[] = [];
  const samples = await inRounds([{ name: 'a' }, { name: 'b' }], 2, async ({ name }) => {
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    running -= 1;
    return { turn: told.push(name) };
  });
  expect(told).toEqual(['a', 'b', 'b', 'a']);
  expect(samples.get('a')).toEqual([{ turn: 1 }, { turn: 4 }]);
});

it('takes the middle, which one bad round does not move', () => {
  expect(median([3, 1, 900, 2, 4])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNaN();
});

it('divides within a round, so that a slow minute slows both', () => {
  const samples: Samples = new Map([
    ['ours', [{ ms: 10 }, { ms: 100 }, { ms: 12 }]],
    ['theirs', [{ ms: 20 }, { ms: 200 }, { ms: 20 }]],
  ]);
  expect(medianRatio(samples, 'ms', 'ours', 'theirs')).toBe(0.5);
  expect(medianRatio(samples, 'ms', 'ours', 'nobody')).toBeNaN();
});
