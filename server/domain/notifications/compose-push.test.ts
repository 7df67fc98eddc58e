import { describe, expect, it } from 'vitest';
import { MAX_PUSH_BYTES } from '@/contract/push/push-message';
import { composePush, composeTest, topicOf } from '@/server/domain/notifications/compose-push';
import { sentencesIn } from '@/server/platform/sentences';

const conversationId = '0190a000-0000-7000-8000-000000000001';
const news = {
  publicUrl: 'https://chat.test',
  conversationId,
  seq: 7,
  sentAt: new Date('2031-05-09T12:00:00Z'),
  from: 'Mira Kovač',
  preview: 'Would Friday work?',
  lang: 'en',
  unreadHere: 1,
  unreadTotal: 3,
  unreadIn: [conversationId],
};

describe('a push', () => {
  it('says who, what and where, and what is unread of the person', () => {
    expect(composePush(news)).toEqual({
      web_push: 8030,
      notification: {
        title: 'Mira Kovač',
        body: 'Would Friday work?',
        navigate: `https://chat.test/conversations/${conversationId}?at=7`,
        tag: `conversation-${conversationId}`,
        lang: 'en',
        dir: 'auto',
        timestamp: news.sentAt.getTime(),
        app_badge: '3',
      },
      app_badge: 3,
      unread_in: [conversationId],
    });
  });

  it('counts what came before it in the same conversation', () => {
    expect(composePush({ ...news, unreadHere: 4 }).notification.title).toBe('Mira Kovač (4)');
  });

  it('fits into what every service takes, whatever people write', () => {
    const most = {
      ...news,
      from: '𝕸"\\'.repeat(100),
      preview: '"𝕸'.repeat(70),
      unreadIn: Array(40).fill(conversationId),
    };
    expect(Buffer.byteLength(JSON.stringify(composePush(most)))).toBeLessThan(MAX_PUSH_BYTES);
    expect(composePush({ ...news, unreadIn: Array(41).fill(conversationId) }).unread_in).toBeNull();
  });

  it('has a topic that services take', () => {
    expect(topicOf(conversationId)).toMatch(/^[a-zA-Z0-9_-]{1,32}$/);
  });
});

const test = { publicUrl: 'https://chat.test', unreadTotal: 0, now: news.sentAt, sentences: sentencesIn('de') };

it('says the test in the language of who asked for it', () => {
  const { title, body, lang } = composeTest(test).notification;
  expect([title, body, lang]).toEqual(['Parlour', 'Benachrichtigungen kommen auf diesem Gerät an.', 'de']);
});

it('never clears a conversation by the test', () => {
  expect(composeTest(test).unread_in).toBeNull();
});
