import { calendarDay, daysBetween } from '@/components/conversation/time/calendar-day';
import { dateFormat } from '@/components/conversation/time/date-format';

export type Moment = { readonly locale: string; readonly zone: string; readonly now: number };
export type DayWords = { readonly today: string; readonly yesterday: string };

/** `14:30`: without a.m. and p.m., so that a time cannot be misread. */
export const timeLabel = (instant: string, { locale, zone }: Pick<Moment, 'locale' | 'zone'>): string =>
  dateFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** A day separator: today, yesterday, the weekday within a week, else the date; the year only when it is another one. */
export function dayLabel(day: string, moment: Moment, words: DayWords): string {
  const today = calendarDay(moment.now, moment.zone);
  const ago = daysBetween(day, today);
  if (ago === 0) return words.today;
  if (ago === 1) return words.yesterday;
  const noon = new Date(`${day}T12:00Z`);
  if (ago > 1 && ago < 7) return dateFormat(moment.locale, { timeZone: 'UTC', weekday: 'long' }).format(noon);
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  return dateFormat(moment.locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    ...year,
  }).format(noon);
}

/** The time on a line of the list, as short as its age allows. */
export function listTimeLabel(instant: string, moment: Moment, words: DayWords): string {
  const day = calendarDay(instant, moment.zone);
  const ago = daysBetween(day, calendarDay(moment.now, moment.zone));
  if (ago <= 0) return timeLabel(instant, moment);
  if (ago === 1) return words.yesterday;
  const noon = new Date(`${day}T12:00Z`);
  if (ago < 7) return dateFormat(moment.locale, { timeZone: 'UTC', weekday: 'short' }).format(noon);
  const year = ago < 300 ? {} : { year: '2-digit' as const };
  return dateFormat(moment.locale, { timeZone: 'UTC', day: 'numeric', month: 'short', ...year }).format(noon);
}

/** Everything about an instant, for titles and screen readers. */
export const fullTimeLabel = (instant: string, { locale, zone }: Pick<Moment, 'locale' | 'zone'>): string =>
  dateFormat(locale, { timeZone: zone, dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' }).format(
    new Date(instant),
  );
