/** The number on the app's icon; not every system has one. */
export async function setBadge(count: number): Promise<void> {
  if (!('setAppBadge' in navigator)) return;
  await (count > 0 ? navigator.setAppBadge(count) : navigator.clearAppBadge()).catch(() => undefined);
}

/** Takes away the notifications of conversations that `isOver` holds for. Others, such as the test, stay with `null`. */
export async function closeNotes(isOver: (conversationId: string | null) => boolean): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  for (const note of (await registration?.getNotifications?.()) ?? []) {
    const { conversationId = null }: { conversationId?: string | null } = note.data ?? {};
    if (isOver(conversationId)) note.close();
  }
}
