import { calendarDay } from '@/components/conversation/time/calendar-day';
import { dayNumberOf, dayOf } from '@/contract/availability/date-rule';

export const WEEK_DAYS = 7;

type Start = { readonly startsAt: string };

/** Free times by the day (`YYYY-MM-DD`) on which the clocks of a zone show them; days and times in order, days without any left out. */
export type FreeDays<Slot extends Start> = ReadonlyMap<string, readonly Slot[]>;

export function freeDaysOf<Slot extends Start>(slots: readonly Slot[], zone: string): FreeDays<Slot> {
  const days = new Map<string, Slot[]>();
  for (const slot of slots) {
    const day = calendarDay(slot.startsAt, zone);
    const known = days.get(day);
    if (known) known.push(slot);
    else days.set(day, [slot]);
  }
  return days;
}

export const dayAfter = (day: string, days: number): string => dayOf(dayNumberOf(day) + days);

/** The seven days of a week counted from `today` on: the first begins today. */
export const daysOfWeek = (today: string, week: number): readonly string[] =>
  Array.from({ length: WEEK_DAYS }, (_, at) => dayAfter(today, week * WEEK_DAYS + at));

/** In which of these weeks a day is; below 0 when it is over. */
export const weekOfDay = (day: string, today: string): number =>
  Math.floor((dayNumberOf(day) - dayNumberOf(today)) / WEEK_DAYS);

/** The first day with a free time from `from` on. */
export function nextFreeDay(days: FreeDays<Start>, from: string): string | null {
  for (const day of days.keys()) if (day >= from) return day;
  return null;
}
