import type { NewEntry, OutboxAnswer, OutboxEntry, Underway } from '@/components/outbox/outbox-entry';
import { byOrder, nextToSend, orderAfter } from '@/components/outbox/outbox-rules';
import type { OutboxStore } from '@/components/outbox/outbox-store';

type Change = (entry: OutboxEntry, nextOrder: number) => OutboxEntry;
type Sent = Extract<Underway, { state: 'sent' }>;

export type ShelfPorts = {
  readonly store: OutboxStore;
  readonly schedule: (run: () => void, delayMs: number) => () => void;
  /** The other tabs should look at the store again. */
  readonly onChanged: () => void;
};

/** A store that takes longer is taken for one that takes nothing: what was written must go out. */
const KEPT_WITHIN_MS = 3_000;

/**
 * The entries as one tab knows them: what the store held when it was last read, what is just being written, and what the store did not
 * take. Changes go to the store one after the other, so that what is written first comes first.
 */
export class OutboxShelf {
  #kept: readonly OutboxEntry[] = [];
  /** Shown, but not written down yet: nothing of it may be sent. */
  #fresh: readonly OutboxEntry[] = [];
  /** In this tab's memory only. */
  #unkept: readonly OutboxEntry[] = [];
  #sent: readonly Sent[] = [];
  /** Done with, whatever the store says. */
  #gone = new Set<string>();
  #all: readonly Underway[] = [];
  #listeners = new Set<() => void>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly ports: ShelfPorts) {}

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Oldest first; the same array as long as nothing changed. */
  all = (): readonly Underway[] => this.#all;

  find = (clientId: string): Underway | undefined => this.#all.find((one) => one.clientId === clientId);

  /** Shows it at once and resolves when it is kept, or when it is clear that nothing keeps it. */
  add(entry: NewEntry): Promise<void> {
    if (this.find(entry.clientId)) return Promise.resolve();
    const shown: OutboxEntry = { ...entry, state: 'pending', heldBy: null, order: orderAfter(this.#known()) };
    this.#fresh = [...this.#fresh, shown];
    this.#show();
    return this.#inTurn(async () => {
      const isKept = !this.#isBehindUnkept(entry) && (await this.#reaches(this.ports.store.add(entry)));
      this.#fresh = this.#fresh.filter((one) => one !== shown);
      if (isKept) this.#kept = [...this.#kept, shown];
      else this.#unkept = [...this.#unkept, { ...shown, order: orderAfter(this.#known()) }];
      await this.#read();
      this.ports.onChanged();
    });
  }

  update(clientId: string, change: Change): Promise<void> {
    return this.#inTurn(async () => {
      const next = (one: OutboxEntry) => (one.clientId === clientId ? change(one, orderAfter(this.#known())) : one);
      const isHere = this.#unkept.some((one) => one.clientId === clientId);
      this.#unkept = this.#unkept.map(next);
      if (!isHere && !(await this.#reaches(this.ports.store.update(clientId, change))))
        this.#unkept = [...this.#unkept, ...this.#kept.filter((one) => one.clientId === clientId).map(next)];
      await this.#read();
      this.ports.onChanged();
    });
  }

  /** Takes them off in this tab at once, then in the store. */
  remove(clientIds: readonly string[], answer: OutboxAnswer | null): Promise<void> {
    this.forget(clientIds, answer);
    return this.#inTurn(() => this.#reaches(this.ports.store.remove(clientIds))).then(() => undefined);
  }

  /** They are gone, and somebody else tells the store. An answer is shown until {@link settle} says that it is elsewhere. */
  forget(clientIds: readonly string[], answer: OutboxAnswer | null): void {
    for (const clientId of clientIds) {
      const entry = this.find(clientId);
      if (answer && entry && entry.kind !== 'booking-act' && entry.state !== 'sent') {
        const message = answer.kind === 'message' ? answer.message : null;
        this.#sent = [...this.#sent, { ...entry, state: 'sent', message }];
      }
      this.#gone.add(clientId);
    }
    this.#show();
  }

  /** The conversation shows them. */
  settle(clientIds: ReadonlySet<string>): void {
    this.#sent = this.#sent.filter((one) => !clientIds.has(one.clientId));
    this.#show();
  }

  /** Reads the store anew: other tabs write, too. */
  refresh(): Promise<void> {
    return this.#inTurn(() => this.#read());
  }

  /**
   * What is to be sent next by this tab. `sendsKept`: whether it sends what every tab can see; what only it has, it sends itself.
   */
  async next(conversationId: string, sendsKept: () => boolean): Promise<OutboxEntry | null> {
    await this.refresh();
    const next = nextToSend(this.#present([...this.#kept, ...this.#unkept]), conversationId);
    return next && (sendsKept() || this.#unkept.includes(next)) ? next : null;
  }

  async #read(): Promise<void> {
    await this.#reaches(
      this.ports.store.read().then((kept) => {
        this.#kept = kept;
      }),
    );
    this.#show();
  }

  /** Order among one tab's own is kept: what follows something that is in memory stays there with it. */
  #isBehindUnkept = ({ conversationId }: NewEntry): boolean =>
    this.#present(this.#unkept).some((one) => one.conversationId === conversationId && one.state === 'pending');

  #known = (): readonly OutboxEntry[] => [...this.#kept, ...this.#unkept, ...this.#fresh];

  #present = (all: readonly OutboxEntry[]): readonly OutboxEntry[] => {
    const latest = new Map(all.map((one) => [one.clientId, one]));
    return byOrder([...latest.values()].filter((one) => !this.#gone.has(one.clientId)));
  };

  #show(): void {
    this.#all = [...this.#sent, ...this.#present(this.#known())];
    for (const listener of this.#listeners) listener();
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(act);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Whether the store did it, in time. */
  #reaches(done: Promise<void>): Promise<boolean> {
    return new Promise((resolve) => {
      const cancel = this.ports.schedule(() => resolve(false), KEPT_WITHIN_MS);
      done
        .then(
          () => resolve(true),
          () => resolve(false),
        )
        .finally(cancel);
    });
  }
}
