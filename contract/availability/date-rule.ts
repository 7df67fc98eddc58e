import type { DayPart } from '@/contract/availability/hours';

const DAY_MS = 24 * 60 * 60_000;

/** Dates on which an artist works otherwise than in other weeks. Both days are of the artist's calendar, `YYYY-MM-DD`, and count. */
export type Dates = { readonly firstDay: string; readonly lastDay: string };

export type DateRule = Dates & {
  /** The hours of each of these days; none at all is a day off, `null` leaves the weekly ones. */
  readonly hours: readonly DayPart[] | null;
  /** The zone (IANA) of these days' hours while the artist is elsewhere; `null` is at home. */
  readonly zone: string | null;
};

/** Days since the epoch, of a day that the calendar has. */
export const dayNumberOf = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;

/** `YYYY-MM-DD` of a day since the epoch. */
export const dayOf = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);

/** How many days it is about; not above 0 when it ends before it begins. */
export const daysIn = ({ firstDay, lastDay }: Dates): number => dayNumberOf(lastDay) - dayNumberOf(firstDay) + 1;

/** Whether two rules share a day. Days of this form sort as text. */
export const shareDay = (a: Dates, b: Dates): boolean => a.firstDay <= b.lastDay && b.firstDay <= a.lastDay;
