import { Temporal } from 'temporal-polyfill';

/** A time in which `zone` keeps one distance to UTC. All in milliseconds; `to` is the first instant after it. */
export type OffsetStretch = { readonly from: number; readonly to: number; readonly offset: number };

const NANOSECONDS = 1_000_000;

/**
 * How the clocks of `zone` (IANA) stand to UTC from one instant to another, without gaps. Whoever turns many wall-clock times
 * into instants asks once and then only has to add.
 *
 * For the server only: the polyfill is too large for a page.
 */
export function offsetStretches(zone: string, from: number, to: number): readonly OffsetStretch[] {
  const stretches: OffsetStretch[] = [];
  for (let start = from; start < to; ) {
    const here = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
    const change = here.getTimeZoneTransition('next')?.epochMilliseconds ?? to;
    const end = Math.min(change, to);
    stretches.push({ from: start, to: end, offset: here.offsetNanoseconds / NANOSECONDS });
    start = end;
  }
  return stretches;
}

/**
 * The instant at which the clocks show `wall` (milliseconds, as if it were UTC): of a time that comes twice the earlier one, for one
 * that is skipped the moment of the skip. Clamped to the stretches given.
 */
export function instantIn(stretches: readonly OffsetStretch[], wall: number): number {
  for (const { from, to, offset } of stretches) if (wall - offset < to) return Math.max(wall - offset, from);
  return stretches.at(-1)?.to ?? wall;
}
