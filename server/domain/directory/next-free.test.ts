import { describe, expect, it } from 'vitest';
import type { Hours } from '@/contract/availability/hours';
import { wallOf } from '@/contract/time/wall-time';
import { clocksAround, DAY_MS } from '@/server/domain/availability/clocks';
import { nextFree } from '@/server/domain/directory/next-free';

const WEEKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const daily = (days: readonly number[], from: string, to: string): Hours[] =>
  days.map((weekday) => ({ weekday, from, to }));
const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

type Asked = { hours: Hours[]; zone?: string; busy?: ReturnType<typeof span>[]; minutes?: readonly number[] };

const usual = {
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 0,
  windowDays: 365,
  perDayLimit: null,
};

/** As a clock in the zone shows it. */
function free(now: string, { hours, zone = 'Europe/Berlin', busy = [], minutes = [60] }: Asked): string | null {
  const from = Date.parse(now);
  const span = { from, to: from + 60 * DAY_MS };
  const works = { zone, hours, rules: [], slotMinutes: 15, busy, booked: [], clocks: clocksAround(span) };
  const found = nextFree(
    minutes.map((durationMinutes) => ({ ...works, service: { ...usual, durationMinutes } })),
    span,
  );
  return found === null ? null : wallOf(new Date(found), zone);
}

// 4 January 2027 is a Monday; Berlin is one hour ahead of UTC then.
const MONDAY_NOON = '2027-01-04T11:00Z';

describe('next free', () => {
  const hours = daily(WEEKDAYS, '10:00', '18:00');

  it.each<[string, string, Asked, string | null]>([
    ['without hours there is none', MONDAY_NOON, { hours: [] }, null],
    ['at the next step while open, as what begins now cannot be asked for', MONDAY_NOON, { hours }, '2027-01-04T12:15'],
    ['at the next quarter', '2027-01-04T11:00:01Z', { hours }, '2027-01-04T12:15'],
    ['when it opens', '2027-01-04T05:10Z', { hours }, '2027-01-04T10:00'],
    ['tomorrow, when what is left of today is too short', '2027-01-04T16:10Z', { hours }, '2027-01-05T10:00'],
    ['up to the last minute', '2027-01-04T15:59Z', { hours }, '2027-01-04T17:00'],
    ['on Monday after the weekend', '2027-01-08T17:00Z', { hours }, '2027-01-11T10:00'],
    [
      'after the lunch break',
      '2027-01-04T11:30Z',
      { hours: [...daily([1], '09:00', '13:00'), ...daily([1], '14:00', '18:00')] },
      '2027-01-04T14:00',
    ],
    [
      'over midnight',
      '2027-01-04T22:29Z',
      { hours: [...daily([1], '22:00', '24:00'), ...daily([2], '00:00', '02:00')] },
      '2027-01-04T23:30',
    ],
    ['never, when nothing is long enough', MONDAY_NOON, { hours, minutes: [900] }, null],
    ['of the service that fits first', '2027-01-04T15:50Z', { hours, minutes: [120, 60, 90] }, '2027-01-04T17:00'],
  ])('%s', (_, now, asked, expected) => {
    expect(free(now, asked)).toBe(expected);
  });

  it('goes round confirmed bookings, to the next step', () => {
    const busy = [span('2027-01-04T12:30Z', '2027-01-04T14:20Z'), span('2027-01-04T11:00Z', '2027-01-04T12:00Z')];
    expect(free(MONDAY_NOON, { hours, busy })).toBe('2027-01-04T15:30');
    expect(free(MONDAY_NOON, { hours, busy, minutes: [30] })).toBe('2027-01-04T13:00');
  });

  it('is none when two months are full', () => {
    const busy = [span('2027-01-01T00:00Z', '2027-03-05T11:00Z')];
    expect(free(MONDAY_NOON, { hours, busy })).toBeNull();
    expect(free(MONDAY_NOON, { hours, busy: [span('2027-01-01T00:00Z', '2027-03-05T10:45Z')] })).toBe(
      '2027-03-05T11:45',
    );
  });

  it('is the day of the artist, not of the server', () => {
    const sundays = daily([7], '09:00', '12:00');
    expect(free('2027-01-02T13:00Z', { hours: sundays, zone: 'Pacific/Auckland' })).toBe('2027-01-03T09:00');
    expect(free('2027-01-03T19:59Z', { hours: sundays, zone: 'Pacific/Honolulu' })).toBe('2027-01-03T10:00');
  });
});

describe('next free, when the clocks change', () => {
  const morning = daily(EVERY_DAY, '09:00', '12:00');

  it('is at nine on both sides of spring', () => {
    expect(free('2027-03-27T12:00Z', { hours: morning })).toBe('2027-03-28T09:00');
    expect(free('2027-03-26T12:00Z', { hours: morning })).toBe('2027-03-27T09:00');
  });

  it('is at nine on both sides of autumn', () => {
    expect(free('2027-10-30T12:00Z', { hours: morning })).toBe('2027-10-31T09:00');
    expect(free('2027-10-31T12:00Z', { hours: morning })).toBe('2027-11-01T09:00');
  });

  it('never begins in the hour that is skipped', () => {
    const night = daily([7], '02:00', '05:00');
    expect(free('2027-03-27T22:00Z', { hours: night })).toBe('2027-03-28T03:00');
    // The hour is not there, so what is left is two.
    expect(free('2027-03-27T22:00Z', { hours: night, minutes: [121] })).toBe('2027-04-04T02:00');
  });

  it('may begin in the second of two equal hours', () => {
    const night = daily([7], '01:00', '05:00');
    const busy = [span('2027-10-30T23:00Z', '2027-10-31T01:10Z')];
    expect(free('2027-10-30T20:00Z', { hours: night, busy })).toBe('2027-10-31T02:15');
  });
});
