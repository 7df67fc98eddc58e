import type { Hours } from '@/contract/artists/hours';
import { instantIn, nameableFrom, type OffsetStretch, offsetStretches } from '@/contract/time/offset-stretches';

/** From an instant up to, not including, another; milliseconds. */
export type Span = { readonly from: number; readonly to: number };

type Calendar = {
  /** As {@link areSound}; in the wall-clock time of `stretches`. */
  readonly hours: readonly Hours[];
  /** Of the artist's zone: {@link stretchesFrom}. */
  readonly stretches: readonly OffsetStretch[];
  /** Confirmed bookings, in any order. */
  readonly busy: readonly Span[];
  /** Of the shortest service. */
  readonly durationMinutes: number;
};

const DAYS_AHEAD = 60;
const MINUTE_MS = 60_000;
const QUARTER_MS = 15 * MINUTE_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What {@link nextFree} needs to know of a zone; the same for all artists in it. */
export const stretchesFrom = (zone: string, now: number): readonly OffsetStretch[] =>
  offsetStretches(zone, now - 2 * DAY_MS, now + (DAYS_AHEAD + 2) * DAY_MS);

/**
 * The first instant in the next 60 days at which the shortest service could begin: in the hours, with room for all of it, and
 * without touching a confirmed booking. What is longer than any of the hours only has to begin with them. From now on it counts
 * in quarters of an hour; `null` when there is none.
 */
export function nextFree({ hours, stretches, busy, durationMinutes }: Calendar, now: number): number | null {
  const open = openSpans(hours, stretches, now);
  const longest = Math.max(0, ...open.map(({ from, to }) => to - from));
  const length = Math.min(durationMinutes * MINUTE_MS, longest);
  const soonest = Math.ceil(now / QUARTER_MS) * QUARTER_MS;
  const taken = [...busy].sort((a, b) => a.from - b.from);
  for (const { from, to } of open) {
    const start = firstGap(taken, { from: Math.max(from, soonest), length, stretches });
    if (start + length <= to && start < now + DAYS_AHEAD * DAY_MS) return start;
  }
  return null;
}

type Gap = { readonly from: number; readonly length: number; readonly stretches: readonly OffsetStretch[] };

/** The first nameable start from `from` on with nothing in the way; `taken` is in order. */
function firstGap(taken: readonly Span[], { from, length, stretches }: Gap): number {
  let start = nameableFrom(stretches, from);
  for (const span of taken) {
    if (span.from >= start + length) break;
    if (span.to > start) start = nameableFrom(stretches, span.to);
  }
  return start;
}

/** The hours of today and the days ahead as instants, in order; those that meet are one, also over midnight. */
function openSpans(hours: readonly Hours[], stretches: readonly OffsetStretch[], now: number): readonly Span[] {
  const offset = stretches.find(({ to }) => now < to)?.offset ?? 0;
  const today = Math.floor((now + offset) / DAY_MS);
  const spans: Span[] = [];
  for (let day = today; day <= today + DAYS_AHEAD; day++) {
    for (const { weekday, from, to } of hours) {
      if (weekday !== weekdayOf(day)) continue;
      const span = { from: instantOfClock(stretches, day, from), to: instantOfClock(stretches, day, to) };
      const last = spans.at(-1);
      if (last && last.to >= span.from) spans[spans.length - 1] = { from: last.from, to: span.to };
      else spans.push(span);
    }
  }
  return spans;
}

/** Day 0 of the epoch was a Thursday. */
const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

function instantOfClock(stretches: readonly OffsetStretch[], day: number, clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return instantIn(stretches, day * DAY_MS + (hour * 60 + minute) * MINUTE_MS);
}
