import { conversationTag, type PushMessage } from '@/contract/push/push-message';
import type { Sentences } from '@/server/platform/sentences';

type News = {
  readonly publicUrl: string;
  readonly conversationId: string;
  /** The newest unread message. */
  readonly seq: number;
  readonly sentAt: Date;
  /** Who wrote it; the studio, when the system did. */
  readonly from: string;
  readonly preview: string;
  readonly lang: string;
  /** What is unread of the person, in this conversation and in all. */
  readonly unreadHere: number;
  readonly unreadTotal: number;
  readonly unreadIn: readonly string[];
};

/** So many conversations with something unread are named; of more it is told only that there are. */
export const MOST_NAMED = 40;
const LONGEST_TITLE = 80;

/** What a browser shows about a conversation. Small enough for every service, whatever people write. */
export function composePush(news: News): PushMessage {
  const from = Array.from(news.from).slice(0, LONGEST_TITLE).join('');
  return {
    web_push: 8030,
    notification: {
      title: news.unreadHere > 1 ? `${from} (${news.unreadHere})` : from,
      body: news.preview,
      navigate: `${news.publicUrl}/conversations/${news.conversationId}?at=${news.seq}`,
      tag: conversationTag(news.conversationId),
      lang: news.lang,
      dir: 'auto',
      timestamp: news.sentAt.getTime(),
      app_badge: String(news.unreadTotal),
    },
    app_badge: news.unreadTotal,
    unread_in: news.unreadIn.length > MOST_NAMED ? null : news.unreadIn,
  };
}

type Test = {
  readonly publicUrl: string;
  readonly unreadTotal: number;
  readonly now: Date;
  readonly sentences: Sentences;
};

/** What a person gets who wants to see whether it works. */
export const composeTest = ({ publicUrl, unreadTotal, now, sentences }: Test): PushMessage => ({
  web_push: 8030,
  notification: {
    title: 'Parlour',
    body: sentences.outgoing('pushTest'),
    navigate: `${publicUrl}/settings#notifications`,
    tag: 'test',
    lang: sentences.language,
    dir: 'auto',
    timestamp: now.getTime(),
    app_badge: String(unreadTotal),
  },
  app_badge: unreadTotal,
  unread_in: null,
});

/** Pushes of one conversation that wait for a phone replace each other. */
export const topicOf = (conversationId: string): string => conversationId.replaceAll('-', '');
