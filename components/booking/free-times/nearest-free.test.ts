import { expect, it } from 'vitest';
import { nearestFree } from '@/components/booking/free-times/nearest-free';

const at = (...times: string[]) => times.map((time) => ({ startsAt: `2031-05-${time}:00.000Z` }));
const near = (times: string[], around: string[], most = 6) =>
  nearestFree(at(...times), { around: at(...around).map(({ startsAt }) => startsAt), durationMinutes: 60, most }).map(
    ({ startsAt }) => startsAt.slice(8, 16),
  );

it('finds what is near one of several wished times, in order', () => {
  const free = ['05T10:00', '09T09:00', '09T15:00', '12T10:00', '20T10:00'];
  expect(near(free, ['09T14:00', '12T09:00'], 2)).toEqual(['09T15:00', '12T10:00']);
});

it('offers no two that are much the same', () => {
  expect(near(['09T10:00', '09T10:30', '09T11:00', '09T11:30'], ['09T10:30'])).toEqual(['09T10:30', '09T11:30']);
});

it('finds nothing where nothing is free', () => {
  expect(near([], ['09T10:30'])).toEqual([]);
});
