import { describe, expect, it } from 'vitest';
import { textMessage } from '@/components/conversation/testing/messages';
import { conversationLine, emptyThread } from '@/components/conversation/testing/threads';
import {
  afterHearing,
  firstLines,
  goneFrom,
  KEPT_LINES,
  KEPT_MESSAGES,
  newestPage,
} from '@/components/kept-views/what-is-kept';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { ConversationPage } from '@/contract/schemas/conversation';

const messages = (count: number) => Array.from({ length: count }, (_, at) => textMessage({ seq: at + 1 }));
const lines = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    conversationLine({ id: `talk-${at}`, activityAt: new Date(Date.UTC(2031, 4, 9) - at).toISOString() }),
  );
const page = (items: ConversationPage['items'], next: string | null = null): ConversationPage => ({
  items,
  next,
  cursor: '1:1:',
});

describe('newestPage', () => {
  it('leaves off what was read further back, and says that there is more', () => {
    const kept = newestPage({ ...emptyThread(), messages: messages(KEPT_MESSAGES + 2) });
    expect([kept.messages.length, kept.messages[0]?.seq, kept.hasOlder]).toEqual([KEPT_MESSAGES, 3, true]);
  });
  it('leaves a short one as it is', () => {
    const thread = { ...emptyThread(), messages: messages(KEPT_MESSAGES) };
    expect(newestPage(thread)).toBe(thread);
  });
});

describe('firstLines', () => {
  it('carries the place up to which it is current', () => {
    expect(firstLines(page(lines(1), 'more'), '9:9:')).toMatchObject({ cursor: '9:9:', next: 'more' });
    expect(firstLines(page(lines(1)), null).cursor).toBe('1:1:');
  });
  it('cuts a long one, behind which nothing could be loaded', () => {
    const kept = firstLines(page(lines(KEPT_LINES + 1), 'more'), null);
    expect([kept.items.length, kept.next]).toEqual([KEPT_LINES, null]);
  });
});

describe('goneFrom', () => {
  it('names conversations that one is out of', () => {
    const [first, second, third] = lines(3);
    if (!first || !second || !third) throw new Error('three lines');
    expect(goneFrom(page([first, second, third]), page([first, third]))).toEqual([second.id]);
  });
  it('says nothing of what lies beyond the loaded pages', () => {
    const all = lines(3);
    expect(goneFrom(page(all), page(all.slice(0, 2), 'more'))).toEqual([]);
    expect(goneFrom(page(all), page(all.slice(0, 2)))).toEqual(['talk-2']);
  });
});

describe('afterHearing', () => {
  const thread = { ...emptyThread({ rev: 4 }), messages: [textMessage({ seq: 1, text: 'taken back later' })] };
  const sent = (rev: number): ConversationEvent => ({
    type: 'message.sent',
    conversationId: 'talk',
    rev,
    at: '2031-05-09T12:00:00.000Z',
    message: textMessage({ seq: 2 }),
  });
  const deleted = (rev: number): ConversationEvent => ({
    type: 'message.deleted',
    conversationId: 'talk',
    rev,
    at: '2031-05-09T12:00:00.000Z',
    message: { ...textMessage({ seq: 1 }), body: null, preview: '', deletedAt: '2031-05-09T12:00:00.000Z', version: 2 },
  });

  it('goes on with what comes next', () => {
    const after = afterHearing(thread, sent(5), 'tom');
    expect([after.conversation.rev, after.messages.length]).toEqual([5, 2]);
  });
  it('stays what it was behind a hole', () => {
    expect(afterHearing(thread, sent(6), 'tom')).toBe(thread);
  });
  it('drops words that were taken back even there, without claiming to know the rest', () => {
    const after = afterHearing(thread, deleted(9), 'tom');
    expect([after.conversation.rev, after.messages[0]?.body]).toEqual([4, null]);
  });
});
