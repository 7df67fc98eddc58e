import { expect, it } from 'vitest';
import { wishedTime } from '@/components/booking/wished-time';

const now = Date.parse('2027-03-01T12:00:00Z');

it('tells what a typed day and time mean', () => {
  expect(wishedTime({ day: '', time: '10:00' }, 'Europe/Rome', now)).toEqual({ state: 'open' });
  expect(wishedTime({ day: '2027-03-28', time: '02:30' }, 'Europe/Rome', now)).toEqual({ state: 'never' });
  expect(wishedTime({ day: '2027-02-28', time: '10:00' }, 'Europe/Rome', now)).toEqual({ state: 'past' });
  expect(wishedTime({ day: '2027-04-02', time: '10:00:00' }, 'Europe/Rome', now)).toEqual({
    state: 'set',
    wallStart: '2027-04-02T10:00',
    startsAt: '2027-04-02T08:00:00.000Z',
    later: false,
  });
});

it('means the second of two times only where there are two', () => {
  const startsAt = (day: string, later: boolean) => {
    const wished = wishedTime({ day, time: '02:30', later }, 'Europe/Rome', now);
    return wished.state === 'set' ? [wished.startsAt, wished.later] : wished.state;
  };
  expect(startsAt('2027-10-31', false)).toEqual(['2027-10-31T00:30:00.000Z', false]);
  expect(startsAt('2027-10-31', true)).toEqual(['2027-10-31T01:30:00.000Z', true]);
  expect(startsAt('2027-10-30', true)).toEqual(['2027-10-30T00:30:00.000Z', false]);
});
