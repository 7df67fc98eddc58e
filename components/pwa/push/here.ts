import type { TRPCClient } from '@trpc/client';
import { recall, remember } from '@/components/pwa/device-memory';
import { isAppleHandheld } from '@/components/pwa/install/install-way';
import type { AppRouter } from '@/server/routers/root';

/** `unsupported` and `install-first`: nothing can be asked here. `blocked`: only the person can undo it, in the browser. */
export type PushState = 'unsupported' | 'install-first' | 'blocked' | 'off' | 'on';

type Client = TRPCClient<AppRouter>;

const READY_WITHIN_MS = 10_000;

/** Rejects where a worker never comes to be, instead of waiting for ever. */
const readyWorker = (): Promise<ServiceWorkerRegistration> =>
  new Promise((resolve, reject) => {
    const overdue = setTimeout(() => reject(new Error('no worker')), READY_WITHIN_MS);
    void navigator.serviceWorker.ready.then((registration) => {
      clearTimeout(overdue);
      resolve(registration);
    });
  });

const canPush = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** What is so on this device for this person. */
export async function readPushState(viewerId: string): Promise<PushState> {
  if (!canPush()) {
    const { userAgent, maxTouchPoints } = navigator;
    return isAppleHandheld({ userAgent, touchPoints: maxTouchPoints }) ? 'install-first' : 'unsupported';
  }
  if (Notification.permission === 'denied') return 'blocked';
  if (Notification.permission !== 'granted' || recall('push') !== viewerId) return 'off';
  const registration = await navigator.serviceWorker.getRegistration('/');
  return (await registration?.pushManager.getSubscription()) ? 'on' : 'off';
}

/** Asks the browser, which asks the person: only ever after their tap. */
export async function turnOnHere(client: Client, viewerId: string): Promise<PushState> {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'blocked' : 'off';
  await register(client, null);
  remember('push', viewerId);
  return 'on';
}

export async function turnOffHere(client: Client): Promise<PushState> {
  forgetHere();
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await client.push.unregister.mutate({ endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  return 'off';
}

/**
 * Says at every opening that this device is still there: subscriptions end and change without a word. What somebody else left
 * here is ended: their news is not for this person's screen. Answers `stopped` when this device rang and does no more.
 */
export async function syncHere(client: Client, viewerId: string): Promise<'stopped' | null> {
  if (!canPush() || Notification.permission !== 'granted') return null;
  const isOurs = recall('push') === viewerId;
  if (isOurs && (await register(client, recall('push-endpoint')))) return null;
  forgetHere();
  const registration = await navigator.serviceWorker.getRegistration('/');
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
  return isOurs ? 'stopped' : null;
}

/** For the next person, and for the next session of this one. */
export function forgetHere(): void {
  remember('push', null);
  remember('push-endpoint', null);
}

/** Whether this device is on the list now. `before` is the endpoint it was there by. */
async function register(client: Client, before: string | null): Promise<boolean> {
  const { publicKey } = await client.push.key.query();
  if (publicKey === null) throw new Error('push is off');
  const { pushManager } = await readyWorker();
  const subscription = await subscribe(pushManager, publicKey);
  const { endpoint = subscription.endpoint, keys } = subscription.toJSON();
  const { deviceId } = await client.push.register.mutate({
    endpoint,
    keys: { p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' },
    again: endpoint === before,
  });
  if (deviceId !== null) remember('push-endpoint', endpoint);
  return deviceId !== null;
}

/** The subscription that is there, unless it was made for another key: nothing we send could use that one. */
async function subscribe(pushManager: PushManager, publicKey: string): Promise<PushSubscription> {
  const known = await pushManager.getSubscription();
  if (known && base64url(known.options.applicationServerKey) === publicKey) return known;
  await known?.unsubscribe();
  return pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}

function base64url(bytes: ArrayBuffer | null): string | null {
  if (bytes === null) return null;
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
