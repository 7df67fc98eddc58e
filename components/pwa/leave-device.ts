import { closeNotes, setBadge } from '@/components/pwa/live/settle-device';
import { forgetHere } from '@/components/pwa/push/here';

const AT_MOST_MS = 2_000;

/** Takes everything of the person who signs out off this device's system. Never fails, and never takes long. */
export async function leaveDevice(): Promise<void> {
  const overdue = new Promise((resolve) => setTimeout(resolve, AT_MOST_MS));
  await Promise.race([Promise.allSettled([setBadge(0), closeNotes(() => true), endSubscription()]), overdue]);
}

/** The server forgets the device with the session; this ends the subscription itself. Whoever comes back turns it on with one tap. */
async function endSubscription(): Promise<void> {
  forgetHere();
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration('/');
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}
