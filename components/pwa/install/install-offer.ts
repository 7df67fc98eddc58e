/** What Chromium hands over when a site can be installed; other browsers have no such thing. */
type InstallOffer = Event & { prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }> };

let offer: InstallOffer | null = null;
const listeners = new Set<() => void>();

const change = (next: InstallOffer | null): void => {
  offer = next;
  for (const tell of listeners) tell();
};

export const readOffer = (): InstallOffer | null => offer;

export const watchOffer = (tell: () => void): (() => void) => {
  listeners.add(tell);
  return () => listeners.delete(tell);
};

/** It comes once, soon after the page: whoever listens later has missed it. */
export function listenForOffer(): () => void {
  const onOffer = (event: Event) => {
    event.preventDefault(); // we say ourselves when it fits
    change(event as InstallOffer);
  };
  const onInstalled = () => change(null);
  window.addEventListener('beforeinstallprompt', onOffer);
  window.addEventListener('appinstalled', onInstalled);
  return () => {
    window.removeEventListener('beforeinstallprompt', onOffer);
    window.removeEventListener('appinstalled', onInstalled);
  };
}

/** Shows the browser's own question. An offer can be used once. */
export async function acceptOffer(): Promise<boolean> {
  const now = offer;
  if (!now) return false;
  const { outcome } = await now.prompt();
  change(null);
  return outcome === 'accepted';
}
