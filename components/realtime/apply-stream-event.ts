import type { QueryClient } from '@tanstack/react-query';
import { liveKeys } from '@/components/realtime/live-keys';
import { applyToBookings } from '@/contract/events/apply-to-bookings';
import { missesEvents } from '@/contract/events/apply-to-conversation';
import { applyToConversations, isJoining, isLeaving } from '@/contract/events/apply-to-conversations';
import { applyToThread } from '@/contract/events/apply-to-thread';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

/** Brings every cached view up to `event`; a view that has a hole is fetched again instead. */
export function applyStreamEvent(cache: QueryClient, event: ConversationEvent, viewerId: string): void {
  if (isJoining(event, viewerId)) {
    fetchAgain(cache, liveKeys.conversations);
    fetchAgain(cache, liveKeys.thread(event.conversationId));
    return;
  }
  // Whatever of it is on the screen goes at once; asking for it again says that it is not there.
  if (isLeaving(event, viewerId))
    void cache.resetQueries({ queryKey: liveKeys.thread(event.conversationId), exact: true });
  applyToListCache(cache, event, viewerId);
  applyToThreadCache(cache, event, viewerId);
  cache.setQueryData<readonly BookingView[]>(liveKeys.bookings, (all) => all && applyToBookings(all, event));
}

function applyToListCache(cache: QueryClient, event: ConversationEvent, viewerId: string): void {
  const page = cache.getQueryData<ConversationPage>(liveKeys.conversations);
  if (!page) return;
  const known = page.items.find((one) => one.id === event.conversationId);
  // A conversation beyond the loaded pages that speaks again belongs on top: only the server knows its line.
  const cameFromBelow = !known && event.type === 'message.sent';
  if (cameFromBelow || (known && missesEvents(known, event))) {
    fetchAgain(cache, liveKeys.conversations);
    return;
  }
  const items = applyToConversations(page.items, event, viewerId);
  if (items !== page.items) cache.setQueryData<ConversationPage>(liveKeys.conversations, { ...page, items });
}

function applyToThreadCache(cache: QueryClient, event: ConversationEvent, viewerId: string): void {
  const key = liveKeys.thread(event.conversationId);
  const thread = cache.getQueryData<ThreadView>(key);
  if (!thread) return;
  if (missesEvents(thread.conversation, event)) {
    fetchAgain(cache, key);
    return;
  }
  const after = applyToThread(thread, event, viewerId);
  if (after !== thread) cache.setQueryData(key, after);
}

/** A fetch under way is left to finish: events that are newer than its answer are laid over it when it comes. */
function fetchAgain(cache: QueryClient, queryKey: readonly string[]): void {
  void cache.invalidateQueries({ queryKey, exact: true }, { cancelRefetch: false });
}
