import { expect, it } from 'vitest';
import { calendarDays } from '@/server/domain/availability/calendar-days';
import { clocksAround, DAY_MS } from '@/server/domain/availability/clocks';

const HOUR_MS = 60 * 60_000;

type Rules = Parameters<typeof calendarDays>[0]['rules'];

const daysFrom = (firstDay: string, days: number, zone: string, rules: Rules = []) => {
  const from = Date.parse(`${firstDay}T00:00Z`);
  return calendarDays({ zone, rules }, clocksAround({ from, to: from + days * DAY_MS }), { firstDay, days });
};

/** `1h 22h`: how long the pieces of each day are. */
const hoursOf = (...asked: Parameters<typeof daysFrom>) =>
  daysFrom(...asked).map(({ pieces }) => pieces.map(({ from, to }) => (to - from) / HOUR_MS).join(' '));

const away = (firstDay: string, lastDay: string, zone: string) => ({ firstDay, lastDay, zone, hours: null });

it('are 23 hours long when the clocks skip one, and 25 when one comes twice', () => {
  expect(hoursOf('2027-03-27', 3, 'Europe/Rome')).toEqual(['24', '2 21', '24']);
  expect(hoursOf('2027-10-30', 3, 'Europe/Rome')).toEqual(['24', '3 22', '24']);
});

it('know changes of half an hour, and at midnight', () => {
  expect(hoursOf('2027-04-04', 1, 'Australia/Lord_Howe')).toEqual(['2 22.5']);
  expect(hoursOf('2027-04-24', 2, 'Africa/Cairo')).toEqual(['24', '24']);
  // At midnight Cairo's clocks go straight on to one.
  expect(hoursOf('2027-04-30', 1, 'Africa/Cairo')).toEqual(['23']);
});

it('lie end to end, wherever their artist is', () => {
  const rules = [away('2027-03-10', '2027-03-12', 'Asia/Tokyo'), away('2027-03-13', '2027-03-14', 'America/New_York')];
  const pieces = daysFrom('2027-03-08', 9, 'Europe/Rome', rules).flatMap((day) => day.pieces);
  for (const [at, piece] of pieces.entries()) {
    expect(piece.from).toBeLessThan(piece.to);
    expect(piece.to).toBe(pieces[at + 1]?.from ?? piece.to);
  }
});

it('are shorter before a journey to the east, and end by the clocks of home after it', () => {
  const rules = [away('2027-02-10', '2027-02-10', 'Asia/Tokyo')];
  expect(daysFrom('2027-02-09', 3, 'Europe/Rome', rules)).toMatchObject([
    { day: '2027-02-09', zone: 'Europe/Rome', pieces: [{ to: Date.parse('2027-02-09T15:00Z') }] },
    {
      day: '2027-02-10',
      zone: 'Asia/Tokyo',
      pieces: [
        { to: Date.parse('2027-02-10T15:00Z'), offset: 9 * HOUR_MS },
        { to: Date.parse('2027-02-10T23:00Z'), offset: HOUR_MS },
      ],
    },
    { day: '2027-02-11', zone: 'Europe/Rome' },
  ]);
});
