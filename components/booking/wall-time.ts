import { dateFormat } from '@/components/conversation/time/date-format';

/** The wall clock of a zone at an instant, as `YYYY-MM-DDTHH:mm`. */
export function wallTimeAt(instant: number, zone: string): string {
  const parts = dateFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/**
 * The instant at which the clocks of `zone` show `wall`; null when they never do (they jump over it).
 * For showing only: the server decides what a booking means.
 */
export function instantOfWallTime(wall: string, zone: string): number | null {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const offsetAt = (instant: number) => Date.parse(`${wallTimeAt(instant, zone)}:00Z`) - instant;
  // The offset a day before and after covers any change of the clocks near by; the earlier instant wins, as on the server.
  const candidates = [asUtc - offsetAt(asUtc - 86_400_000), asUtc - offsetAt(asUtc + 86_400_000)].sort((a, b) => a - b);
  return candidates.find((one) => wallTimeAt(one, zone) === wall) ?? null;
}
