import { useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LiveProvider, useLiveStream } from '@/components/realtime/live-provider';
import { bookingsQuery } from '@/components/realtime/live-queries';
import { noLocks, tom } from '@/components/realtime/testing/quiet-tab';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { StreamEvent } from '@/contract/events/stream-event';

/** A stream that says what it is told to. */
class ToldSource extends EventTarget {
  static newest: ToldSource | null = null;
  readonly readyState = 1;
  constructor() {
    super();
    ToldSource.newest = this;
  }
  close() {}
  say(event: StreamEvent) {
    this.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(event) }));
  }
}
let shown: ReturnType<typeof show> | null = null;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', ToldSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
});
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const passes = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function Bookings() {
  const { source } = useLiveStream();
  const { data } = useQuery(bookingsQuery(source));
  return data ? `next: ${data.length}` : 'nothing yet';
}

it('asks for ever for what the stream could not resume, until it comes', async () => {
  let isAway = false;
  const asked = vi.fn(() => {
    if (isAway) throw new TypeError('Failed to fetch');
    return { items: [], next: null };
  });
  shown = show(
    <Answering answers={{ 'bookings.list': asked }}>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }}>
        <Bookings />
      </LiveProvider>
    </Answering>,
  );
  await passes(100);
  act(() => ToldSource.newest?.say({ type: 'ready' }));
  await passes(100);
  expect(asked).toHaveBeenCalledTimes(1);

  isAway = true;
  act(() => ToldSource.newest?.say({ type: 'resync' }));
  await passes(5 * 60_000);
  expect(asked.mock.calls.length).toBeGreaterThan(20);

  isAway = false;
  await passes(15_000);
  const settled = asked.mock.calls.length;
  await passes(5 * 60_000);
  expect(asked).toHaveBeenCalledTimes(settled);
});
