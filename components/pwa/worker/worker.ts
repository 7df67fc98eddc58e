import { answerPage } from '@/components/pwa/worker/answer-page';
import { BUILD } from '@/components/pwa/worker/build-facts';
import { chooseAnswer } from '@/components/pwa/worker/choose-answer';
import {
  answerAsset,
  dropOldVersions,
  keepApp,
  keepEverything,
  keepOfflinePage,
  renewOfflinePages,
  rest,
  untilRest,
} from '@/components/pwa/worker/kept-files';
import { openPlace } from '@/components/pwa/worker/open-place';
import { renewSubscription } from '@/components/pwa/worker/renew-subscription';
import { showPush } from '@/components/pwa/worker/show-push';
import { isToWorker } from '@/components/pwa/worker-talk';

declare const self: ServiceWorkerGlobalScope;

// A new version waits beside the one at work until its pages are closed, or until somebody asks for it (decision 0014).
self.addEventListener('install', (event) => event.waitUntil(BUILD.keepsFiles ? keepOfflinePage() : self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([self.clients.claim(), dropOldVersions()])));

if (BUILD.keepsFiles) {
  self.addEventListener('fetch', (event) => {
    const { method, url, mode, headers } = event.request;
    const answer = chooseAnswer({ method, url, mode, accept: headers.get('accept') ?? '' }, self.location.origin);
    if (answer === 'asset') event.respondWith(answerAsset(event.request));
    if (answer === 'page') event.respondWith(answerPage(event.request));
  });
}

self.addEventListener('message', (event) => {
  if (!isToWorker(event.data)) return;
  if (event.data.type === 'take-over') event.waitUntil(self.skipWaiting());
  if (event.data.type === 'rest') rest();
  // What cannot be had now is asked for again by the next page.
  if (event.data.type === 'keep-app' && BUILD.keepsFiles) event.waitUntil(untilRest(keepApp().catch(() => undefined)));
  if (event.data.type === 'keep-everything' && BUILD.keepsFiles) event.waitUntil(untilRest(keepEverything()));
  if (event.data.type === 'renew-offline-page' && BUILD.keepsFiles) event.waitUntil(untilRest(renewOfflinePages()));
});

self.addEventListener('push', (event) => event.waitUntil(showPush(event.data)));

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPlace(event.notification.data));
});

self.addEventListener('pushsubscriptionchange', (event) => {
  const { oldSubscription = null, newSubscription = null } = event as ExtendableEvent & {
    oldSubscription?: PushSubscription | null;
    newSubscription?: PushSubscription | null;
  };
  (event as ExtendableEvent).waitUntil(renewSubscription(oldSubscription, newSubscription));
});
