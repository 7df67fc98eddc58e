/**
 * What a push says. The outer part is a declarative push message (Safari 18.4+ shows it without asking our worker); other
 * browsers hand it to the worker, which shows the same. Everything in it is as true as when it was sent, no more.
 */
export type PushMessage = {
  readonly web_push: 8030;
  readonly notification: {
    readonly title: string;
    readonly body: string;
    /** Where a tap leads; a whole address. */
    readonly navigate: string;
    /** One notification for each conversation: a newer one takes its place. */
    readonly tag: string;
    readonly lang: string;
    readonly dir: 'auto';
    readonly timestamp: number;
    /** All that is unread of the person, as text: so Safari reads it. */
    readonly app_badge: string;
  };
  readonly app_badge: number;
  /** Conversations with something unread; notifications of others are over. `null`: too many to name. */
  readonly unread_in: readonly string[] | null;
};

/** The fewest bytes that a push service must take (RFC 8030), less what encryption adds. */
export const MAX_PUSH_BYTES = 3_993;
const CONVERSATION_TAG = 'conversation-';

export const conversationTag = (conversationId: string): string => `${CONVERSATION_TAG}${conversationId}`;

/** The conversation that a notification is about; `null` for others, such as the test. */
export const conversationOfTag = (tag: string): string | null =>
  tag.startsWith(CONVERSATION_TAG) ? tag.slice(CONVERSATION_TAG.length) : null;
