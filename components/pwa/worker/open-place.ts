import type { NoteData } from '@/components/pwa/worker/plan-push';
import type { ToPage } from '@/components/pwa/worker-talk';

declare const self: ServiceWorkerGlobalScope;

/** A page that is alive answers at once; one that hangs or has no script is led there from here. */
const ANSWER_WITHIN_MS = 1_500;

/** Opens the place of a notification in a window that is there already, or in a new one. */
export async function openPlace(data: Partial<NoteData> | null): Promise<void> {
  const path = data?.path ?? '/conversations';
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const chosen = chooseWindow(windows, path);
  if (chosen === null) return void (await self.clients.openWindow(path));
  // First of all: the tap is worth one such act, and whatever else came before would use it up.
  const shown = await chosen.focus().catch(() => chosen);
  if (await asks(shown, { type: 'open', path })) return;
  await shown.navigate(path).catch(() => self.clients.openWindow(path));
}

const isConsole = (path: string): boolean => path === '/console' || path.startsWith('/console/');

/** The one in front, of those of the same app: the console is an app of its own. */
export function chooseWindow<Window extends Pick<WindowClient, 'url' | 'focused' | 'visibilityState'>>(
  windows: readonly Window[],
  path: string,
): Window | null {
  const same = windows.filter(({ url }) => isConsole(new URL(url).pathname) === isConsole(path));
  return (
    same.find(({ focused }) => focused) ?? same.find((one) => one.visibilityState === 'visible') ?? same[0] ?? null
  );
}

/** Whether the page says that it goes there. */
const asks = (page: WindowClient, words: ToPage): Promise<boolean> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const overdue = setTimeout(() => resolve(false), ANSWER_WITHIN_MS);
    port1.onmessage = () => {
      clearTimeout(overdue);
      resolve(true);
    };
    page.postMessage(words, [port2]);
  });
