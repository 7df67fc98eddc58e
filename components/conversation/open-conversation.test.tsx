import { act } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OpenConversation } from '@/components/conversation/open-conversation';
import { conversationLine } from '@/components/conversation/testing/threads';
import { LiveProvider } from '@/components/realtime/live-provider';
import { noLocks, SilentSource, tom } from '@/components/realtime/testing/quiet-tab';
import { Answering, Refused } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { ConversationPage } from '@/contract/schemas/conversation';

beforeEach(() => {
  vi.stubGlobal('EventSource', SilentSource);
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(noLocks);
});

const list: ConversationPage = { items: [conversationLine()], next: null, cursor: '1:1:' };

let shown: ReturnType<typeof show> | null = null;
afterEach(() => {
  shown?.close();
  vi.unstubAllGlobals();
});

async function pass(turns: number): Promise<void> {
  for (let at = 0; at < turns; at += 1) await act(() => new Promise((resolve) => setTimeout(resolve)));
}

async function open(thread: () => unknown, conversationId = 'talk') {
  const page = show(
    <Answering answers={{ 'conversations.thread': thread }}>
      <LiveProvider viewer={tom} conversations={list}>
        <OpenConversation conversationId={conversationId} />
      </LiveProvider>
    </Answering>,
  );
  shown = page;
  // The answer, and what is drawn from it.
  await pass(5);
  return { ...page, hasWayBack: () => page.place.querySelector('a[href="/conversations"]') !== null };
}

it('says whom a conversation is with while its messages are on their way, and lets one go back', async () => {
  const page = await open(() => new Promise(() => undefined));
  expect([page.text(), page.hasWayBack()]).toEqual([expect.stringContaining('Mira'), true]);
});

it('says so too when it cannot be loaded', async () => {
  const page = await open(() => {
    throw new Refused('auth.required');
  });
  expect([page.text(), page.hasWayBack()]).toEqual([expect.stringMatching(/Mira.*could not be loaded/), true]);
  expect(page.hasButton('Try again')).toBe(true);
});

it('says what is not kept when there is no line to load it by', async () => {
  const page = await open(() => {
    throw new TypeError('Failed to fetch');
  });
  // What looks for it on the device is loaded apart.
  for (let turns = 0; turns < 100 && page.text().includes('Loading'); turns += 1) await pass(1);
  expect([page.text(), page.hasWayBack()]).toEqual([expect.stringMatching(/Mira.*Not kept on this device/), true]);
  expect(page.hasButton('Try again')).toBe(false);
});

it('waits without a name for a conversation that the list has not come to', async () => {
  const page = await open(() => new Promise(() => undefined), 'older');
  expect([page.text().includes('Mira'), page.hasWayBack()]).toEqual([false, true]);
});
