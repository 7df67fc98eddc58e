import type { NewEntry, OutboxAnswer, OutboxEntry, Underway } from '@/components/outbox/outbox-entry';
import { OutboxFlusher, type SendOutcome } from '@/components/outbox/outbox-flusher';
import { isSameWish, retried } from '@/components/outbox/outbox-rules';
import { OutboxShelf } from '@/components/outbox/outbox-shelf';
import type { OutboxStore } from '@/components/outbox/outbox-store';
import type { End, OutboxWord } from '@/components/outbox/outbox-words';
import type { TabChannel } from '@/components/realtime/tabs/tab-words';

export type OutboxPorts = {
  readonly store: OutboxStore;
  /** Null where tabs cannot hear each other: each then sends by itself, which the client ids make harmless. */
  readonly openChannel: (() => TabChannel<OutboxWord>) | null;
  /** Whether this tab is the one that sends what is kept. */
  readonly isFlusher: () => boolean;
  readonly send: (entry: OutboxEntry) => Promise<SendOutcome>;
  /** An answer came, in whichever tab. */
  readonly onAnswer: (answer: OutboxAnswer) => void;
  readonly isVisible: () => boolean;
  readonly now: () => number;
  readonly random: () => number;
  readonly schedule: (run: () => void, delayMs: number) => () => void;
  readonly repeat: (run: () => void, everyMs: number) => () => void;
};

const LOOK_EVERY_MS = 2_000;

/**
 * What one person wrote and nobody has answered yet (decision 0020). Every tab writes it down before a byte of it is sent and shows the same; one
 * of them sends it, again and again under the same client id, until it is answered or thrown away.
 */
export class Outbox {
  #shelf: OutboxShelf;
  #flusher: OutboxFlusher;
  #channel: TabChannel<OutboxWord> | null = null;
  #ends = new Map<string, Set<(end: End) => void>>();
  #stopLooking: () => void = () => {};

  constructor(private readonly ports: OutboxPorts) {
    const onChanged = () => this.#channel?.say({ type: 'changed' });
    this.#shelf = new OutboxShelf({ ...ports, onChanged });
    this.#shelf.subscribe(() => this.#tellRefused());
    this.#flusher = new OutboxFlusher({
      ...ports,
      shelf: this.#shelf,
      onAnswered: ({ clientId }, answer) => this.#finish([clientId], { kind: 'done' }, answer),
    });
  }

  subscribe = (listener: () => void): (() => void) => this.#shelf.subscribe(listener);
  all = (): readonly Underway[] => this.#shelf.all();

  /** Shows what waits already, and sends it if that is this tab's part. */
  start(): void {
    this.#channel = this.ports.openChannel?.() ?? null;
    this.#channel?.hear((word) => this.#hear(word));
    this.#stopLooking = this.ports.repeat(() => this.#look(), LOOK_EVERY_MS);
    this.#flusher.start();
    this.#lookAnew();
  }

  stop(): void {
    this.#stopLooking();
    this.#flusher.stop();
    this.#channel?.close();
    this.#channel = null;
  }

  /**
   * Writes something down, then sends it. The same wish twice is one while it waits.
   * @returns what becomes of it, as soon as that is known; that may be days
   */
  write(entry: NewEntry): Promise<End> {
    const twins = this.#shelf.all().filter((one) => isSameWish(one, entry));
    const waiting = twins.find((one) => one.state === 'pending');
    if (waiting) return this.#endOf(waiting.clientId);
    const refused = twins.filter((one) => one.state === 'failed');
    if (refused.length > 0) this.discard(...refused.map((one) => one.clientId));
    const end = this.#endOf(entry.clientId);
    void this.#shelf.add(entry).then(() => this.#flusher.work(entry.conversationId));
    return end;
  }

  retry(clientId: string): void {
    const entry = this.#shelf.find(clientId);
    if (!entry) return;
    void this.#shelf.update(clientId, retried).then(() => this.#now(entry.conversationId));
  }

  discard(...clientIds: readonly string[]): void {
    const entries = clientIds.flatMap((clientId) => this.#shelf.find(clientId) ?? []);
    void this.#finish(clientIds, { kind: 'discarded' }, null).then(() => {
      for (const { conversationId } of entries) this.#now(conversationId);
    });
  }

  /** The conversation holds these now; whether an answer came, too, does not matter any more. */
  settle(clientIds: ReadonlySet<string>): void {
    const here = this.#shelf.all().filter((one) => clientIds.has(one.clientId));
    if (here.length === 0) return;
    const open = here.filter((one) => one.state !== 'sent').map((one) => one.clientId);
    if (open.length > 0) void this.#finish(open, { kind: 'done' }, null);
    this.#shelf.settle(clientIds);
  }

  /** The line is back, or this tab has become the one that sends. */
  sendNow(): void {
    this.#flusher.sendAllNow();
  }

  #now(conversationId: string): void {
    this.#channel?.say({ type: 'now', conversationId });
    this.#flusher.sendNow(conversationId);
  }

  async #finish(clientIds: readonly string[], end: Exclude<End, { kind: 'refused' }>, answer: OutboxAnswer | null) {
    if (answer) this.ports.onAnswer(answer);
    const gone = this.#shelf.remove(clientIds, answer);
    this.#tell(clientIds, end);
    await gone;
    this.#channel?.say({ type: 'gone', clientIds, end, answer });
  }

  #hear(word: OutboxWord): void {
    if (word.type === 'changed') this.#lookAnew();
    else if (word.type === 'now') this.#flusher.sendNow(word.conversationId);
    else if (word.type === 'look') this.#flusher.look();
    else {
      if (word.answer) this.ports.onAnswer(word.answer);
      this.#shelf.forget(word.clientIds, word.answer);
      this.#tell(word.clientIds, word.end);
      this.#flusher.workAll();
    }
  }

  #lookAnew(): void {
    void this.#shelf.refresh().then(() => this.#flusher.workAll());
  }

  #look(): void {
    if (!this.ports.isVisible() || this.ports.isFlusher()) return;
    if (this.#shelf.all().some((one) => one.state === 'pending')) this.#channel?.say({ type: 'look' });
  }

  #endOf(clientId: string): Promise<End> {
    return new Promise((resolve) => {
      this.#ends.set(clientId, (this.#ends.get(clientId) ?? new Set()).add(resolve));
    });
  }

  #tell(clientIds: readonly string[], end: End): void {
    for (const clientId of clientIds) {
      for (const resolve of this.#ends.get(clientId) ?? []) resolve(end);
      this.#ends.delete(clientId);
    }
  }

  #tellRefused(): void {
    if (this.#ends.size === 0) return;
    for (const one of this.#shelf.all()) {
      const { clientId } = one;
      if (one.state === 'failed') this.#tell([clientId], { kind: 'refused', clientId, code: one.code });
    }
  }
}
