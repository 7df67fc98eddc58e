import type { ToWorker } from '@/components/pwa/worker-talk';

/** The page that is kept for when there is no network comes in the language that was just chosen. */
export function renewOfflinePage(): void {
  if (!('serviceWorker' in navigator)) return;
  const words: ToWorker = { type: 'renew-offline-page' };
  navigator.serviceWorker.controller?.postMessage(words);
}
