import { type Clocks, DAY_MS, MINUTE_MS, type Span } from '@/server/domain/availability/clocks';
import { dayFinder, type Opening, openingsIn, type Works } from '@/server/domain/availability/openings';

/** What a service needs, and when it may be booked. */
export type Terms = {
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  readonly windowDays: number;
  readonly perDayLimit: number | null;
};

/** All that free times of one service follow from. */
export type Calendar = Works & {
  readonly slotMinutes: number;
  readonly service: Terms;
  /** What cannot be used for anything else: bookings with their buffers. In any order. */
  readonly busy: readonly Span[];
  /** When bookings of this service begin; they count for {@link Terms.perDayLimit}. */
  readonly booked: readonly number[];
  readonly clocks: Clocks;
};

/** A start: the instant, what the clocks of `zone` show then (in milliseconds as if it were UTC), and whether it is the second time that they do. */
export type FreeStart = {
  readonly startsAt: number;
  readonly wall: number;
  readonly zone: string;
  readonly later: boolean;
};

/**
 * The starts within `span` that can be had at `now`, in order and one by one: whoever needs only the first stops there. Each lies on
 * the steps of an opening, with all of the service inside what is open; buffers may reach out of it. None touches what is busy, none
 * is too soon, too far ahead or on a day that has enough, and none in an hour that the clocks skip; an hour that comes twice is
 * offered twice.
 */
export function* freeStarts(calendar: Calendar, span: Span, now: number): Generator<FreeStart> {
  const { service, clocks } = calendar;
  const [duration, before, after] = [
    service.durationMinutes * MINUTE_MS,
    service.bufferBeforeMinutes * MINUTE_MS,
    service.bufferAfterMinutes * MINUTE_MS,
  ];
  const from = Math.max(span.from, now + Math.max(1, service.noticeMinutes * MINUTE_MS));
  const to = Math.min(span.to, now + service.windowDays * DAY_MS + 1);
  const isFull = fullDays(calendar);
  const clashEnd = clashes(calendar.busy);
  for (const opening of openingsIn(calendar, clocks, { from, to })) {
    for (const stretch of stretchesOf(opening)) {
      const last = Math.min(opening.until - duration, stretch.to - 1, to - 1);
      const grid = { wallFrom: opening.wallFrom, offset: stretch.offset, step: calendar.slotMinutes * MINUTE_MS };
      let startsAt = firstOn(grid, Math.max(stretch.from, from));
      while (startsAt <= last) {
        const busyTo = clashEnd(startsAt - before, startsAt + duration + after);
        if (busyTo !== null) {
          startsAt = firstOn(grid, busyTo + before);
          continue;
        }
        const wall = startsAt + stretch.offset;
        if (!isFull(startsAt)) yield { startsAt, wall, zone: opening.zone, later: wall < stretch.shownBefore };
        startsAt += grid.step;
      }
    }
  }
}

/** At most `most` of {@link freeStarts}. */
export function freeSlots(calendar: Calendar, span: Span, now: number, most = Number.POSITIVE_INFINITY): FreeStart[] {
  const found: FreeStart[] = [];
  for (const start of freeStarts(calendar, span, now)) {
    if (found.push(start) >= most) break;
  }
  return found;
}

/** Whether somebody may begin at this instant: exactly when {@link freeSlots} would offer it. */
export const isFree = (calendar: Calendar, start: number, now: number): boolean =>
  freeSlots(calendar, { from: start, to: start + 1 }, now, 1).length > 0;

type Stretch = Span & {
  readonly offset: number;
  /** Up to here the clocks have shown the time already, before they were put back. */
  readonly shownBefore: number;
};

/** The parts of an opening, cut where the clocks change. */
const stretchesOf = ({ from, to, stretches }: Opening): readonly Stretch[] =>
  stretches.flatMap((stretch, at) => {
    if (stretch.to <= from || to <= stretch.from) return [];
    const before = stretches[at - 1];
    const shownBefore = before ? before.to + before.offset : Number.NEGATIVE_INFINITY;
    return [{ from: Math.max(from, stretch.from), to: Math.min(to, stretch.to), offset: stretch.offset, shownBefore }];
  });

type Grid = { readonly wallFrom: number; readonly offset: number; readonly step: number };

/** The first instant from `instant` on at which the clocks show a step. */
const firstOn = ({ wallFrom, offset, step }: Grid, instant: number): number =>
  wallFrom + Math.ceil((instant + offset - wallFrom) / step) * step - offset;

/** Tells until when something is busy that reaches into a time; asked for later and later times only. `null`: nothing does. */
function clashes(busy: readonly Span[]): (from: number, to: number) => number | null {
  const ordered = [...busy].sort((a, b) => a.from - b.from);
  let at = 0;
  return (from, to) => {
    for (let next = ordered[at]; next !== undefined && next.to <= from; next = ordered[at]) at += 1;
    const next = ordered[at];
    return next !== undefined && next.from < to ? next.to : null;
  };
}

/** Tells whether the day of an instant has all the bookings it may have. */
function fullDays({ service: { perDayLimit }, booked, ...works }: Calendar): (instant: number) => boolean {
  if (perDayLimit === null) return () => false;
  const dayAt = dayFinder(works, works.clocks);
  const counts = new Map<number, number>();
  for (const day of booked.map(dayAt)) counts.set(day, (counts.get(day) ?? 0) + 1);
  return (instant) => (counts.get(dayAt(instant)) ?? 0) >= perDayLimit;
}
