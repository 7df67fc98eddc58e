import { describe, expect, it } from 'vitest';
import { isTroubled, pauseSeconds } from '@/server/domain/notifications/rules';

describe('the pause of a device that could not be rung', () => {
  it('grows with every failure, up to six hours', () => {
    const pauses = [1, 2, 3, 30].map((failures) => pauseSeconds({ failures, retryAfterSeconds: null, chance: 0 }));
    expect(pauses).toEqual([10, 20, 40, 21_600]);
  });

  it('is never shorter than the service asked for, nor longer than a day because of it', () => {
    expect(pauseSeconds({ failures: 1, retryAfterSeconds: 300, chance: 0 })).toBe(300);
    expect(pauseSeconds({ failures: 1, retryAfterSeconds: 1, chance: 0 })).toBe(10);
    expect(pauseSeconds({ failures: 1, retryAfterSeconds: 10 ** 9, chance: 0 })).toBe(86_400);
  });

  it('differs by chance, and only upwards', () => {
    expect(pauseSeconds({ failures: 1, retryAfterSeconds: 100, chance: 0.5 })).toBe(120);
  });
});

it('tells people of a device after some failures, not after one', () => {
  expect([1, 3, 4].map(isTroubled)).toEqual([false, false, true]);
});
