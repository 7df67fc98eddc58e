import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { IndexedDbOutbox } from '@/components/outbox/indexed-db-outbox';
import { textEntry } from '@/components/outbox/testing/entries';

let asked = 0;
let isPersisted = false;
let store: IndexedDbOutbox;

/** The browser of these tests has none of its own. */
const storageIs = (value: Pick<StorageManager, 'persist' | 'persisted'>) =>
  Object.defineProperty(navigator, 'storage', { configurable: true, value });

beforeEach(async () => {
  asked = 0;
  isPersisted = false;
  const persist = async () => {
    asked += 1;
    return true;
  };
  vi.stubGlobal('Notification', { permission: 'default' });
  storageIs({ persist, persisted: async () => isPersisted });
  // A page of its own for each: the question is put once a page.
  vi.resetModules();
  const { IndexedDbOutbox: Own } = await import('@/components/outbox/indexed-db-outbox');
  store = new Own('tom');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(navigator, 'storage');
});

const asApp = () =>
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => ({ matches: query.includes('standalone') }) as never);

it('asks nobody who would have to be asked', async () => {
  await store.add(textEntry('first'));
  expect(asked).toBe(0);
});

it.each([
  ['notifications are allowed', () => vi.stubGlobal('Notification', { permission: 'granted' })],
  ['it is installed', asApp],
])('asks with the first thing that waits to be sent, once, where %s', async (_, trust) => {
  trust();
  await store.add(textEntry(`one ${_}`));
  await store.add(textEntry(`two ${_}`));
  await vi.waitFor(() => expect(asked).toBe(1));
});

it('asks nothing that is granted already', async () => {
  asApp();
  isPersisted = true;
  await store.add(textEntry('granted'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(asked).toBe(0);
});

it('keeps what was written where the browser does not want to hear of it', async () => {
  asApp();
  storageIs({ persist: () => Promise.reject(new TypeError('no')), persisted: async () => false });
  await store.add(textEntry('all the same'));
  expect((await store.read()).map(({ clientId }) => clientId)).toContain('all the same');
});
