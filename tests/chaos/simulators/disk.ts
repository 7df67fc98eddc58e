import type { NewEntry, OutboxEntry } from '@/components/outbox/outbox-entry';
import { byOrder, orderAfter } from '@/components/outbox/outbox-rules';
import type { OutboxStore } from '@/components/outbox/outbox-store';

/** What a browser keeps of the outbox; it outlives the page. */
export class Disk implements OutboxStore {
  #kept = new Map<string, OutboxEntry>();

  async read(): Promise<readonly OutboxEntry[]> {
    return byOrder([...this.#kept.values()]);
  }

  async add(entry: NewEntry): Promise<void> {
    const order = orderAfter([...this.#kept.values()]);
    if (!this.#kept.has(entry.clientId))
      this.#kept.set(entry.clientId, { ...entry, state: 'pending', heldBy: null, order });
  }

  async update(clientId: string, change: (entry: OutboxEntry, nextOrder: number) => OutboxEntry): Promise<void> {
    const entry = this.#kept.get(clientId);
    if (entry) this.#kept.set(clientId, change(entry, orderAfter([...this.#kept.values()])));
  }

  async remove(clientIds: readonly string[]): Promise<void> {
    for (const clientId of clientIds) this.#kept.delete(clientId);
  }
}
