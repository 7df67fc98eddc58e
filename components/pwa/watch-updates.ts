import type { ToWorker } from '@/components/pwa/worker-talk';

const LOOK_EVERY_MS = 30 * 60_000;

/** A version that is there and waits to be wanted. */
export type NewVersion = {
  /** Loads this page anew, once, with the new version. */
  take(): void;
};

const say = (worker: ServiceWorker | null, words: ToWorker): void => worker?.postMessage(words);

/** Tells of each version that is installed beside the one at work. Never reloads by itself. */
export function watchUpdates(registration: ServiceWorkerRegistration, tell: (version: NewVersion) => void): () => void {
  const stopped = new AbortController();
  const { signal } = stopped;
  let isWanted = false;
  // At the first visit ever a worker takes over a page that had none: that is no new version.
  let hadWorker = navigator.serviceWorker.controller !== null;

  const offer = (worker: ServiceWorker) =>
    tell({
      take: () => {
        isWanted = true;
        say(registration.active, { type: 'rest' });
        say(worker, { type: 'take-over' });
      },
    });

  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener(
      'statechange',
      () => worker.state === 'installed' && navigator.serviceWorker.controller && offer(worker),
      { signal },
    );

  const onTaken = () => {
    if (isWanted) return window.location.reload();
    // Another tab wanted it. This one goes on with what it is made of, until its person wants the new one, too.
    if (hadWorker) tell({ take: () => window.location.reload() });
    hadWorker = true;
  };

  if (registration.waiting && hadWorker) offer(registration.waiting);
  follow(registration.installing);
  registration.addEventListener('updatefound', () => follow(registration.installing), { signal });
  navigator.serviceWorker.addEventListener('controllerchange', onTaken, { signal });

  let lookedAt = Date.now();
  const look = () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < LOOK_EVERY_MS) return;
    lookedAt = Date.now();
    registration.update().catch(() => undefined); // offline; there will be another time
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  document.addEventListener('visibilitychange', look, { signal });
  return () => {
    stopped.abort();
    clearInterval(timer);
  };
}

/** Whether somebody is in the middle of writing or deciding something. */
export function isBusy(): boolean {
  const { activeElement } = document;
  const isWriting =
    (activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement) &&
    activeElement.value !== '';
  return isWriting || document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

const ASK_AGAIN_MS = 3_000;

/** Runs `act` at the next moment when nobody is in the middle of something. Returns how to give up. */
export function whenIdle(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (isBusy()) timer = setTimeout(look, ASK_AGAIN_MS);
    else act();
  };
  look();
  return () => clearTimeout(timer);
}
