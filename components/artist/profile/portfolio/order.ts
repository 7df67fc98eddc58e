import type { PortfolioItemView } from '@/contract/schemas/artist';

/** `list` with the piece at `from` taken to `to`; places beyond the ends are the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const piece = list[from];
  if (piece === undefined) return list;
  const rest = list.filter((_, at) => at !== from);
  const place = Math.max(0, Math.min(to, rest.length));
  return [...rest.slice(0, place), piece, ...rest.slice(place)];
}

/** In the order of `ids`. Pieces that it does not know, because they came meanwhile, stay at the end. */
export function inOrder(pieces: readonly PortfolioItemView[], ids: readonly string[]): PortfolioItemView[] {
  const placeOf = ({ id }: PortfolioItemView): number => {
    const place = ids.indexOf(id);
    return place === -1 ? ids.length : place;
  };
  return [...pieces].sort((one, other) => placeOf(one) - placeOf(other));
}

type KeyPress = { readonly key: string; readonly place: number; readonly count: number };
type Grid = { readonly columns: number; readonly isRightToLeft: boolean };

/** Where a key takes a piece of a grid; null for keys that have nothing to do with it. */
export function placeForKey({ key, place, count }: KeyPress, { columns, isRightToLeft }: Grid): number | null {
  const forward = isRightToLeft ? -1 : 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: place + forward,
    ArrowLeft: place - forward,
    ArrowDown: place + columns,
    ArrowUp: place - columns,
    Home: 0,
    End: count - 1,
  };
  const wanted = steps[key];
  return wanted === undefined ? null : Math.max(0, Math.min(wanted, count - 1));
}

export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** The place whose middle is nearest to a point: where a piece that is let go there belongs. */
export function nearestPlace(point: { readonly x: number; readonly y: number }, boxes: readonly Box[]): number {
  const distances = boxes.map(({ left, top, width, height }) =>
    Math.hypot(left + width / 2 - point.x, top + height / 2 - point.y),
  );
  return distances.indexOf(Math.min(...distances));
}
