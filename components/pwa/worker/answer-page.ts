import { isInApp } from '@/components/pwa/worker/choose-answer';
import { appPage, offlinePage } from '@/components/pwa/worker/kept-files';

const SECOND_TRY_MS = 700;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A page always comes from the network: what was kept would be stale. Only when that fails twice, with a breath between for
 * phones that just woke up, the app as it was last seen, or the page that says so.
 */
export async function answerPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch {
    await pause(SECOND_TRY_MS);
    return fetch(request.url, {
      credentials: 'same-origin',
      redirect: 'manual',
      headers: { accept: 'text/html' },
    }).catch(() => (isInApp(request.url) ? appPage() : offlinePage()));
  }
}
