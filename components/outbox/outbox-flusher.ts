import type { OutboxAnswer, OutboxEntry } from '@/components/outbox/outbox-entry';
import { backoffMs, inState, isWorthTelling } from '@/components/outbox/outbox-rules';
import type { OutboxShelf } from '@/components/outbox/outbox-shelf';

export type SendOutcome =
  | { readonly kind: 'answered'; readonly answer: OutboxAnswer }
  /** Nobody said no: the same entry is sent again later. */
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

export type FlusherPorts = {
  readonly shelf: Pick<OutboxShelf, 'all' | 'next' | 'update'>;
  readonly send: (entry: OutboxEntry) => Promise<SendOutcome>;
  /** Whether this tab is the one that sends what is kept. */
  readonly isFlusher: () => boolean;
  readonly onAnswered: (entry: OutboxEntry, answer: OutboxAnswer) => Promise<void>;
  readonly now: () => number;
  readonly schedule: (run: () => void, delayMs: number) => () => void;
  readonly random: () => number;
};

type Rest = { readonly untilMs: number; readonly cancel: () => void };

/**
 * Sends what is on the shelf: each conversation's entries one after the other, conversations beside each other, every entry until
 * somebody answers. It looks at the store before each one, so that two of these at once send the same in the same order, which the
 * client ids make harmless.
 */
export class OutboxFlusher {
  #busy = new Set<string>();
  #tries = new Map<string, number>();
  #rests = new Map<string, Rest>();
  #isStopped = true;

  constructor(private readonly ports: FlusherPorts) {}

  start(): void {
    this.#isStopped = false;
    this.workAll();
  }

  stop(): void {
    this.#isStopped = true;
    for (const conversationId of [...this.#rests.keys()]) this.#endRest(conversationId);
  }

  workAll(): void {
    for (const conversationId of new Set(this.ports.shelf.all().map((one) => one.conversationId))) {
      this.work(conversationId);
    }
  }

  work(conversationId: string): void {
    if (this.#isStopped || this.#busy.has(conversationId) || this.#rests.has(conversationId)) return;
    this.#busy.add(conversationId);
    void this.#drain(conversationId);
  }

  /** Cuts the wait short. */
  sendNow(conversationId: string): void {
    this.#endRest(conversationId);
    this.work(conversationId);
  }

  /** The line is back: nobody waits any more. */
  sendAllNow(): void {
    for (const conversationId of [...this.#rests.keys()]) this.#endRest(conversationId);
    this.workAll();
  }

  /** Ends the waits that are over, also where timers are slow. */
  look(): void {
    const now = this.ports.now();
    for (const [conversationId, { untilMs }] of [...this.#rests]) if (untilMs <= now) this.sendNow(conversationId);
  }

  async #drain(conversationId: string): Promise<void> {
    const mayGoOn = () => !this.#isStopped && !this.#rests.has(conversationId);
    while (mayGoOn() && (await this.#sendNext(conversationId)));
    this.#busy.delete(conversationId);
  }

  /** Whether there was something to send. */
  async #sendNext(conversationId: string): Promise<boolean> {
    const next = await this.ports.shelf.next(conversationId, this.ports.isFlusher);
    if (!next || this.#isStopped) return false;
    await this.#take(next, await this.ports.send(next));
    return true;
  }

  async #take(entry: OutboxEntry, outcome: SendOutcome): Promise<void> {
    const { clientId, conversationId } = entry;
    if (outcome.kind === 'later') return this.#tryLater(entry, outcome);
    this.#tries.delete(conversationId);
    if (outcome.kind === 'answered') return this.ports.onAnswered(entry, outcome.answer);
    const { code } = outcome;
    await this.ports.shelf.update(clientId, (one) => inState(one, { state: 'failed', code }));
  }

  async #tryLater(entry: OutboxEntry, { code, afterMs }: Extract<SendOutcome, { kind: 'later' }>): Promise<void> {
    const { clientId, conversationId } = entry;
    const tries = (this.#tries.get(conversationId) ?? 0) + 1;
    this.#tries.set(conversationId, tries);
    if (!this.#isStopped) this.#rest(conversationId, backoffMs(tries, this.ports.random(), afterMs));
    const isNews = entry.state === 'pending' && entry.heldBy === null && isWorthTelling(tries);
    if (!isNews) return;
    await this.ports.shelf.update(clientId, (one) =>
      one.state === 'pending' ? inState(one, { state: 'pending', heldBy: code }) : one,
    );
  }

  #rest(conversationId: string, forMs: number): void {
    const cancel = this.ports.schedule(() => this.sendNow(conversationId), forMs);
    this.#rests.set(conversationId, { untilMs: this.ports.now() + forMs, cancel });
  }

  #endRest(conversationId: string): void {
    this.#rests.get(conversationId)?.cancel();
    this.#rests.delete(conversationId);
  }
}
