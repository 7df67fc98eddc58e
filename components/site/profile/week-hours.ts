import { instantOfWallTime, wallTimeAt } from '@/components/booking/wall-time';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { minutesOf } from '@/contract/availability/hours';
import type { OpeningHours } from '@/contract/schemas/artist';

const DAY_MS = 86_400_000;
const DAYS_PER_WEEK = 7;
const MIDNIGHT_END = '24:00';
const DAY_MINUTES = 24 * 60;

export type Span = { readonly from: string; readonly to: string };

/** One day of the artist's week. */
export type DayHours = { readonly weekday: number; readonly spans: readonly Span[] };

/** All seven days, Monday first; closed ones have no spans. */
export const weekOf = (hours: readonly OpeningHours[]): readonly DayHours[] =>
  Array.from({ length: DAYS_PER_WEEK }, (_, index) => ({
    weekday: index + 1,
    spans: hours
      .filter(({ weekday }) => weekday === index + 1)
      .map(({ from, to }) => ({ from, to }))
      .sort((a, b) => (a.from < b.from ? -1 : 1)),
  }));

/** The same span by another clock; `shift` says on which day it begins there: -1 the day before, 1 the day after. */
export type ShiftedSpan = Span & { readonly shift: -1 | 0 | 1 };

type Zones = { readonly from: string; readonly to: string; readonly now: number };

/** The next date of a weekday in a zone, today included, as `YYYY-MM-DD`. */
function nextDate(weekday: number, zone: string, now: number): string {
  const today = Date.parse(`${calendarDay(now, zone)}T12:00Z`);
  const ahead = (weekday - isoWeekday(today) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return new Date(today + ahead * DAY_MS).toISOString().slice(0, 10);
}

const isoWeekday = (noon: number): number => new Date(noon).getUTCDay() || DAYS_PER_WEEK;

/** The end of a part that began on `date`, which may be past midnight. */
const wallOfEnd = (date: string, to: string): string =>
  minutesOf(to) < DAY_MINUTES ? `${date}T${to}` : `${dayAfter(date)}T${clockOf(to)}`;

/** What the clocks show at the end of a part. */
const clockOf = (to: string): string => {
  const minutes = minutesOf(to) - DAY_MINUTES;
  if (minutes < 0) return to;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

/** The end of a part as people read it: midnight is the end of its own day. */
export const endLabel = (to: string): string => (to === MIDNIGHT_END ? to : clockOf(to));

const dayAfter = (date: string): string => new Date(Date.parse(`${date}T12:00Z`) + DAY_MS).toISOString().slice(0, 10);

/**
 * A day's hours by another clock, as they are the next time that day comes: what the difference is depends on the date.
 * Clocks that skip an hour then leave a span out; it is only shown, nothing is decided by it.
 */
export function hoursElsewhere({ weekday, spans }: DayHours, { from, to, now }: Zones): readonly ShiftedSpan[] {
  const date = nextDate(weekday, from, now);
  return spans.flatMap((span) => {
    const start = instantOfWallTime(`${date}T${span.from}`, from);
    const end = instantOfWallTime(wallOfEnd(date, span.to), from);
    if (start === null || end === null) return [];
    const [begins, ends] = [wallTimeAt(start, to), wallTimeAt(end, to)];
    const day = begins.slice(0, 10);
    const shift = day < date ? -1 : day > date ? 1 : 0;
    const isFullEnd = ends.endsWith('T00:00') && ends.slice(0, 10) > day;
    return [{ from: begins.slice(11), to: isFullEnd ? MIDNIGHT_END : ends.slice(11), shift }];
  });
}

/** Whether two zones' clocks show the same now. */
export const isSameClock = (zone: string, other: string, now: number): boolean =>
  zone === other || wallTimeAt(now, zone) === wallTimeAt(now, other);
