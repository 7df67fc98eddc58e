import { afterAll } from 'vitest';

/** Files of one worker share its IndexedDB: none finds there what another one left. */
afterAll(async () => {
  if (!('indexedDB' in globalThis)) return;
  for (const { name } of await indexedDB.databases()) if (name) await empty(name);
});

async function empty(name: string): Promise<void> {
  const database = await done(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  if (stores.length > 0) {
    const transaction = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => done(transaction.objectStore(store).clear())));
  }
  database.close();
}

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
