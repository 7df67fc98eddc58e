import { type DayClock, dayClockOf } from '@/components/calendar/time/day-clock';

type Span = readonly [from: string, to: string, offsetHours: number];

/** A day of Rome's calendar, with the pieces it is made of. */
export const dayOf = (day: string, ...pieces: readonly Span[]): DayClock =>
  dayClockOf({
    day,
    zone: 'Europe/Rome',
    pieces: pieces.map(([from, to, offsetHours]) => ({ from, to, offsetMinutes: offsetHours * 60 })),
  });

/** 24 hours. */
export const USUAL = dayOf('2027-10-30', ['2027-10-29T22:00Z', '2027-10-30T22:00Z', 2]);
/** 25 hours: that from two to three comes twice. */
export const LONG = dayOf(
  '2027-10-31',
  ['2027-10-30T22:00Z', '2027-10-31T01:00Z', 2],
  ['2027-10-31T01:00Z', '2027-10-31T23:00Z', 1],
);
/** 23 hours: there is none from two to three. */
export const SHORT = dayOf(
  '2027-03-28',
  ['2027-03-27T23:00Z', '2027-03-28T01:00Z', 1],
  ['2027-03-28T01:00Z', '2027-03-28T22:00Z', 2],
);
