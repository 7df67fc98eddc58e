import { deviceDatabase } from '@/components/device/device-database';
import { keepForGood } from '@/components/device/keep-for-good';
import type { NewEntry, OutboxEntry } from '@/components/outbox/outbox-entry';
import { byOrder, isEntry, orderAfter } from '@/components/outbox/outbox-rules';
import type { OutboxStore } from '@/components/outbox/outbox-store';

/** One person's entries in this browser's database. Its transactions are what makes every step of {@link OutboxStore} one. */
export class IndexedDbOutbox implements OutboxStore {
  constructor(private readonly viewerId: string) {}

  async read(): Promise<readonly OutboxEntry[]> {
    const { store } = (await deviceDatabase()).transaction('outbox');
    return entriesOf(await store.getAll(this.#everything()));
  }

  async add(entry: NewEntry): Promise<void> {
    await this.#change((all) => {
      if (all.some(({ clientId }) => clientId === entry.clientId)) return null;
      return { ...entry, state: 'pending', heldBy: null, order: orderAfter(all) };
    });
    void keepForGood().catch(() => undefined);
  }

  update(clientId: string, change: (entry: OutboxEntry, nextOrder: number) => OutboxEntry): Promise<void> {
    return this.#change((all) => {
      const entry = all.find((one) => one.clientId === clientId);
      return entry ? change(entry, orderAfter(all)) : null;
    });
  }

  async remove(clientIds: readonly string[]): Promise<void> {
    const { store, done } = (await deviceDatabase()).transaction('outbox', 'readwrite');
    await Promise.all([...clientIds.map((clientId) => store.delete([this.viewerId, clientId])), done]);
  }

  async #change(choose: (all: readonly OutboxEntry[]) => OutboxEntry | null): Promise<void> {
    const { store, done } = (await deviceDatabase()).transaction('outbox', 'readwrite');
    const entry = choose(entriesOf(await store.getAll(this.#everything())));
    await Promise.all([entry ? store.put({ ...entry }) : null, done]);
  }

  #everything = () => IDBKeyRange.bound([this.viewerId], [this.viewerId, []]);
}

const entriesOf = (found: readonly object[]): readonly OutboxEntry[] => byOrder(found.filter(isEntry));
