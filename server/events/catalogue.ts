import type { ConversationEvent } from '@/contract/events/stream-event';

type Stamp = 'conversationId' | 'rev' | 'at';
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** Events about messages name the entry; its words are joined whenever the log is read. */
type MessageEventType = 'message.sent' | 'message.edited' | 'message.deleted';
type MessageEventDraft = { readonly type: MessageEventType; readonly seq: number };
type OtherConversationEventDraft = DistributiveOmit<Exclude<ConversationEvent, { type: MessageEventType }>, Stamp>;

/** Something that happened inside a conversation; people in it hear of it. */
export type ConversationEventDraft = {
  readonly conversationId: string;
  readonly studioId: string;
} & (MessageEventDraft | OtherConversationEventDraft);

/** Something that no screen shows; processes and reactions hear of it. */
export type InternalEvent =
  | { readonly type: 'session.revoked'; readonly userId: string; readonly sessionId: string }
  | { readonly type: 'mail.queued'; readonly mailId: string };

export type DomainEvent = ConversationEventDraft | InternalEvent;
