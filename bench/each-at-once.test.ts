import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { eachAtOnce } from '@/bench/each-at-once';

it('does all, no more at a time than told, and answers in order', async () => {
  let [running, most] = [0, 0];
  const results = await eachAtOnce([5, 1, 4, 2, 3], 2, async (item) => {
    running += 1;
    most = Math.max(most, running);
    for (let waited = 0; waited < item; waited++) await turn();
    running -= 1;
    return item * 10;
  });
  expect(results).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

it('fails with the first that fails', () =>
  expect(eachAtOnce([1, 2], 2, (item) => Promise.reject(new Error(`no ${item}`)))).rejects.toThrow('no 1'));
