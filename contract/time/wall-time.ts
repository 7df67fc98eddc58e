import { Temporal } from 'temporal-polyfill';

/** What a person reads off a clock in `zone` (IANA): `wall` is `YYYY-MM-DDTHH:mm`. */
export type ZonedWall = { readonly wall: string; readonly zone: string };

const WALL_LENGTH = 'YYYY-MM-DDTHH:mm'.length;

/**
 * The instant of a promised wall-clock time. A time that the clocks skip, or a day that the calendar lacks, is
 * `no-such-time`; of a time that comes twice it is the earlier one.
 *
 * For the server only: the polyfill is too large for a page. Components format with `Intl`.
 */
export function instantOf({ wall, zone }: ZonedWall): Date | 'no-such-time' {
  const asked = plainTimeOf(wall);
  if (!asked) return 'no-such-time';
  const found = asked.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return found.toPlainDateTime().equals(asked) ? new Date(found.epochMilliseconds) : 'no-such-time';
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
