import { dateFormat } from '@/components/conversation/time/date-format';

const DAY_MS = 86_400_000;

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
 * The instants at which the clocks of `zone` show `wall`, in order: none in an hour that they jump over, two in one that comes twice.
 * For showing only: the server decides what a booking means.
 */
export function instantsOfWallTime(wall: string, zone: string): readonly number[] {
  const asUtc = Date.parse(`${wall}:00Z`);
  if (Number.isNaN(asUtc)) return [];
  const offsetAt = (instant: number) => Date.parse(`${wallTimeAt(instant, zone)}:00Z`) - instant;
  // The offset a day before and after covers any change of the clocks near by.
  const candidates = new Set([asUtc - offsetAt(asUtc - DAY_MS), asUtc - offsetAt(asUtc + DAY_MS)]);
  return [...candidates].filter((one) => wallTimeAt(one, zone) === wall).sort((a, b) => a - b);
}

/** The first of {@link instantsOfWallTime}, as on the server; `null` when there is none. */
export const instantOfWallTime = (wall: string, zone: string): number | null =>
  instantsOfWallTime(wall, zone)[0] ?? null;
