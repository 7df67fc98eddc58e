import type { LiveStream } from '@/components/realtime/live-stream';

const LOOK_EVERY_MS = 5_000;

/**
 * Looks after the stream whenever the world may have changed under it: the tab comes back, the page is restored, the
 * network returns, the machine wakes. Timers stand still in sleep, so the look after waking finds the silence by the clock.
 */
export function watchWakeUps(stream: LiveStream): () => void {
  const look = () => stream.check();
  const onVisible = () => document.visibilityState === 'visible' && stream.check();
  // The browser's word about the network is only a hint; a new connection finds out.
  const tryAgain = () => stream.reconnect();
  const onShow = (event: PageTransitionEvent) => (event.persisted ? stream.reconnect() : undefined);
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', onShow);
  window.addEventListener('focus', look);
  window.addEventListener('online', tryAgain);
  window.addEventListener('offline', tryAgain);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pageshow', onShow);
    window.removeEventListener('focus', look);
    window.removeEventListener('online', tryAgain);
    window.removeEventListener('offline', tryAgain);
  };
}
