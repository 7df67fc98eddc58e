import { calendarDay } from '@/components/conversation/time/calendar-day';
import { dateFormat } from '@/components/conversation/time/date-format';

/** `14:30–16:30` in a zone. */
function timesLabel(startsAt: string, endsAt: string | null, zone: string, locale: string): string {
  const time = dateFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return [startsAt, ...(endsAt ? [endsAt] : [])].map((instant) => time.format(new Date(instant))).join('–');
}

/** `Fri 9 May, 14:30–16:30` in a zone; the year only when it is another one. */
export function slotLabel(startsAt: string, endsAt: string | null, zone: string, locale: string, now: number): string {
  const year = calendarDay(startsAt, zone).slice(0, 4) === calendarDay(now, zone).slice(0, 4) ? {} : NUMERIC_YEAR;
  const day = dateFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', ...year });
  return `${day.format(new Date(startsAt))}, ${timesLabel(startsAt, endsAt, zone, locale)}`;
}

const NUMERIC_YEAR = { year: 'numeric' } as const;

type Elsewhere = {
  readonly startsAt: string;
  readonly endsAt: string | null;
  /** By whose clocks the slot is shown already. */
  readonly zone: string;
  readonly otherZone: string;
  readonly locale: string;
  readonly now: number;
};

/** The same slot by the clocks of `otherZone`: `20:30–22:30` on the same day, else with its day; null when they agree. */
export function elsewhereLabel({ startsAt, endsAt, zone, otherZone, locale, now }: Elsewhere): string | null {
  const there = slotLabel(startsAt, endsAt, otherZone, locale, now);
  if (there === slotLabel(startsAt, endsAt, zone, locale, now)) return null;
  const isSameDay = calendarDay(startsAt, zone) === calendarDay(startsAt, otherZone);
  return isSameDay ? timesLabel(startsAt, endsAt, otherZone, locale) : there;
}
