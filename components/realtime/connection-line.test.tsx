import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { conversationLine } from '@/components/conversation/testing/threads';
import { ConnectionLine } from '@/components/realtime/connection-line';
import { LiveProvider } from '@/components/realtime/live-provider';
import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { Locale } from '@/contract/i18n/locales';

/** A Friday, 14:05 in Rome. */
const NOW = Date.UTC(2031, 4, 9, 12, 5);
const DAY_MS = 24 * 60 * 60_000;

let shown: ReturnType<typeof show> | null = null;
beforeEach(() => {
  vi.stubGlobal('EventSource', SilentSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
});

async function line({ asOfMs, language = 'en' }: { asOfMs: number; language?: Locale }) {
  shown = show(
    <Answering answers={{}}>
      <LiveProvider
        viewer={tom}
        conversations={{ items: [conversationLine()], next: null, cursor: '1:1:' }}
        asOfMs={asOfMs}
      >
        <ConnectionLine view="conversations" />
      </LiveProvider>
    </Answering>,
    language,
  );
  // The words are loaded apart: once that is done, the page has them after a turn or two.
  await act(() => import('@/components/realtime/offline-words'));
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  return shown.text();
}

const offline = () => vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);

it.each([
  ['today', NOW - 60_000, 'You are offline. This is what you saw at 14:04.'],
  ['yesterday', NOW - DAY_MS, 'You are offline. This is what you saw yesterday at 14:05.'],
  ['this week', NOW - 3 * DAY_MS, 'You are offline. This is what you saw on Tuesday at 14:05.'],
  ['long ago', NOW - 20 * DAY_MS, /You are offline\. This is what you saw on .*April.* at 14:05\./],
  ['by a clock that was ahead', NOW + DAY_MS, 'You are offline. This is what you saw at 14:05.'],
])('says how old it is: %s', async (_when, asOfMs, words) => {
  offline();
  expect(await line({ asOfMs })).toEqual(typeof words === 'string' ? words : expect.stringMatching(words));
});

it('says it in German', async () => {
  offline();
  expect(await line({ asOfMs: NOW - DAY_MS, language: 'de' })).toBe(
    'Du bist offline. So sah es gestern um 14:05 Uhr aus.',
  );
});

it('does not call somebody offline whose network is there', async () => {
  expect(await line({ asOfMs: NOW })).toBe('Connection lost. Trying to reconnect… This is what you saw at 14:05.');
});
