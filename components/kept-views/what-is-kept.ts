import { missesEvents } from '@/contract/events/apply-to-conversation';
import { applyToThread, replaceMessage } from '@/contract/events/apply-to-thread';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

/** Of each conversation, its newest entries. */
export const KEPT_MESSAGES = 50;
/** Lines of the list: more than anybody looks through without a network. */
export const KEPT_LINES = 300;

/** The newest page, however far back somebody had read. */
export function newestPage(thread: ThreadView): ThreadView {
  if (thread.messages.length <= KEPT_MESSAGES) return thread;
  return { ...thread, messages: thread.messages.slice(-KEPT_MESSAGES), hasOlder: true };
}

/** The list as of `cursor`. Where it is cut nothing more can be loaded; it is asked for anew once the line is back. */
export function firstLines(page: ConversationPage, cursor: string | null): ConversationPage {
  const current = { ...page, cursor: cursor ?? page.cursor };
  return page.items.length <= KEPT_LINES ? current : { ...current, items: page.items.slice(0, KEPT_LINES), next: null };
}

/**
 * A kept conversation that is not open after what was heard of it. Behind a hole it stays as it was, since it tells its age, but for
 * words that were changed or taken back: nobody should read those on.
 */
export function afterHearing(thread: ThreadView, event: ConversationEvent, viewerId: string): ThreadView {
  if (!missesEvents(thread.conversation, event)) return applyToThread(thread, event, viewerId);
  if (event.type !== 'message.edited' && event.type !== 'message.deleted') return thread;
  return { ...thread, messages: replaceMessage(thread.messages, event.message) };
}

/** Conversations that are in `before` and should be in `after`, and are not: their person is out of them. Beyond its end `after` says nothing. */
export function goneFrom(before: ConversationPage, after: ConversationPage): readonly string[] {
  const there = new Set(after.items.map(({ id }) => id));
  const end = after.next === null ? '' : (after.items.at(-1)?.activityAt ?? '');
  return before.items.filter(({ id, activityAt }) => !there.has(id) && activityAt > end).map(({ id }) => id);
}
