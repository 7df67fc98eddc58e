import { applyToConversation } from '@/contract/events/apply-to-conversation';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { ConversationView } from '@/contract/schemas/conversation';

/** Newest activity first, then by id: the same order as the server's keyset. */
export const byActivity = (a: ConversationView, b: ConversationView): number =>
  compare(b.activityAt, a.activityAt) || compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether it tells `viewerId` that they were let into a conversation: nothing of it can be told from events, it must be fetched. */
export const isJoining = (event: ConversationEvent, viewerId: string): boolean =>
  event.type === 'participant.joined' && event.participant.userId === viewerId;

/** Whether it tells `viewerId` that they are out of a conversation, and may not keep anything of it. */
export const isLeaving = (event: ConversationEvent, viewerId: string): boolean =>
  event.type === 'participant.left' && event.userId === viewerId;

/** The conversation list of `viewerId` after `event`; a conversation that is new to them appears in it. */
export function applyToConversations(
  views: readonly ConversationView[],
  event: ConversationEvent,
  viewerId: string,
): readonly ConversationView[] {
  if (event.type === 'conversation.opened') return withOpened(views, event, viewerId);
  const before = views.find((view) => view.id === event.conversationId);
  if (!before) return views;
  if (isLeaving(event, viewerId)) return event.rev > before.rev ? views.filter((view) => view !== before) : views;
  const after = applyToConversation(before, event, viewerId);
  if (after === before) return views;
  const changed = views.map((view) => (view === before ? after : view));
  return after.activityAt === before.activityAt ? changed : changed.sort(byActivity);
}

function withOpened(
  views: readonly ConversationView[],
  event: Extract<ConversationEvent, { type: 'conversation.opened' }>,
  viewerId: string,
): readonly ConversationView[] {
  const known = views.some((view) => view.id === event.conversationId);
  if (known || !event.participantIds.includes(viewerId)) return views;
  const opened: ConversationView = {
    ...event.conversation,
    rev: event.rev,
    lastSeq: 0,
    activityAt: event.conversation.createdAt,
    lastMessage: null,
    unread: 0,
    lastReadSeq: 0,
    unreadFromSeq: null,
  };
  return [...views, opened].sort(byActivity);
}
