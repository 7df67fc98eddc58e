import type { QueryClient } from '@tanstack/react-query';
import { deviceDatabase } from '@/components/device/device-database';
import { BOOKINGS, threadDrawer } from '@/components/kept-views/drawers';
import { findKept } from '@/components/kept-views/view-shelf';
import { liveKeys } from '@/components/realtime/live-keys';
import type { DeviceViews, LiveSource } from '@/components/realtime/live-queries';
import { isUnanswered } from '@/components/shell/refusal-of';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

/** `keptAt`: in ms; `null` when it is as new as the list. */
type Found<View> = { readonly view: View; readonly keptAt: number | null };

export type Wanted<View> = {
  readonly queryKey: readonly string[];
  readonly fetch: () => Promise<View>;
  readonly find: () => Promise<Found<View> | null>;
};

/** There is no line to fetch it by, and this device kept nothing of it. It is asked for by itself once the line is back. */
function notKept(): Error {
  const error = new Error('Not kept on this device.');
  error.name = 'NotKept';
  return error;
}

/** What this device kept of a view, in the place of nothing; else what `fetch` says after all. */
export async function keptInstead<View>(
  { line, shown }: DeviceViews,
  { queryKey, fetch, find }: Wanted<View>,
): Promise<View> {
  const view = queryKey.at(-1) ?? '';
  // Where nothing may be kept there is nothing.
  const found = await find().catch(() => null);
  if (found) {
    shown.set(view, { queryKey, keptAt: found.keptAt });
    return found.view;
  }
  try {
    return await fetch();
  } catch (error) {
    if (line() === 'online' || !isUnanswered(error)) throw error;
    shown.set(view, { queryKey, keptAt: null });
    throw notKept();
  }
}

/** As new as the list, when no event lies between the two. */
export async function findThread(source: LiveSource, conversationId: string): Promise<Found<ThreadView> | null> {
  const found = await findKept(await deviceDatabase(), source.viewerId, threadDrawer(conversationId));
  const list = source.cache.getQueryData<ConversationPage>(liveKeys.conversations);
  const line = list?.items.find((one) => one.id === conversationId);
  return found && line?.rev === found.view.conversation.rev ? { ...found, keptAt: null } : found;
}

export const findBookings = async ({ viewerId }: LiveSource): Promise<Found<readonly BookingView[]> | null> =>
  findKept(await deviceDatabase(), viewerId, BOOKINGS);

/** The line is back: fetches what is on the screen now, and the rest when it is opened. */
export async function askAgain(cache: QueryClient, shown: DeviceViews['shown']): Promise<void> {
  const ask = async ([view, { queryKey }]: [string, { readonly queryKey: readonly string[] }]) => {
    await cache.invalidateQueries({ queryKey, exact: true });
    if (!cache.getQueryState(queryKey)?.isInvalidated) shown.delete(view);
  };
  await Promise.all([...shown].map(ask));
}
