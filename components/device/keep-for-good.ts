import { isStandalone } from '@/components/device/is-standalone';

let isAsked = false;

/** Some browsers put the question to the person, who has not heard of any of this: only those are asked that have been trusted already. */
const isTrusted = (): boolean =>
  isStandalone() || (typeof Notification !== 'undefined' && Notification.permission === 'granted');

/** Asks the browser, once a page at most, not to throw away what we keep here when it runs out of room. Whatever it says, nothing changes for us. */
export async function keepForGood(): Promise<void> {
  const { storage }: { storage?: StorageManager } = navigator;
  if (isAsked || !storage?.persist || !isTrusted()) return;
  isAsked = true;
  if (!(await storage.persisted())) await storage.persist();
}
