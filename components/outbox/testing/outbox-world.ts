import { textMessage } from '@/components/conversation/testing/messages';
import { Outbox } from '@/components/outbox/outbox';
import type { NewEntry, OutboxEntry, Underway } from '@/components/outbox/outbox-entry';
import type { SendOutcome } from '@/components/outbox/outbox-flusher';
import { byOrder, orderAfter } from '@/components/outbox/outbox-rules';
import type { OutboxStore } from '@/components/outbox/outbox-store';
import type { End, OutboxWord } from '@/components/outbox/outbox-words';
import { textEntry } from '@/components/outbox/testing/entries';

type Task = { readonly at: number; readonly of: Tab | null; readonly run: () => void };
export type Tab = {
  readonly outbox: Outbox;
  readonly ends: Map<string, End>;
  isFlusher: boolean;
  isFrozen: boolean;
  isGone: boolean;
  /** Of a hidden tab, timers come late. */
  timersRingAfterMs: number;
};

/** What becomes of a request: the server does its work and answers, or one of these goes wrong on the way. */
export type Fate = 'answered' | 'never-arrives' | 'answer-lost' | 'fault';

const HOP_MS = 3;
/** Of a request whose answer never comes. */
const GIVEN_UP_AFTER_MS = 15_000;

/** One browser with tabs, its disk, and one server. Everything happens one after the other, in a time of its own. */
export class OutboxWorld {
  now = 0;
  tabs: Tab[] = [];
  /** What the disk holds, and in which order it was first written there. */
  disk: readonly OutboxEntry[] = [];
  readonly written: string[] = [];
  isDiskFull = false;
  /** Steps begin and never end. */
  isDiskStuck = false;
  /** What the server has taken, in its order. */
  readonly log: { readonly clientId: string; readonly conversationId: string }[] = [];
  readonly refuses = new Set<string>();
  /** Every request that a tab made. */
  readonly calls: string[] = [];
  /** Those of what was not written down before, though there always was room. */
  readonly rash: string[] = [];
  /** What the disk had no room for. */
  readonly unkept = new Set<string>();
  #tasks: Task[] = [];
  #ears = new Map<Tab, Set<(word: OutboxWord) => void>>();

  constructor(
    private readonly fateOf: () => Fate = () => 'answered',
    private readonly delayMs: () => number = () => HOP_MS,
  ) {}

  openTab({ isFlusher = this.tabs.length === 0 } = {}): Tab {
    const outbox = new Outbox({
      store: this.#storeOf(() => tab),
      openChannel: () => ({
        say: (word) => this.#say(tab, word),
        hear: (listener) => {
          this.#ears.set(tab, (this.#ears.get(tab) ?? new Set()).add(listener));
          return () => this.#ears.get(tab)?.delete(listener);
        },
        close: () => this.#ears.delete(tab),
      }),
      isFlusher: () => tab.isFlusher,
      send: (entry) => this.#request(tab, entry),
      onAnswer: () => undefined,
      isVisible: () => !tab.isFrozen,
      now: () => this.now,
      random: () => 0.5,
      schedule: (run, delayMs) => this.#later(tab, Math.max(delayMs, tab.timersRingAfterMs), run),
      repeat: (run, everyMs) => this.#repeat(tab, run, everyMs),
    });
    const tab: Tab = { outbox, ends: new Map(), isFlusher, isFrozen: false, isGone: false, timersRingAfterMs: 0 };
    this.tabs.push(tab);
    outbox.start();
    return tab;
  }

  /** The tab is no more, at whatever it was. */
  crash(tab: Tab): void {
    tab.isGone = true;
    this.tabs = this.tabs.filter((one) => one !== tab);
    this.#ears.delete(tab);
  }

  /** `tab` is the one that sends; who was it before may not know yet. */
  giveRole(tab: Tab): void {
    tab.isFlusher = true;
    tab.outbox.sendNow();
  }

  say(tab: Tab, clientId: string, conversationId?: string): void {
    this.write(tab, textEntry(clientId, conversationId));
  }

