import type { QueryClient } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import type { Wanted } from '@/components/realtime/kept-instead';
import { LIST_PAGE } from '@/components/realtime/list-page';
import { liveKeys } from '@/components/realtime/live-keys';
import type { StreamState } from '@/components/realtime/live-stream';
import type { RecentEvents } from '@/components/realtime/recent-events';
import { isUnanswered } from '@/components/shell/refusal-of';
import { putBooking } from '@/contract/events/apply-to-bookings';
import { prependOlder, replaceMessage } from '@/contract/events/apply-to-thread';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';
import type { MessagePage, MessageView } from '@/contract/schemas/message';
import type { AppRouter } from '@/server/routers/root';

export type LiveSource = {
  readonly client: TRPCClient<AppRouter>;
  readonly cache: QueryClient;
  readonly recent: RecentEvents;
  readonly viewerId: string;
  /** Of a browser, which keeps what was seen. */
  readonly device?: DeviceViews;
};

export type DeviceViews = {
  readonly line: () => StreamState;
  /** Views that are shown from what was kept, by the last part of their key; `keptAt` in ms, `null` when as new as the list. */
  readonly shown: Map<string, { readonly queryKey: readonly string[]; readonly keptAt: number | null }>;
};

const OLDER_PAGE = 100;
const MOST_PAGES = 20;
/** The stream keeps live views current: time alone never makes them stale. */
const LIVE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 30 * 60_000 };

/** Loaded where it is needed: most pages never are without a line. */
export const keptViews = () => import('@/components/realtime/kept-instead');

/** Without a line, what this device kept takes the place of nothing. What is in memory is never older. */
async function orKept<View>(source: LiveSource, wanted: Wanted<View>): Promise<View> {
  const { cache, device } = source;
  if (!device || cache.getQueryData(wanted.queryKey) !== undefined) return wanted.fetch();
  if (device.line() === 'offline') return (await keptViews()).keptInstead(device, wanted);
  try {
    return await wanted.fetch();
  } catch (error) {
    if (device.line() === 'online' || !isUnanswered(error)) throw error;
    return (await keptViews()).keptInstead(device, { ...wanted, fetch: () => Promise.reject(error) });
  }
}

/** As many pages as were loaded before, so that a refetch never takes lines away from the reader. */
export const conversationsQuery = (source: LiveSource) => ({
  ...LIVE,
  queryKey: liveKeys.conversations,
  queryFn: async (): Promise<ConversationPage> => {
    const wanted = source.cache.getQueryData<ConversationPage>(liveKeys.conversations)?.items.length ?? 0;
    let page: ConversationPage = await source.client.conversations.list.query({ limit: LIST_PAGE });
    while (page.next && page.items.length < wanted) page = await withNextPage(source, page, page.next);
    return { ...page, items: source.recent.onConversations(page.items, source.viewerId) };
  },
});

async function withNextPage({ client }: LiveSource, page: ConversationPage, next: string): Promise<ConversationPage> {
  const more = await client.conversations.list.query({ limit: LIST_PAGE, next });
  const known = new Set(page.items.map((one) => one.id));
  return { ...page, next: more.next, items: [...page.items, ...more.items.filter((one) => !known.has(one.id))] };
}

/** Appends the next page to the cached list. */
export async function loadMoreConversations(source: LiveSource): Promise<void> {
  const { cache } = source;
  const before = cache.getQueryData<ConversationPage>(liveKeys.conversations);
  if (!before?.next) return;
  const { items, next } = await withNextPage(source, { ...before, items: [] }, before.next);
  cache.setQueryData<ConversationPage>(liveKeys.conversations, (now) => {
    if (!now || now.next !== before.next) return now;
    const known = new Set(now.items.map((one) => one.id));
    const current = source.recent.onConversations(items, source.viewerId).filter((one) => !known.has(one.id));
    return { ...now, next, items: [...now.items, ...current] };
  });
}

/** The newest page, and on a refetch also the older pages that the reader had loaded. */
export const threadQuery = (source: LiveSource, conversationId: string) => ({
  ...LIVE,
  queryKey: liveKeys.thread(conversationId),
  queryFn: async (): Promise<ThreadView> => {
    const thread = await orKept(source, {
      queryKey: liveKeys.thread(conversationId),
      fetch: () => fetchThread(source, conversationId),
      find: async () => (await keptViews()).findThread(source, conversationId),
    });
    return source.recent.onThread(thread, source.viewerId);
  },
});

