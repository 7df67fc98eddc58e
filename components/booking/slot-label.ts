import { dateFormat } from '@/components/conversation/time/date-format';

/** `Fri 9 May, 14:30–16:30` in a zone; the year only when it is another one. */
export function slotLabel(startsAt: string, endsAt: string | null, zone: string, locale: string, now: number): string {
  const year = startsAt.slice(0, 4) === new Date(now).toISOString().slice(0, 4) ? {} : { year: 'numeric' as const };
  const day = dateFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short', ...year });
  const time = dateFormat(locale, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const times = [startsAt, ...(endsAt ? [endsAt] : [])].map((instant) => time.format(new Date(instant))).join('–');
  return `${day.format(new Date(startsAt))}, ${times}`;
}
