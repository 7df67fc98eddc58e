import { Temporal } from 'temporal-polyfill';

/**
 * What a person reads off a clock in `zone` (IANA): `wall` is `YYYY-MM-DDTHH:mm`. `later` means the second of two times that the
 * clocks show alike when they are put back.
 */
export type ZonedWall = { readonly wall: string; readonly zone: string; readonly later?: boolean };

const WALL_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

/**
 * The instant of a promised wall-clock time. A time that the clocks skip, a day that the calendar lacks, and the later of a time
 * that comes but once are `no-such-time`; of a time that comes twice it is the earlier one, unless the later is meant.
 *
 * For the server only: the polyfill is too large for a page. Components format with `Intl`.
 */
export function instantOf({ wall, zone, later = false }: ZonedWall): Date | 'no-such-time' {
  const asked = plainTimeOf(wall);
  if (!asked) return 'no-such-time';
  const first = asked.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!first.toPlainDateTime().equals(asked)) return 'no-such-time';
  if (!later) return new Date(first.epochMilliseconds);
  const second = asked.toZonedDateTime(zone, { disambiguation: 'later' });
  return second.equals(first) ? 'no-such-time' : new Date(second.epochMilliseconds);
}

/** What the clocks of `zone` show at `instant`, to the minute. */
export const wallOf = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .slice(0, WALL_LENGTH);

function plainTimeOf(wall: string): Temporal.PlainDateTime | null {
  try {
    return Temporal.PlainDateTime.from(wall, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
