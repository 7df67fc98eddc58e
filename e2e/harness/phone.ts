import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, expect, type Page, type Worker } from '@playwright/test';
import { test as base } from '@/e2e/harness/story';
import { thisServer } from '@/e2e/harness/this-server';
import { type MadeSubscription, makeSubscription } from '@/tests/harness/make-push-device';
import { type PushService, pushService } from '@/tests/harness/push-service';

export type Phone = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The keys that this browser would keep to itself. */
  readonly subscription: MadeSubscription;
  /** Hands the worker what a push service would hand it, and waits until it has shown something. */
  deliver(text: string): Promise<void>;
  /** What stands in the system's tray. */
  notes(): Promise<readonly { readonly title: string; readonly body: string; readonly tag: string }[]>;
  /** Taps the notification with this tag. */
  tap(tag: string): Promise<void>;
};

/** Stands in for the browser's own push service, which is in another house: everything after it is real. */
function pretendSubscription({ endpoint, keys }: Pick<MadeSubscription, 'endpoint' | 'keys'>): void {
  const shelf = 'test.subscribed-with';
  const bytes = (text: string) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0)).buffer;
  const made = (key: string) => ({
    endpoint,
    options: { userVisibleOnly: true, applicationServerKey: bytes(key) },
    toJSON: () => ({ endpoint, expirationTime: null, keys }),
    unsubscribe: async () => {
      localStorage.removeItem(shelf);
      return true;
    },
  });
  Object.assign(PushManager.prototype, {
    subscribe: async ({ applicationServerKey: key }: { applicationServerKey: string }) => {
      localStorage.setItem(shelf, key);
      return made(key);
    },
    getSubscription: async () => {
      const key = localStorage.getItem(shelf);
      return key === null ? null : made(key);
    },
  });
}

/** Resolves with the worker that answers for the page's app, once it is at work. */
export async function workerOf(context: BrowserContext, page: Page): Promise<Worker> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const [worker] = context.serviceWorkers();
  return worker ?? context.waitForEvent('serviceworker');
}

async function deliverTo(cdp: CDPSession, origin: string, data: string): Promise<void> {
  const found = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => scopeURL.startsWith(origin) && !isDeleted);
      if (ours) resolve(ours.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await found, data });
  await cdp.send('ServiceWorker.disable');
}

/**
 * Resolves with what resolves once the worker has shown its next notification. Chromium forgets one that it is asked for
 * (`getNotifications`) between writing it down and showing it, so nobody may ask before.
 */
async function nextShown(worker: Worker): Promise<{ readonly shown: Promise<void> }> {
  await worker.evaluate(() => {
    const { prototype } = ServiceWorkerRegistration;
    const { showNotification } = prototype;
    const shown = new Promise<void>((resolve) => {
      prototype.showNotification = async function show(...words) {
        prototype.showNotification = showNotification;
        await showNotification.apply(this, words).finally(resolve);
      };
    });
    Object.assign(globalThis, { shown });
  });
  return { shown: worker.evaluate(() => (globalThis as unknown as { shown: Promise<void> }).shown) };
}

type Fixtures = { phone: Phone; services: PushService };

/** Stories with a browser that may be installed to and rung, and the push services of this machine. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  services: async ({}, use) => {
    const services = await pushService(thisServer().push);
    await use(services);
    await services.close();
  },
  phone: async (
    { playwright, launchOptions, channel, baseURL, viewport, hasTouch, isMobile, userAgent, services },
    use,
  ) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-phone-'));
    const origin = new URL(baseURL ?? '').origin;
    const look = { viewport, hasTouch, isMobile, ...(userAgent ? { userAgent } : {}) };
    const own = { ...launchOptions, ...(channel ? { channel } : {}), locale: 'en-GB', timezoneId: 'Europe/Rome' };
    const context = await playwright.chromium.launchPersistentContext(folder, { ...own, ...look, baseURL: origin });
    await context.grantPermissions(['notifications'], { origin });
    const subscription = makeSubscription();
    services.admit(subscription);
    await context.addInitScript(pretendSubscription, { endpoint: subscription.endpoint, keys: subscription.keys });
    const page = context.pages()[0] ?? (await context.newPage());
    const cdp = await context.newCDPSession(page);
    const worker = () => workerOf(context, page);
    await use({
      context,
      page,
      subscription,
      deliver: async (text) => {
        const { shown } = await nextShown(await worker());
        await deliverTo(cdp, origin, text);
        await shown;
      },
      notes: async () =>
        page.evaluate(async () => {
          const all = (await (await navigator.serviceWorker.getRegistration('/'))?.getNotifications()) ?? [];
          return all.map(({ title, body, tag }) => ({ title, body, tag }));
        }),
      tap: async (tag) =>
        (await worker()).evaluate(async (wanted) => {
          const scope = globalThis as unknown as {
            registration: ServiceWorkerRegistration;
            NotificationEvent: new (type: string, init: object) => Event;
            dispatchEvent(event: Event): boolean;
          };
          const [notification] = await scope.registration.getNotifications({ tag: wanted });
          scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
        }, tag),
    });
    await context.close();
    fs.rmSync(folder, { recursive: true, force: true });
  },
});

export { expect };
