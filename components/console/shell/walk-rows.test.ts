import { expect, it } from 'vitest';
import { rowAfter } from '@/components/console/shell/walk-rows';

it('goes from line to line by arrows and by j and k, and stops at the ends', () => {
  const keys = ['ArrowDown', 'j', 'ArrowUp', 'k', 'Home', 'End', 'x'];
  expect(keys.map((key) => rowAfter(key, 1, 4))).toEqual([2, 2, 0, 0, 0, 3, null]);
  expect([rowAfter('j', 3, 4), rowAfter('k', 0, 4), rowAfter('j', -1, 4), rowAfter('End', 0, 0)]).toEqual([
    null,
    null,
    0,
    null,
  ]);
});
