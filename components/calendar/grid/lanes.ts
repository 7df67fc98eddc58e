import type { Rows } from '@/components/calendar/time/axis';

/** Which of so many places beside each other something has. */
export type Lane = { readonly lane: number; readonly lanes: number };

/**
 * Puts what overlaps side by side: each into the first place that is free, and all that touch one another, be it through others, share
 * the width alike. Rows shorter than `least` count as that long, because that is how they are drawn. In the order of `rows`, which
 * begin one after the other.
 */
export function lanesOf(rows: readonly Rows[], least: number): readonly Lane[] {
  const lanes: { lane: number; lanes: number }[] = [];
  let group: { lane: number; lanes: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const one of group) one.lanes = ends.length;
    group = [];
    ends = [];
  };
  for (const { top, bottom } of rows) {
    if (ends.every((end) => end <= top)) close();
    const free = ends.findIndex((end) => end <= top);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = Math.max(bottom, top + least);
    const one = { lane, lanes: 1 };
    group.push(one);
    lanes.push(one);
  }
  close();
  return lanes;
}
