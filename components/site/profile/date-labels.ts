import { dateFormat } from '@/components/conversation/time/date-format';
import { endLabel } from '@/components/site/profile/week-hours';
import type { DateRule, Dates } from '@/contract/availability/date-rule';
import type { DayPart } from '@/contract/availability/hours';

export type DateKind = 'off' | 'hours' | 'travel';

/** What a rule is to people. */
export const kindOf = ({ hours, zone }: Pick<DateRule, 'hours' | 'zone'>): DateKind => {
  if (hours?.length === 0) return 'off';
  return zone === null ? 'hours' : 'travel';
};

const noonOf = (day: string): Date => new Date(`${day}T12:00Z`);

/** `Fri 9 May`, or `9 – 12 May`; the year only when it is another one than that of `today`. */
export function datesLabel({ firstDay, lastDay }: Dates, today: string, locale: string): string {
  const year = lastDay.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' as const };
  const weekday = firstDay === lastDay ? { weekday: 'short' as const } : {};
  const format = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short', ...weekday, ...year });
  if (firstDay === lastDay) return format.format(noonOf(firstDay));
  // Browsers and servers know different kinds of narrow spaces.
  return format.formatRange(noonOf(firstDay), noonOf(lastDay)).replaceAll(/[\u2009\u202f]/g, ' ');
}

/** `10:00–13:00, 14:00–02:00`. */
export const hoursLabel = (hours: readonly DayPart[]): string =>
  hours.map(({ from, to }) => `${from}–${endLabel(to)}`).join(', ');
