import { dateFormat } from '@/components/conversation/time/date-format';

const DAY_MS = 86_400_000;
const DAYS_OF_WEEK = 7;

const noonOf = (day: string): Date => new Date(`${day}T12:00Z`);

/** `YYYY-MM-DD` so many days later. */
export const addDays = (day: string, days: number): string =>
  new Date(noonOf(day).getTime() + days * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** The Monday of a day's week. */
export const mondayOf = (day: string): string =>
  addDays(day, -((noonOf(day).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK));

/** Whether something is a day that the calendar has, of our times. */
export const isDay = (text: string | null): text is string =>
  text !== null &&
  /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(noonOf(text).getTime()) &&
  addDays(text, 0) === text;

/** `16–22 Nov 2026`, or the one day in full. */
export function rangeLabel(firstDay: string, days: number, locale: string): string {
  const first = noonOf(firstDay);
  if (days === 1) {
    const whole = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
    return dateFormat(locale, whole).format(first);
  }
  const format = dateFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.formatRange(first, noonOf(addDays(firstDay, days - 1)));
}

/** `Mon` and `16`. */
export const dayHead = (day: string, locale: string) => ({
  weekday: dateFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(noonOf(day)),
  date: dateFormat(locale, { day: 'numeric', timeZone: 'UTC' }).format(noonOf(day)),
  full: dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noonOf(day)),
});