  write(tab: Tab, entry: NewEntry): void {
    void tab.outbox.write(entry).then((end) => tab.ends.set(entry.clientId, end));
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await settled();
      const due = this.#tasks.filter(({ at, of }) => at <= until && !of?.isFrozen).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#tasks = this.#tasks.filter((task) => task !== due);
      this.now = Math.max(this.now, due.at);
      if (!due.of?.isGone) due.run();
    }
    this.now = until;
  }

  #later(of: Tab | null, delayMs: number, run: () => void): () => void {
    const task = { at: this.now + delayMs, of, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((one) => one !== task);
    };
  }

  #repeat(of: Tab, run: () => void, everyMs: number): () => void {
    let cancel = () => {};
    const again = () => {
      cancel = this.#later(of, everyMs, () => {
        run();
        again();
      });
    };
    again();
    return () => cancel();
  }

  #say(from: Tab, word: OutboxWord): void {
    for (const tab of this.tabs) {
      if (tab === from) continue;
      this.#later(tab, HOP_MS, () => {
        for (const ear of [...(this.#ears.get(tab) ?? [])]) ear(word);
      });
    }
  }

  /** A step begun is done, whether the tab that began it is still there to hear of it or not. */
  #step<T>(of: Tab, act: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.isDiskStuck) return;
      this.#later(null, 1, () => {
        try {
          const result = act();
          this.#later(of, 1, () => resolve(result));
        } catch (error) {
          this.#later(of, 1, () => reject(error));
        }
      });
    });
  }

  #storeOf(tabOf: () => Tab): OutboxStore {
    return {
      read: () => this.#step(tabOf(), () => byOrder(this.disk)),
      add: (entry) =>
        this.#step(tabOf(), () => {
          if (this.isDiskFull) {
            this.unkept.add(entry.clientId);
            throw new Error('No room.');
          }
          if (this.disk.some(({ clientId }) => clientId === entry.clientId)) return;
          this.disk = [...this.disk, { ...entry, state: 'pending', heldBy: null, order: orderAfter(this.disk) }];
          this.written.push(entry.clientId);
        }),
      update: (clientId, change) =>
        this.#step(tabOf(), () => {
          const order = orderAfter(this.disk);
          this.disk = this.disk.map((one) => (one.clientId === clientId ? change(one, order) : one));
        }),
      remove: (clientIds) =>
        this.#step(tabOf(), () => {
          this.disk = this.disk.filter((one) => !clientIds.includes(one.clientId));
        }),
    };
  }

  #request(from: Tab, { clientId, conversationId }: OutboxEntry): Promise<SendOutcome> {
    this.calls.push(clientId);
    if (!this.written.includes(clientId) && this.unkept.size === 0) this.rash.push(clientId);
    const fate = this.fateOf();
    const lost = { kind: 'later', code: 'network', afterMs: null } as const;
    return new Promise((resolve) => {
      const answer = (outcome: SendOutcome, inMs: number) => this.#later(from, inMs, () => resolve(outcome));
      if (fate === 'never-arrives') return void answer(lost, this.delayMs());
      this.#later(null, this.delayMs(), () => {
        if (fate === 'fault') return void answer({ ...lost, code: 'server.unexpected' }, HOP_MS);
        const outcome = this.#serve(clientId, conversationId);
        if (fate === 'answer-lost') answer(lost, GIVEN_UP_AFTER_MS);
        else answer(outcome, this.delayMs());
      });
    });
  }

  #serve(clientId: string, conversationId: string): SendOutcome {
    const known = this.log.findIndex((one) => one.clientId === clientId);
    if (known < 0 && this.refuses.has(clientId)) return { kind: 'refused', code: 'input.invalid' };
    if (known < 0) this.log.push({ clientId, conversationId });
    const seq = known < 0 ? this.log.length : known + 1;
    return { kind: 'answered', answer: { kind: 'message', message: textMessage({ seq, clientId, conversationId }) } };
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What a tab shows, in its order: the id, and the state of what is not just waiting. */
export const shown = ({ outbox }: Tab): readonly string[] =>
  outbox.all().map((one: Underway) => (one.state === 'pending' ? one.clientId : `${one.clientId} ${one.state}`));
