import type { NewEntry, OutboxEntry } from '@/components/outbox/outbox-entry';

/** Where one person's entries wait. Each call is one step: nobody sees half of it, in whichever tab. */
export interface OutboxStore {
  /** In the order of writing. */
  read(): Promise<readonly OutboxEntry[]>;
  /** Keeps it behind everything that is there. Once this resolves, it outlives the page. Rejects where there is no room. */
  add(entry: NewEntry): Promise<void>;
  /** Puts what `change` makes of it in its place; nothing happens when it is gone. `nextOrder` is behind everything. */
  update(clientId: string, change: (entry: OutboxEntry, nextOrder: number) => OutboxEntry): Promise<void>;
  remove(clientIds: readonly string[]): Promise<void>;
}

/** A store that is fetched with its first use, which is when a page has come to life. */
export function fetchedStore(fetchStore: () => Promise<OutboxStore>): OutboxStore {
  let fetching: Promise<OutboxStore> | null = null;
  const store = () => {
    fetching ??= fetchStore().catch((error: unknown) => {
      fetching = null;
      throw error;
    });
    return fetching;
  };
  return {
    read: async () => (await store()).read(),
    add: async (entry) => (await store()).add(entry),
    update: async (clientId, change) => (await store()).update(clientId, change),
    remove: async (clientIds) => (await store()).remove(clientIds),
  };
}
