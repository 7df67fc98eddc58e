import type { NoteData } from '@/components/pwa/worker/plan-push';

declare const self: ServiceWorkerGlobalScope;

/** The number on the app's icon. Not every system has one. */
export async function setBadge(count: number | null): Promise<void> {
  if (count === null || !('setAppBadge' in self.navigator)) return;
  await (count > 0 ? self.navigator.setAppBadge(count) : self.navigator.clearAppBadge());
}

/** Takes away the notifications of conversations that have been read elsewhere. */
export async function closeRead(unreadIn: readonly string[] | null): Promise<void> {
  if (unreadIn === null) return;
  for (const note of await self.registration.getNotifications()) {
    const { conversationId }: Partial<NoteData> = note.data ?? {};
    if (conversationId && !unreadIn.includes(conversationId)) note.close();
  }
}
