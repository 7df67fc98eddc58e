import { expect, it } from 'vitest';
import { checkAll, zoneYears } from '@/tests/dst/every-change';
import { seeded } from '@/tests/harness/seeded';

const EVERY = 37;

// `npm run test:dst` looks at all of them.
it('AC59: offers and names every time right around changes of the clocks, in any zone', () => {
  const from = seeded('clock changes').between(0, EVERY - 1);
  const { changes, slots, problems } = checkAll(zoneYears().filter((_, at) => at % EVERY === from));
  expect(problems).toEqual([]);
  expect(changes).toBeGreaterThan(20);
  expect(slots).toBeGreaterThan(changes * 12);
});
