import { dateFormat } from '@/components/conversation/time/date-format';

/** The calendar day of an instant in a zone, as `YYYY-MM-DD`. */
export function calendarDay(instant: string | number, zone: string): string {
  const parts = dateFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(
    new Date(instant),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Whole days from `day` to `today`; both `YYYY-MM-DD`. Counted in UTC, where every day has 24 hours. */
export const daysBetween = (day: string, today: string): number =>
  Math.round((Date.parse(`${today}T00:00Z`) - Date.parse(`${day}T00:00Z`)) / 86_400_000);