async function fetchThread(source: LiveSource, conversationId: string): Promise<ThreadView> {
  const firstSeq = source.cache.getQueryData<ThreadView>(liveKeys.thread(conversationId))?.messages[0]?.seq;
  let thread: ThreadView = await source.client.conversations.thread.query({ conversationId });
  for (let pages = 0; firstSeq && needsOlder(thread, firstSeq) && pages < MOST_PAGES; pages += 1) {
    thread = await withOlderPage(source, thread);
  }
  return thread;
}

const needsOlder = (thread: ThreadView, firstSeq: number): boolean =>
  thread.hasOlder && (thread.messages[0]?.seq ?? 0) > firstSeq;

async function withOlderPage(source: LiveSource, thread: ThreadView): Promise<ThreadView> {
  const beforeSeq = thread.messages[0]?.seq;
  if (!beforeSeq) return { ...thread, hasOlder: false };
  return prependOlder(thread, await fetchOlder(source, thread.conversation.id, beforeSeq));
}

async function fetchOlder(source: LiveSource, conversationId: string, beforeSeq: number): Promise<MessagePage> {
  const page = await source.client.messages.before.query({ conversationId, beforeSeq, limit: OLDER_PAGE });
  return { ...page, messages: source.recent.onMessages(conversationId, page.messages) };
}

/** Puts one older page before what is cached. */
export async function loadOlder(source: LiveSource, conversationId: string): Promise<void> {
  const key = liveKeys.thread(conversationId);
  const thread = source.cache.getQueryData<ThreadView>(key);
  const beforeSeq = thread?.messages[0]?.seq;
  if (!thread?.hasOlder || !beforeSeq) return;
  const page = await fetchOlder(source, conversationId, beforeSeq);
  source.cache.setQueryData<ThreadView>(key, (now) =>
    now && now.messages[0]?.seq === beforeSeq ? prependOlder(now, page) : now,
  );
}

/** Loads back until an entry is there, as far as is reasonable; answers the newest of its kind. */
export async function loadBackTo(
  source: LiveSource,
  conversationId: string,
  isWanted: (message: MessageView) => boolean,
): Promise<MessageView | null> {
  const key = liveKeys.thread(conversationId);
  for (let pages = 0; pages <= MOST_PAGES; pages += 1) {
    const thread = source.cache.getQueryData<ThreadView>(key);
    const found = thread?.messages.findLast(isWanted);
    if (found) return found;
    if (!thread?.hasOlder) return null;
    await loadOlder(source, conversationId);
  }
  return null;
}

/** Puts the answer to a change into the open conversation; the live event says the same a moment later. */
export function putMessageAnswer({ cache }: LiveSource, message: MessageView): void {
  cache.setQueryData<ThreadView>(
    liveKeys.thread(message.conversationId),
    (now) => now && { ...now, messages: replaceMessage(now.messages, message) },
  );
}

export function putBookingAnswer({ cache }: LiveSource, booking: BookingView): void {
  cache.setQueryData<ThreadView>(
    liveKeys.thread(booking.conversationId),
    (now) => now && { ...now, bookings: putBooking(now.bookings, booking) },
  );
  cache.setQueryData<readonly BookingView[]>(liveKeys.bookings, (now) => now && putBooking(now, booking));
}

/** Shows a booking as it will be. Answers how to take that back, which changes nothing once something newer is known. */
export function foreseeBooking(source: LiveSource, now: BookingView, then: BookingView): () => void {
  swapBooking(source, now, then);
  return () => swapBooking(source, then, now);
}

function swapBooking({ cache }: LiveSource, from: BookingView, to: BookingView): void {
  const swapped = (all: readonly BookingView[]) =>
    all.map((one) => (one.id === from.id && one.version === from.version ? to : one));
  cache.setQueryData<ThreadView>(
    liveKeys.thread(from.conversationId),
    (known) => known && { ...known, bookings: swapped(known.bookings) },
  );
  cache.setQueryData<readonly BookingView[]>(liveKeys.bookings, (known) => known && swapped(known));
}

export const bookingsQuery = (source: LiveSource) => ({
  ...LIVE,
  queryKey: liveKeys.bookings,
  queryFn: async (): Promise<readonly BookingView[]> => {
    const bookings = await orKept(source, {
      queryKey: liveKeys.bookings,
      fetch: () => fetchBookings(source),
      find: async () => (await keptViews()).findBookings(source),
    });
    return source.recent.onBookings(bookings);
  },
});

async function fetchBookings({ client }: LiveSource): Promise<readonly BookingView[]> {
  let bookings: readonly BookingView[] = [];
  let next: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: { items: readonly BookingView[]; next: string | null } = await client.bookings.list.query({
      limit: 100,
      ...(next ? { next } : {}),
    });
    bookings = [...bookings, ...page.items];
    next = page.next;
    if (!next) break;
  }
  return bookings;
}
