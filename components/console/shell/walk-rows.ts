import type { KeyboardEvent } from 'react';

/** Which line a key leads to from line `here` of `count`; -1 stands before the first. `null` for keys that lead nowhere. */
export function rowAfter(key: string, here: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: here + 1,
    j: here + 1,
    ArrowUp: here - 1,
    k: here - 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || target < 0 || target >= count ? null : target;
}

/** For a list of links: arrows or j and k go from line to line, Home and End to the ends; Enter opens, as on any link. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.metaKey || event.ctrlKey || event.altKey) return;
  const rows = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-row]'));
  const target = rowAfter(
    event.key,
    rows.findIndex((one) => one.matches(':focus')),
    rows.length,
  );
  if (target === null) return;
  event.preventDefault();
  rows[target]?.focus();
}
