import { type OffsetStretch, offsetStretches } from '@/contract/time/offset-stretches';

/** How the clocks of a zone stand to UTC, in order. */
export type Clocks = (zone: string) => readonly OffsetStretch[];

/** From an instant up to, not including, another; milliseconds. */
export type Span = { readonly from: number; readonly to: number };

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/** More than any opening can reach over the time that is looked at. */
const MARGIN_MS = 8 * DAY_MS;

/** The clocks of a time and some days around it. Asking a zone for its changes is the slow part: each is asked once. */
export function clocksAround({ from, to }: Span): Clocks {
  const known = new Map<string, readonly OffsetStretch[]>();
  return (zone) => {
    const stretches = known.get(zone) ?? offsetStretches(zone, from - MARGIN_MS, to + MARGIN_MS);
    known.set(zone, stretches);
    return stretches;
  };
}

/** What the clocks show at an instant, in milliseconds as if it were UTC. */
export function wallAt(stretches: readonly OffsetStretch[], instant: number): number {
  const here = stretches.find(({ to }) => instant < to) ?? stretches.at(-1);
  return instant + (here?.offset ?? 0);
}
