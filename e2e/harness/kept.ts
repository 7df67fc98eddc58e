import { expect, type Page } from '@playwright/test';

/** Every word that this browser keeps for our pages: in its databases and in its caches. */
export const keptWords = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: string[] = [];
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await ask(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        found.push(JSON.stringify(await ask(database.transaction(store).objectStore(store).getAll())));
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request, { ignoreVary: true });
        if (!/\/_next\/static\//.test(request.url)) found.push((await answer?.text()) ?? '');
      }
    }
    return found.join('\n');
  });

const keptThread = async (page: Page, talk: string): Promise<string> =>
  (await keptWords(page)).split('"viewerId":').find((record) => record.includes(`"name":"thread.${talk}"`)) ?? '';

/** Waits until this browser could open the app without a network, and show these words in this conversation. */
export async function keptForOffline(page: Page, talk: string, words: string): Promise<void> {
  await expect.poll(() => keptThread(page, talk)).toContain(words);
  await expect
    .poll(() => page.evaluate(async () => Boolean(await caches.match('/offline/app', { ignoreVary: true }))))
    .toBe(true);
}
