import type { DateRule } from '@/contract/availability/date-rule';
import type { Hours } from '@/contract/availability/hours';
import { clocksAround, DAY_MS, type Span } from '@/server/domain/availability/clocks';
import { type Calendar, type FreeStart, freeSlots, type Terms } from '@/server/domain/availability/free-slots';

export type CalendarDraft = {
  zone?: string;
  hours?: readonly Hours[];
  rules?: readonly Partial<DateRule & { readonly label: string }>[];
  slotMinutes?: number;
  busy?: readonly Span[];
  booked?: readonly string[];
} & Partial<Terms>;

export const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** The same part of the day on these weekdays. */
export const daily = (weekdays: readonly number[], from: string, to: string): Hours[] =>
  weekdays.map((weekday) => ({ weekday, from, to }));

/** From one instant to another, as ISO 8601 writes them. */
export const spanOf = (from: string, to: string): Span => ({ from: Date.parse(from), to: Date.parse(to) });

/** A calendar to look at during `span`: Berlin, an hour at a time, every half hour, nothing else that matters. */
export function ownCalendar(draft: CalendarDraft, span: Span): Calendar {
  const { zone = 'Europe/Berlin', hours = [], rules = [], slotMinutes = 30, busy = [], booked = [] } = draft;
  const service = {
    durationMinutes: draft.durationMinutes ?? 60,
    bufferBeforeMinutes: draft.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: draft.bufferAfterMinutes ?? 0,
    noticeMinutes: draft.noticeMinutes ?? 0,
    windowDays: draft.windowDays ?? 365,
    perDayLimit: draft.perDayLimit ?? null,
  };
  const whole = rules.map(({ firstDay = '', lastDay = firstDay, hours: parts = null, zone: where = null }) => {
    return { firstDay, lastDay, hours: parts, zone: where };
  });
  const works = { zone, hours, rules: whole, slotMinutes, service };
  return { ...works, busy, booked: booked.map(Date.parse), clocks: clocksAround(span) };
}

/** What is offered on `days` days from an instant on, when it was asked for long before. */
export function offeredFrom(begin: string, days: number, draft: CalendarDraft, now = '2026-12-01T00:00Z'): FreeStart[] {
  const from = Date.parse(begin);
  const span = { from, to: from + days * DAY_MS };
  return freeSlots(ownCalendar(draft, span), span, Date.parse(now));
}

/** As the clocks show it: `2027-01-04T10:00`; the second of two equal times has a `+` at its end. */
export const shown = ({ wall, later }: FreeStart): string =>
  new Date(wall).toISOString().slice(0, 'YYYY-MM-DDTHH:mm'.length) + (later ? '+' : '');
