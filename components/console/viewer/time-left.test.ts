import { describe, expect, it } from 'vitest';
import { endsAtHere, minutesLeft } from '@/components/console/viewer/time-left';

const MINUTE_MS = 60_000;

describe('what is left of a look', () => {
  it('is as long as the server says, by whatever clock this device has', () => {
    const times = { openedAt: '2031-05-09T12:00:00.000Z', expiresAt: '2031-05-09T12:30:00.000Z' };
    const wrong = Date.parse('2019-01-01T00:00:00Z');
    expect(endsAtHere(times, wrong) - wrong).toBe(30 * MINUTE_MS);
  });

  it('counts the minute that has begun, and never below nothing', () => {
    const left = [0, 1, 60_000, 90_000, 30 * MINUTE_MS, 31 * MINUTE_MS].map((passed) =>
      minutesLeft(30 * MINUTE_MS, passed),
    );
    expect(left).toEqual([30, 30, 29, 29, 0, 0]);
  });
});
