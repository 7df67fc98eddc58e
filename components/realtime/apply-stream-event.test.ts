import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { textMessage } from '@/components/conversation/testing/messages';
import { conversationLine, emptyThread } from '@/components/conversation/testing/threads';
import { applyStreamEvent } from '@/components/realtime/apply-stream-event';
import { liveKeys } from '@/components/realtime/live-keys';
import { RecentEvents } from '@/components/realtime/recent-events';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

const sent = (rev: number, conversationId = 'talk'): ConversationEvent => ({
  type: 'message.sent',
  conversationId,
  rev,
  at: '2031-05-09T12:00:00.000Z',
  message: textMessage({ seq: rev, conversationId }),
});

function filled() {
  const cache = new QueryClient();
  const page: ConversationPage = { items: [conversationLine()], next: null, cursor: 'c0' };
  cache.setQueryData(liveKeys.conversations, page);
  cache.setQueryData(liveKeys.thread('talk'), emptyThread());
  const list = () => cache.getQueryData<ConversationPage>(liveKeys.conversations);
  const thread = () => cache.getQueryData<ThreadView>(liveKeys.thread('talk'));
  const isStale = (key: readonly string[]) => cache.getQueryState(key)?.isInvalidated;
  return { cache, list, thread, isStale };
}

describe('an event of the stream', () => {
  it('brings list and thread up to date, once', () => {
    const { cache, list, thread } = filled();
    applyStreamEvent(cache, sent(5), 'tom');
    applyStreamEvent(cache, sent(5), 'tom');
    expect(list()?.items[0]?.unread).toBe(1);
    expect(thread()?.messages).toHaveLength(1);
  });

  it('has views with a hole before it fetched again, and does not paper over the hole', () => {
    const { cache, thread, isStale } = filled();
    applyStreamEvent(cache, sent(7), 'tom');
    expect(isStale(liveKeys.conversations)).toBe(true);
    expect(isStale(liveKeys.thread('talk'))).toBe(true);
    expect(thread()?.messages).toEqual([]);
  });

  it('has the list fetched again when a conversation below the loaded lines speaks up', () => {
    const { cache, isStale } = filled();
    applyStreamEvent(cache, sent(9, 'another'), 'tom');
    expect(isStale(liveKeys.conversations)).toBe(true);
    expect(isStale(liveKeys.thread('talk'))).toBe(false);
  });
});

describe('staff who are let in and out', () => {
  const staff = (userId: string) =>
    ({ userId, name: 'Sven', role: 'staff', lastReadSeq: 0, deliveredSeq: 0, picture: null }) as const;
  const about = (rev: number) => ({ conversationId: 'talk', rev, at: '2031-05-09T12:00:00.000Z' });

  it('load afresh what they were let into, and what others see changes in place', () => {
    const { cache, isStale, thread } = filled();
    applyStreamEvent(cache, { type: 'participant.joined', ...about(5), participant: staff('ada') }, 'tom');
    expect(thread()?.participants).toEqual([staff('ada')]);
    expect(isStale(liveKeys.conversations)).toBe(false);
    applyStreamEvent(cache, { type: 'participant.joined', ...about(6), participant: staff('sven') }, 'sven');
    expect(isStale(liveKeys.conversations)).toBe(true);
    expect(isStale(liveKeys.thread('talk'))).toBe(true);
  });

  it('keep nothing of what they were taken out of', () => {
    const { cache, list, thread } = filled();
    applyStreamEvent(cache, { type: 'participant.left', ...about(5), userId: 'sven' }, 'tom');
    expect(list()?.items).toHaveLength(1);
    applyStreamEvent(cache, { type: 'participant.left', ...about(6), userId: 'sven' }, 'sven');
    expect(list()?.items).toEqual([]);
    expect(thread()).toBeUndefined();
  });

  it('stay in what they were given again since', () => {
    const { cache, list } = filled();
    applyStreamEvent(cache, { type: 'participant.left', ...about(4), userId: 'sven' }, 'sven');
    expect(list()?.items).toHaveLength(1);
  });
});

describe('recent events', () => {
  it('make an answer current that was on its way while they came', () => {
    const recent = new RecentEvents();
    for (const rev of [3, 4, 5, 6]) recent.add(sent(rev));
    expect(recent.onThread(emptyThread(), 'tom').messages.map((one) => one.seq)).toEqual([5, 6]);
  });

  it('change nothing behind a hole', () => {
    const recent = new RecentEvents();
    for (const rev of [5, 8]) recent.add(sent(rev));
    expect(recent.onThread(emptyThread(), 'tom').conversation.rev).toBe(5);
  });

  it('bring the entries of an older page to their newest version', () => {
    const recent = new RecentEvents();
    const edited = textMessage({ seq: 2, text: 'new words', version: 2 });
    recent.add({
      type: 'message.edited',
      conversationId: 'talk',
      rev: 5,
      at: '2031-05-09T12:00:00.000Z',
      message: edited,
    });
    expect(recent.onMessages('talk', [textMessage({ seq: 2, text: 'old words' })])).toEqual([edited]);
  });
});
