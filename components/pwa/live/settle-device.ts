import type { NoteData } from '@/components/pwa/worker/plan-push';
import type { ConversationView } from '@/contract/schemas/conversation';

/** The number on the app's icon; not every system has one. */
export async function setBadge(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
}

/** Up to which message each conversation is read, as far as this page has heard. */
export const readUpTo = (
  items: readonly Pick<ConversationView, 'id' | 'unread' | 'lastSeq' | 'lastReadSeq'>[],
): ReadonlyMap<string, number> =>
  new Map(items.map(({ id, unread, lastSeq, lastReadSeq }) => [id, unread === 0 ? lastSeq : lastReadSeq]));

/** A push may be faster than the stream: what the page has not heard of is not over. */
export const isOver = (upTo: ReadonlyMap<string, number>, { conversationId, seq }: Partial<NoteData>): boolean =>
  Boolean(conversationId) && typeof seq === 'number' && seq <= (upTo.get(conversationId ?? '') ?? 0);

/** Takes away the notifications that `which` holds for. */
export async function closeNotes(which: (note: Partial<NoteData>) => boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  for (const note of (await registration?.getNotifications?.()) ?? []) if (which(note.data ?? {})) note.close();
}
