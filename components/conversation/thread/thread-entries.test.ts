import { describe, expect, it } from 'vitest';
import { textMessage } from '@/components/conversation/testing/messages';
import { splitByDay, threadEntries } from '@/components/conversation/thread/thread-entries';
import type { OutgoingMessage } from '@/components/outbox/outbox-entry';
import type { MessageView } from '@/contract/schemas/message';

const dayOf = (instant: string) => instant.slice(0, 10);
const shown = (messages: readonly MessageView[], outgoing: readonly OutgoingMessage[]) =>
  splitByDay(threadEntries(messages, outgoing, 'tom'), dayOf);
const at = (time: string, seq: number, senderId = 'mira') => textMessage({ seq, senderId, sentAt: `${time}:00.000Z` });

const pending = (clientId: string, time: string): OutgoingMessage => ({
  kind: 'text',
  state: 'pending',
  heldBy: null,
  order: 1,
  viewerId: 'tom',
  clientId,
  conversationId: 'talk',
  text: 'hello',
  replyTo: null,
  writtenAt: `${time}:00.000Z`,
});

const shape = (days: ReturnType<typeof splitByDay>) =>
  days.map(({ day, entries }) => [
    day,
    ...entries.map((one) => `${one.opensGroup ? '(' : ''}${one.key}${one.closesGroup ? ')' : ''}`),
  ]);

describe('the thread as it is shown', () => {
  it('groups what one person writes within five minutes', () => {
    const messages = [
      at('2031-05-09T12:00', 1),
      at('2031-05-09T12:05', 2),
      at('2031-05-09T12:11', 3),
      at('2031-05-09T12:11', 4, 'tom'),
    ];
    expect(shape(shown(messages, []))).toEqual([
      ['2031-05-09', '(message-1', 'message-2)', '(message-3)', '(client-4)'],
    ]);
  });

  it('begins a new day and a new group at midnight of the viewer', () => {
    const messages = [at('2031-05-09T23:59', 1), at('2031-05-10T00:01', 2)];
    expect(shape(shown(messages, []))).toEqual([
      ['2031-05-09', '(message-1)'],
      ['2031-05-10', '(message-2)'],
    ]);
  });

  it('shows a message once, under one key, while it becomes an entry', () => {
    const underWay = shown([], [pending('client-7', '2031-05-09T12:00')]);
    const both = shown([at('2031-05-09T12:00', 7, 'tom')], [pending('client-7', '2031-05-09T12:00')]);
    expect(shape(both)).toEqual(shape(underWay));
  });

  it('does not take the client id of somebody else for its own', () => {
    const days = shown([at('2031-05-09T12:00', 7, 'mira')], [pending('client-7', '2031-05-09T12:01')]);
    expect(days[0]?.entries).toHaveLength(2);
  });
});
