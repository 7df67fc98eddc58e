import { describe, expect, it } from 'vitest';
import {
  LATEST,
  WINDOW_MOST,
  windowAround,
  windowDown,
  windowRange,
  windowToOpen,
  windowUp,
} from '@/components/conversation/thread/thread-window';

const keys = Array.from({ length: 2_000 }, (_, index) => `k${index}`);

describe('the part of a conversation that is in the page', () => {
  it('begins at the newest and grows with it', () => {
    expect(windowRange(LATEST, keys)).toEqual({ start: 1_900, end: 2_000 });
    expect(windowRange(LATEST, [...keys, 'new'])).toEqual({ start: 1_901, end: 2_001 });
  });

  it('opens with few, and never without what is unread', () => {
    expect(windowRange(windowToOpen(keys, null), keys)).toEqual({ start: 1_970, end: 2_000 });
    expect(windowRange(windowToOpen(keys, 'k1990'), keys)).toEqual({ start: 1_960, end: 2_000 });
    expect(windowRange(windowToOpen(keys, 'k100'), keys)).toEqual({ start: 70, end: 2_000 });
    expect(windowRange(windowToOpen(keys.slice(0, 3), null), keys.slice(0, 3))).toEqual({ start: 0, end: 3 });
  });

  it('stays bounded all the way up and comes back all the way down', () => {
    let window = LATEST;
    for (let step = 0; step < 30; step += 1) {
      window = windowUp(window, keys);
      const { start, end } = windowRange(window, keys);
      expect(end - start).toBeLessThanOrEqual(WINDOW_MOST);
    }
    expect(windowRange(window, keys).start).toBe(0);
    for (let step = 0; step < 30; step += 1) window = windowDown(window, keys);
    expect(windowRange(window, keys).end).toBe(2_000);
    expect(window.endKey).toBeNull();
  });

  it('keeps its place when older entries are put before and newer ones after', () => {
    const window = windowAround('k500', keys);
    const before = windowRange(window, keys);
    const more = ['o1', 'o2', ...keys, 'n1'];
    expect(windowRange(window, more)).toEqual({ start: before.start + 2, end: before.end + 2 });
  });
});
