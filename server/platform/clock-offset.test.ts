import { expect, it } from 'vitest';
import { offsetAfter } from '@/server/platform/clock-offset';

const HOUR_MS = 3_600_000;

it('leaves a clock alone that may be right, however long the answer took', () => {
  expect(offsetAfter(0, { askedAt: 1_000, saidAt: 1_004, answeredAt: 1_010 })).toBe(0);
  expect(offsetAfter(7, { askedAt: 1_000, saidAt: 6_000, answeredAt: 11_000 })).toBe(7);
});

it('moves a clock that is wrong as far as that is proven', () => {
  const ahead = 3 * HOUR_MS;
  expect(offsetAfter(0, { askedAt: ahead, saidAt: 4, answeredAt: ahead + 8 })).toBe(5 - ahead);
  expect(offsetAfter(0, { askedAt: 0, saidAt: ahead, answeredAt: 8 })).toBe(ahead - 9);
});

it('comes back when the own clock was put right', () => {
  expect(offsetAfter(-3 * HOUR_MS, { askedAt: 1_000, saidAt: 1_001, answeredAt: 1_002 })).toBe(-2);
});
