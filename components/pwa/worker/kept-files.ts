import { BUILD } from '@/components/pwa/worker/build-facts';

const PREFIX = 'parlour-';
const OWN = `${PREFIX}${BUILD.id}`;
const OFFLINE = '/offline';
/** Shows conversations and bookings as they were last seen. Holds nothing of anybody itself. */
const APP = '/offline/app';
/** Addresses of built files in a page, its data or a style sheet. */
const BUILT_FILE = /(?:\/_next\/)?static\/(?:chunks|media|css)\/[\w./~%+-]+\.(?:js|css|woff2)/g;
const AT_ONCE = 6;

const own = () => caches.open(OWN);

const addressOf = (found: string): string => (found.startsWith('/_next/') ? found : `/_next/${found}`);

const filesIn = (text: string): string[] => [...new Set((text.match(BUILT_FILE) ?? []).map(addressOf))];

const isSheet = (file: string): boolean => file.endsWith('.css');

/** Keeps the offline page with all that it needs. Rejects when that is not to be had: then this version is not installed. */
export async function keepOfflinePage(): Promise<void> {
  const cache = await own();
  const page = await fetch(OFFLINE, { cache: 'reload' });
  if (!page.ok || page.redirected) throw new Error(`the offline page answered ${page.status}`);
  const files = filesIn(await page.clone().text());
  await cache.put(OFFLINE, page);
  await cache.addAll(files);
  for (const sheet of files.filter(isSheet)) await keepFonts(cache, sheet);
}

/**
 * Keeps the page that is the app offline, and everything that it may load: what its files name, and what those name. It is put there last, so
 * that it never lacks anything. A page of another version than this worker's is left for the worker of that version.
 */
export async function keepApp(): Promise<void> {
  const cache = await own();
  if (await cache.match(APP)) return;
  const page = await fetch(APP, { cache: 'reload' });
  if (!page.ok || page.redirected) return;
  const built = new Set(BUILD.files);
  const wanted = filesIn(await page.clone().text());
  if (!wanted.every((file) => built.has(file))) return;
  const needed = new Set(wanted);
  for (const file of needed) {
    if (!(await cache.match(file))) await cache.add(file);
    if (file.endsWith('.woff2')) continue;
    const named = filesIn((await (await cache.match(file))?.text()) ?? '');
    for (const one of named) if (built.has(one)) needed.add(one);
  }
  for (const sheet of [...needed].filter(isSheet)) await keepFonts(cache, sheet);
  await cache.put(APP, page);
}

/**
 * The words of both in the language that pages are read in by now. They stay as they are when they cannot be had, and when they are of
 * another version, which would need files that are not kept.
 */
export async function renewOfflinePages(): Promise<void> {
  const cache = await own();
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  for (const address of [OFFLINE, APP].filter((one) => kept.has(one))) {
    const page = await fetch(address, { cache: 'reload' });
    if (!page.ok || page.redirected) continue;
    const files = filesIn(await page.clone().text());
    if (files.every((file) => kept.has(file))) await cache.put(address, page);
  }
}

/** The basic Latin face; others load when they are needed. */
async function keepFonts(cache: Cache, sheet: string): Promise<void> {
  const text = await (await cache.match(sheet))?.text();
  const faces = [...(text ?? '').matchAll(/url\(["']?([^"')]+latin_wght[^"')]*\.woff2)/g)];
  const addresses = faces.map(([, face = '']) => new URL(face, new URL(sheet, self.location.origin)).pathname);
  await cache.addAll([...new Set(addresses)]);
}

const resting = new AbortController();

const rested = new Promise<void>((resolve) =>
  resting.signal.addEventListener('abort', () => resolve(), { once: true }),
);

/** Leaves off whatever is being kept: a worker with work in hand is not relieved, for up to five minutes. */
export const rest = (): void => resting.abort();

/** Work that nobody has to wait for any more once the worker rests, however it hangs. */
export const untilRest = (work: Promise<void>): Promise<void> => Promise.race([work, rested]);

/** Fills up what is not kept yet, a few at a time. What cannot be had now comes when it is needed. */
export async function keepEverything(): Promise<void> {
  const { signal } = resting;
  const cache = await own();
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  const missing = BUILD.files.filter((file) => !kept.has(file));
  for (let from = 0; from < missing.length && !signal.aborted; from += AT_ONCE) {
    const some = missing.slice(from, from + AT_ONCE);
    await Promise.allSettled(some.map((file) => cache.add(new Request(file, { signal }))));
  }
}

/** A built file: from any version that is kept, since its name says its content; else from the network, and then kept. */
export async function answerAsset(request: Request): Promise<Response> {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok && fresh.type === 'basic') await (await own()).put(request, fresh.clone()).catch(() => undefined);
  return fresh;
}

/** What stands in for a page of the app that cannot be reached. */
export const appPage = async (): Promise<Response> =>
  (await (await own()).match(APP)) ?? (await caches.match(APP)) ?? offlinePage();

export const offlinePage = async (): Promise<Response> =>
  (await (await own()).match(OFFLINE)) ?? (await caches.match(OFFLINE)) ?? Response.error();

/** Keeps this version's files and those of the one before it, which pages in other tabs may still be made of. */
export async function dropOldVersions(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}
