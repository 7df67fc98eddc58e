import { lastMessageOf } from '@/contract/events/last-message-of';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { ConversationView } from '@/contract/schemas/conversation';
import type { MessageView } from '@/contract/schemas/message';

/**
 * The conversation line of `viewerId` after `event`. An event that the view already holds (`rev` not newer) changes nothing,
 * so that replays are harmless; a hole in `rev` is the caller's to notice ({@link missesEvents}).
 */
export function applyToConversation(
  view: ConversationView,
  event: ConversationEvent,
  viewerId: string,
): ConversationView {
  if (event.conversationId !== view.id || event.rev <= view.rev) return view;
  return { ...view, ...changes(view, event, viewerId), rev: event.rev };
}

/** Whether events before `event` never reached this view; it must be fetched again. */
export const missesEvents = (view: ConversationView, event: ConversationEvent): boolean =>
  event.conversationId === view.id && event.rev > view.rev + 1;

function changes(view: ConversationView, event: ConversationEvent, viewerId: string): Partial<ConversationView> {
  switch (event.type) {
    case 'message.sent':
      return {
        lastSeq: event.message.seq,
        activityAt: event.message.sentAt,
        lastMessage: lastMessageOf(event.message),
        unread: view.unread + (countsAsUnread(view, event.message, viewerId) ? 1 : 0),
      };
    case 'message.edited':
      return isLast(view, event.message) ? { lastMessage: lastMessageOf(event.message) } : {};
    case 'message.deleted':
      return {
        unread: view.unread - (countsAsUnread(view, event.message, viewerId) ? 1 : 0),
        ...(isLast(view, event.message) ? { lastMessage: lastMessageOf(event.message) } : {}),
      };
    case 'read-position.moved':
      return event.userId === viewerId ? position(event) : {};
    case 'conversation.closed':
      return event.conversation;
    // Counted by their `rev` alone. Listed, so that a new type does not compile before it was thought of here.
    case 'conversation.opened':
    case 'participant.joined':
    case 'participant.left':
    case 'delivery-position.moved':
    case 'booking.requested':
    case 'booking.edited':
    case 'booking.offered':
    case 'booking.move-proposed':
    case 'booking.proposal-refused':
    case 'booking.proposal-withdrawn':
    case 'booking.moved':
    case 'booking.confirmed':
    case 'booking.declined':
    case 'booking.cancelled':
    case 'booking.completed':
    case 'booking.missed':
    case 'booking.held':
    case 'booking.hold-ended':
    case 'booking.fee-waived':
      return {};
  }
}

const isLast = (view: ConversationView, message: MessageView): boolean => view.lastMessage?.seq === message.seq;

const position = ({
  lastReadSeq,
  unreadFromSeq = null,
  unread,
}: Extract<ConversationEvent, { type: 'read-position.moved' }>) => ({
  lastReadSeq,
  unreadFromSeq,
  unread,
});

/** Up to here nothing counts as unread to the viewer. */
export const seenUpTo = ({
  lastReadSeq,
  unreadFromSeq,
}: Pick<ConversationView, 'lastReadSeq' | 'unreadFromSeq'>): number =>
  unreadFromSeq === null ? lastReadSeq : Math.min(lastReadSeq, unreadFromSeq - 1);

const countsAsUnread = (view: ConversationView, message: MessageView, viewerId: string): boolean =>
  message.senderId !== viewerId && message.seq > seenUpTo(view);
