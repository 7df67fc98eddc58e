import {
  DAY_MINUTES,
  type DayClock,
  instantOf,
  MINUTE_MS,
  type ShownMinute,
} from '@/components/calendar/time/day-clock';

/**
 * What stands beside days from above to below, in minutes: the hours that clocks show. An hour that comes twice on one of the days has two
 * places, one after the other; on the other days nothing is in the second.
 */
export type Axis = { readonly parts: readonly AxisPart[]; readonly minutes: number };

type AxisPart = { readonly from: number; readonly to: number; readonly again: boolean; readonly top: number };

/** Up to, not including. */
export type Rows = { readonly top: number; readonly bottom: number };

export function axisOf(days: readonly DayClock[]): Axis {
  const twice = days.flatMap(({ zero, pieces }) =>
    pieces.flatMap(({ from, offset, shownBefore }) => {
      const begin = (from + offset - zero) / MINUTE_MS;
      return begin < shownBefore ? [{ from: begin, to: Math.min(shownBefore, DAY_MINUTES) }] : [];
    }),
  );
  const parts: AxisPart[] = [];
  let top = 0;
  const put = (from: number, to: number, again: boolean) => {
    if (from >= to) return;
    parts.push({ from, to, again, top });
    top += to - from;
  };
  let reached = 0;
  for (const { from, to } of twice.sort((a, b) => a.to - b.to)) {
    if (to <= reached) continue;
    put(reached, to, false);
    put(from, to, true);
    reached = to;
  }
  put(reached, DAY_MINUTES, false);
  return { parts, minutes: top };
}

/** Where a time is on a day of the axis: nowhere when it is on another day, in several places where its clocks leave something out. */
export function rowsOf({ parts }: Axis, { zero, pieces }: DayClock, from: number, to: number): readonly Rows[] {
  const rows: Rows[] = [];
  for (const { offset, shownBefore, ...piece } of pieces) {
    const [begin, end] = [Math.max(piece.from, from), Math.min(piece.to, to)].map(
      (at) => (at + offset - zero) / MINUTE_MS,
    );
    if (begin === undefined || end === undefined || begin >= end) continue;
    for (const part of parts) {
      const bottom = Math.min(end, part.to, part.again ? shownBefore : part.to);
      const top = Math.max(begin, part.from, part.again ? begin : Math.max(begin, shownBefore));
      if (top < bottom) rows.push({ top: part.top + top - part.from, bottom: part.top + bottom - part.from });
    }
  }
  return joined(rows);
}

/** From where a time begins on a day to where it ends; `null` when it is on another day. */
export function extentOf(axis: Axis, day: DayClock, from: number, to: number): Rows | null {
  const rows = rowsOf(axis, day, from, to);
  const [first, last] = [rows[0], rows.at(-1)];
  return first && last ? { top: first.top, bottom: last.bottom } : null;
}

/** The minute that stands at a height. */
export function minuteAt({ parts, minutes }: Axis, height: number): ShownMinute {
  const at = Math.min(Math.max(height, 0), minutes);
  const part = parts.findLast(({ top }) => top <= at);
  return part ? { minute: part.from + at - part.top, again: part.again } : { minute: 0, again: false };
}

/** The instant at a height of a day, on the next lower of steps of so many minutes. */
export function instantAt(axis: Axis, day: DayClock, height: number, step: number): number {
  const { minute, again } = minuteAt(axis, height);
  return instantOf(day, { minute: Math.floor(minute / step + 1e-9) * step, again });
}

/** The heights at which whole hours begin, with what the clocks show there. */
export const hoursOn = ({
  parts,
}: Axis): readonly { readonly minute: number; readonly again: boolean; readonly top: number }[] =>
  parts.flatMap(({ from, to, again, top }) => {
    const first = Math.ceil(from / 60);
    const count = Math.max(0, Math.ceil(to / 60) - first);
    return Array.from({ length: count }, (_, at) => {
      const minute = (first + at) * 60;
      return { minute, again, top: top + minute - from };
    });
  });

function joined(rows: readonly Rows[]): readonly Rows[] {
  const result: Rows[] = [];
  for (const row of [...rows].sort((a, b) => a.top - b.top)) {
    const last = result.at(-1);
    if (last && row.top <= last.bottom)
      result[result.length - 1] = { top: last.top, bottom: Math.max(last.bottom, row.bottom) };
    else result.push(row);
  }
  return result;
}
