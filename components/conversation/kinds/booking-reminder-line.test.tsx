import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bookingStories } from '@/components/booking/booking-story';
import { BookingReminderLine } from '@/components/conversation/kinds/booking-reminder-line';
import { bookingOf, reminderEntry, requestEntry, updateEntry } from '@/components/conversation/testing/bookings';
import { type ThreadActs, ThreadSceneProvider } from '@/components/conversation/thread/thread-context';
import { LiveProvider } from '@/components/realtime/live-provider';
import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { BookingView } from '@/contract/schemas/booking';

beforeEach(() => {
  vi.stubGlobal('EventSource', SilentSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
});
let shown: ReturnType<typeof show> | null = null;
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
});

/** The line in a talk that knows `bookings`, and where its button leads. */
function lineIn(bookings: readonly BookingView[], told = [requestEntry(1), updateEntry(2, 'confirm')]) {
  const jumps: number[] = [];
  const acts = { jumpTo: (seq: number) => jumps.push(seq) } as Partial<ThreadActs> as ThreadActs;
  const stories = bookingStories(told);
  const scene = { viewerId: 'tom', nameOf: () => 'Mira', bookings, stories, acts };
  const message = reminderEntry(4);
  const line = <BookingReminderLine message={message} own={false} opensGroup closesGroup mark={null} />;
  const page = show(
    <Answering answers={{}}>
      <LiveProvider viewer={tom} conversations={{ items: [], next: null, cursor: '1:1:' }}>
        <ThreadSceneProvider value={scene}>{line}</ThreadSceneProvider>
      </LiveProvider>
    </Answering>,
  );
  shown = page;
  return { ...page, text: page.text(), jumps };
}

const agreed = bookingOf({ status: 'confirmed' });

it('says what it reminds of, and leads to the card that has the buttons', () => {
  const { text, jumps, press } = lineIn([agreed]);
  expect(text).toContain('Reminder of your booking');
  expect(text).toContain('Fern');
  expect(text).not.toContain('changed since');
  press('See the booking');
  expect(jumps).toEqual([2]);
});

it.each([
  ['called off', bookingOf({ status: 'cancelled' })],
  ['moved', bookingOf({ status: 'confirmed', startsAt: '2031-05-13T10:00:00.000Z' })],
])('says so when it was %s afterwards', (_what, booking) => {
  expect(lineIn([booking]).text).toContain('It was changed since.');
});

it('reads well where nothing else is loaded', () => {
  const { text, hasButton } = lineIn([], []);
  expect(text).toMatch(/Reminder of your booking.*Fern/s);
  expect(hasButton('See the booking')).toBe(false);
});
