/** Part of a weekday: `HH:mm` in the artist's zone, `to` up to `24:00`. Monday is 1. */
export type Hours = { readonly weekday: number; readonly from: string; readonly to: string };

/** From Monday morning on. */
export const inWeekOrder = (hours: readonly Hours[]): readonly Hours[] =>
  [...hours].sort((a, b) => a.weekday - b.weekday || compare(a.from, b.from) || compare(a.to, b.to));

/** Whether each part ends after it begins and no two of a day overlap; one may end where the next begins. */
export function areSound(hours: readonly Hours[]): boolean {
  const ordered = inWeekOrder(hours);
  return ordered.every(({ weekday, from, to }, at) => {
    const next = ordered[at + 1];
    return from < to && (next?.weekday !== weekday || to <= next.from);
  });
}

// Times of this form sort as text.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
