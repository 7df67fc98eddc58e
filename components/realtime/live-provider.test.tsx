import { useQuery } from '@tanstack/react-query';
import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
// Fetched when it is needed, which the clock of these tests does not move.
import '@/components/realtime/kept-instead';
import { LiveProvider, useLiveStream } from '@/components/realtime/live-provider';
import { bookingsQuery } from '@/components/realtime/live-queries';
import { noLocks, tom } from '@/components/realtime/testing/quiet-tab';
import { useUnreadTotal } from '@/components/realtime/use-unread-total';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { StreamEvent } from '@/contract/events/stream-event';
import type { ConversationView } from '@/contract/schemas/conversation';

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

function Unread() {
  return `unread: ${useUnreadTotal()}`;
}

it('asks for what this device kept as soon as the line is back, and shows that from then on', async () => {
  const line = { id: 'talk', unread: 3 } as ConversationView;
  const asked = vi.fn(() => ({ items: [line], next: null, cursor: '2:2:' }));
  shown = show(
    <Answering answers={{ 'conversations.list': asked }}>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }} asOfMs={Date.now() - 60_000}>
        <Unread />
      </LiveProvider>
    </Answering>,
  );
  await passes(5_000);
  expect([shown.text(), asked.mock.calls.length]).toEqual(['unread: 0', 0]);
  act(() => ToldSource.newest?.say({ type: 'ready' }));
  await passes(100);
  expect([shown.text(), asked.mock.calls.length]).toEqual(['unread: 3', 1]);
});
