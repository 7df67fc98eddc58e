import type { CalendarDayView } from '@/contract/schemas/calendar';

export const MINUTE_MS = 60_000;
export const DAY_MINUTES = 24 * 60;

/** A time in which the clocks of a day keep one distance to UTC. `offset` in milliseconds. */
type Piece = {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
  /** Up to here the clocks have shown the day's minutes already, before they were put back. */
  readonly shownBefore: number;
};

/** A day with its clocks: which minute of it they show at an instant, and when they show one. */
export type DayClock = {
  readonly day: string;
  readonly zone: string;
  readonly from: number;
  readonly to: number;
  /** The day's midnight, in milliseconds as if it were UTC. */
  readonly zero: number;
  readonly pieces: readonly Piece[];
};

/** A minute of the day as the clocks show it; `again` is the second of two that they show alike. */
export type ShownMinute = { readonly minute: number; readonly again: boolean };

export function dayClockOf({ day, zone, pieces }: CalendarDayView): DayClock {
  const zero = Date.parse(`${day}T00:00Z`);
  let shownBefore = Number.NEGATIVE_INFINITY;
  const read = pieces.map((piece): Piece => {
    const [from, to] = [Date.parse(piece.from), Date.parse(piece.to)];
    const offset = piece.offsetMinutes * MINUTE_MS;
    const one = { from, to, offset, shownBefore };
    shownBefore = Math.max(shownBefore, (to + offset - zero) / MINUTE_MS);
    return one;
  });
  return { day, zone, zero, pieces: read, from: read[0]?.from ?? zero, to: read.at(-1)?.to ?? zero };
}

/** What the clocks of the day show at an instant in it. */
export function shownAt({ zero, pieces }: DayClock, instant: number): ShownMinute {
  const piece = pieces.find(({ to }) => instant < to) ?? pieces.at(-1);
  const minute = (instant + (piece?.offset ?? 0) - zero) / MINUTE_MS;
  return { minute, again: minute < (piece?.shownBefore ?? minute) };
}

/**
 * When the clocks of the day show a minute. Of one that they skip it is the moment of the skip, and the second of a time that comes but
 * once is the first.
 */
export function instantOf({ zero, pieces, from, to }: DayClock, { minute, again }: ShownMinute): number {
  const wall = zero + minute * MINUTE_MS;
  const found = pieces.map(({ offset }) => wall - offset).filter((at, index) => isWithin(pieces[index], at));
  const known = again ? found.at(-1) : found[0];
  if (known !== undefined) return known;
  const next = pieces.find((piece) => piece.from + piece.offset > wall);
  return Math.min(Math.max(next?.from ?? to, from), to);
}

const isWithin = (piece: Piece | undefined, instant: number): boolean =>
  piece !== undefined && piece.from <= instant && instant < piece.to;
