import type { NoteData } from '@/components/pwa/worker/plan-push';

declare const self: ServiceWorkerGlobalScope;

/** The number on the app's icon. Not every system has one. */
export async function setBadge(count: number | null): Promise<void> {
  if (count === null || !('setAppBadge' in self.navigator)) return;
  await (count > 0 ? self.navigator.setAppBadge(count) : self.navigator.clearAppBadge());
}

/** What a push says of all conversations: the truth of when it was sent. */
export type SaidUnread = { readonly unreadIn: readonly string[] | null; readonly sentAtMs: number | null };

/** Whether a push says that this notification is over. One that came from later says more than the push can know. */
export function isOverBy({ unreadIn, sentAtMs }: SaidUnread, note: Partial<NoteData>): boolean {
  if (unreadIn === null || sentAtMs === null || !note.conversationId || typeof note.sentAtMs !== 'number') return false;
  return note.sentAtMs <= sentAtMs && !unreadIn.includes(note.conversationId);
}

/** Takes away the notifications of conversations that have been read elsewhere. */
export async function closeRead(said: SaidUnread): Promise<void> {
  for (const note of await self.registration.getNotifications()) if (isOverBy(said, note.data ?? {})) note.close();
}
