/** One look at the database's clock, in ms: what it said, and the own clock before and after it was asked. */
export type ClockReading = { readonly askedAt: number; readonly saidAt: number; readonly answeredAt: number };

/** Either clock tells whole milliseconds only. */
const GRAIN_MS = 1;

/**
 * How many ms to add to the own clock, given what was added so far. A reading proves no more than that the truth lies between two
 * values; what lies there already stays as it is, so that a slow answer moves no clock.
 */
export function offsetAfter(offsetMs: number, { askedAt, saidAt, answeredAt }: ClockReading): number {
  const least = saidAt - answeredAt - GRAIN_MS;
  const most = saidAt - askedAt + GRAIN_MS;
  return Math.min(most, Math.max(least, offsetMs));
}
