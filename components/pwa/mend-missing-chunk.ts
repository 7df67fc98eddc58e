import { recall, remember } from '@/components/pwa/device-memory';

const MISSING =
  /ChunkLoadError|Failed to load chunk|Loading (CSS )?chunk|dynamically imported module|Importing a module script failed/i;
/** Whatever is still missing after one reload is not mended by another. */
const NOT_AGAIN_WITHIN_MS = 5 * 60_000;

export const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && MISSING.test(`${error.name}: ${error.message}`);

/** Whether a page that lacks one of its files may be loaded anew: once, and not while there is no network to load it from. */
export const mayReload = (lastAt: string | null, now: number, isOnline: boolean): boolean =>
  isOnline && (lastAt === null || Math.abs(now - Number(lastAt)) > NOT_AGAIN_WITHIN_MS);

/** Loads the page anew when a file of its version is gone and no worker had kept it. Answers whether it does. */
export function reloadForMissing(error: unknown): boolean {
  if (!isMissingChunk(error)) return false;
  const now = Date.now();
  if (!mayReload(recall('reloaded-at'), now, navigator.onLine)) return false;
  remember('reloaded-at', String(now));
  if (recall('reloaded-at') === null) return false; // without memory it could go on for ever
  window.location.reload();
  return true;
}

export function watchMissingChunks(): () => void {
  const onError = ({ error }: ErrorEvent) => void reloadForMissing(error);
  const onRejection = ({ reason }: PromiseRejectionEvent) => void reloadForMissing(reason);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
