import { watchMissingChunks } from '@/components/pwa/mend-missing-chunk';
import { openPath } from '@/components/pwa/open-path';
import { type NewVersion, watchUpdates, whenIdle } from '@/components/pwa/watch-updates';
import { isToPage } from '@/components/pwa/worker-talk';
import { showToast } from '@/components/ui/toast';

type Surroundings = {
  readonly router: { push(path: string): void };
  readonly sentences: { readonly ready: string; readonly reload: string };
};

/** Everything a page does because there is a worker. Without one (private windows, old browsers) nothing is missing. */
export function runPwa({ router, sentences }: Surroundings): () => void {
  const stopMending = watchMissingChunks();
  if (!('serviceWorker' in navigator)) return stopMending;
  let isOver = false;
  let stopWatching = () => {};
  let giveUp = () => {};

  const offer = ({ take }: NewVersion) => {
    giveUp();
    giveUp = whenIdle(() => {
      const action = { label: sentences.reload, onClick: take };
      void showToast(sentences.ready, { id: 'new-version', durationMs: Number.POSITIVE_INFINITY, action });
    });
  };

  const onWords = ({ data, ports }: MessageEvent) => {
    if (!isToPage(data)) return;
    ports[0]?.postMessage(true);
    openPath(data.path, router);
  };
  navigator.serviceWorker.addEventListener('message', onWords);

  navigator.serviceWorker
    .register('/sw.js', { scope: '/', updateViaCache: 'none' })
    .then((registration) => {
      if (!isOver) stopWatching = watchUpdates(registration, offer);
    })
    .catch(() => undefined); // forbidden by the person, or the server is away

  return () => {
    isOver = true;
    stopMending();
    giveUp();
    stopWatching();
    navigator.serviceWorker.removeEventListener('message', onWords);
  };
}
