import { expect, it } from 'vitest';
import { wishedTime } from '@/components/booking/wished-time';

const now = Date.parse('2027-03-01T12:00:00Z');

it('tells what a typed day and time mean', () => {
  expect(wishedTime('', '10:00', 'Europe/Rome', now)).toEqual({ state: 'open' });
  expect(wishedTime('2027-03-28', '02:30', 'Europe/Rome', now)).toEqual({ state: 'never' });
  expect(wishedTime('2027-02-28', '10:00', 'Europe/Rome', now)).toEqual({ state: 'past' });
  expect(wishedTime('2027-04-02', '10:00:00', 'Europe/Rome', now)).toEqual({
    state: 'set',
    wallStart: '2027-04-02T10:00',
    startsAt: '2027-04-02T08:00:00.000Z',
  });
});
