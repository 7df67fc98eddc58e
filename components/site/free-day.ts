import { calendarDay, daysBetween } from '@/components/conversation/time/calendar-day';
import { dateFormat } from '@/components/conversation/time/date-format';

export type Here = { readonly zone: string; readonly locale: string; readonly now: number };

/** The day of an instant where the artist is: near ones by name, others by date. */
export type FreeDay = { readonly kind: 'today' | 'tomorrow' } | { readonly kind: 'day'; readonly day: string };

export function freeDay(instant: string, { zone, locale, now }: Here): FreeDay {
  const day = calendarDay(instant, zone);
  const ahead = daysBetween(calendarDay(now, zone), day);
  if (ahead <= 0) return { kind: 'today' };
  if (ahead === 1) return { kind: 'tomorrow' };
  const format = dateFormat(locale, { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
  return { kind: 'day', day: format.format(new Date(`${day}T12:00Z`)) };
}

/** Day and time of an instant by a zone's clock, as long as it takes to be sure: `Thursday 12 June, 10:00`. */
export const slotText = (instant: string, { zone, locale }: Omit<Here, 'now'>): string =>
  dateFormat(locale, {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
