/** Which of the loaded entries are in the page: `count` of them, up to and with `endKey`, or up to the newest when it is null. */
export type ThreadWindow = { readonly endKey: string | null; readonly count: number };

export const WINDOW_STEP = 100;
/** More than that is never in the page at once, however far somebody scrolls. */
export const WINDOW_MOST = 300;

export const LATEST: ThreadWindow = { endKey: null, count: WINDOW_STEP };

/** Some screens of a phone. */
const FIRST_COUNT = 30;

/** What is opened: few entries, so that they are there soon, but the first unread one with some before it in any case. */
export function windowToOpen(keys: readonly string[], firstUnreadKey: string | null): ThreadWindow {
  const at = firstUnreadKey === null ? -1 : keys.indexOf(firstUnreadKey);
  return { endKey: null, count: FIRST_COUNT + (at < 0 ? 0 : keys.length - at) };
}

type Range = { readonly start: number; readonly end: number };

/** The window as indexes into `keys`, end exclusive. */
export function windowRange({ endKey, count }: ThreadWindow, keys: readonly string[]): Range {
  const found = endKey === null ? -1 : keys.indexOf(endKey);
  const end = found < 0 ? keys.length : found + 1;
  return { start: Math.max(0, end - count), end };
}

/** One step towards older entries; beyond the most, the newest shown ones leave. */
export function windowUp(window: ThreadWindow, keys: readonly string[]): ThreadWindow {
  const { start, end } = windowRange(window, keys);
  const nextStart = Math.max(0, start - WINDOW_STEP);
  return windowOf({ start: nextStart, end: Math.min(end, nextStart + WINDOW_MOST) }, keys);
}

/** One step towards newer entries; beyond the most, the oldest shown ones leave. */
export function windowDown(window: ThreadWindow, keys: readonly string[]): ThreadWindow {
  const { start, end } = windowRange(window, keys);
  const nextEnd = Math.min(keys.length, end + WINDOW_STEP);
  return windowOf({ start: Math.max(start, nextEnd - WINDOW_MOST), end: nextEnd }, keys);
}

/** A window with `key` in its middle. */
export function windowAround(key: string, keys: readonly string[]): ThreadWindow {
  const at = keys.indexOf(key);
  if (at < 0) return LATEST;
  return windowOf({ start: Math.max(0, at - WINDOW_STEP), end: Math.min(keys.length, at + WINDOW_STEP) }, keys);
}

const windowOf = ({ start, end }: Range, keys: readonly string[]): ThreadWindow => ({
  endKey: end >= keys.length ? null : (keys[end - 1] ?? null),
  count: Math.max(WINDOW_STEP, end - start),
});
