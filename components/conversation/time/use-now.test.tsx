import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useNow } from '@/components/conversation/time/use-now';
import { show } from '@/components/shell/testing/show';

const MINUTE_MS = 60_000;

const Clock = () => <time>{useNow() / MINUTE_MS}</time>;

beforeEach(() => vi.useFakeTimers({ now: 7 * MINUTE_MS, toFake: ['setInterval', 'clearInterval', 'Date'] }));
afterEach(() => vi.useRealTimers());

it('moves every clock of a page by one timer, which ends with the last of them', () => {
  const shown = show(
    <>
      <Clock />
      <Clock />
      <Clock />
    </>,
  );
  expect(vi.getTimerCount()).toBe(1);
  act(() => void vi.advanceTimersByTime(MINUTE_MS));
  expect([...document.querySelectorAll('time')].map((one) => one.textContent)).toEqual(['8', '8', '8']);
  shown.close();
  expect(vi.getTimerCount()).toBe(0);
});
