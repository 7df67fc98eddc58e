import {
  applyToOutgoing,
  nextToSend,
  type Outgoing,
  type OutgoingAct,
} from '@/components/conversation/outgoing/outgoing';
import type { MessageView } from '@/contract/schemas/message';

export type SendOutcome =
  | { readonly kind: 'sent'; readonly message: MessageView }
  /** Nobody said no: the same message is sent again later. */
  | { readonly kind: 'later'; readonly afterMs: number | null; readonly code: string }
  | { readonly kind: 'refused'; readonly code: string };

/** Where unsent messages outlive a reload. IndexedDB can take this place. */
export interface OutgoingShelf {
  read(): readonly Outgoing[];
  write(all: readonly Outgoing[]): void;
}

export interface OutgoingPorts {
  send(message: Outgoing): Promise<SendOutcome>;
  shelf: OutgoingShelf;
  schedule(run: () => void, delayMs: number): () => void;
  random(): number;
}

const FIRST_RETRY_MS = 500;
const RETRY_CAP_MS = 10_000;
/** A fault on the server's side may pass; one that stays must not hold up what was written after it. */
const FAULT = 'server.unexpected';
const FAULTS_TAKEN = 5;

/** Sends what people write: in order in each conversation, again and again with the same client id until somebody answers. */
export class OutgoingBox {
  #all: readonly Outgoing[];
  #listeners = new Set<() => void>();
  #busy = new Set<string>();
  #attempts = new Map<string, number>();
  /** Conversations that wait for their next attempt, and how to end the wait. */
  #rests = new Map<string, () => void>();
  #stopped = false;

  constructor(private readonly ports: OutgoingPorts) {
    this.#all = ports.shelf.read();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  all = (): readonly Outgoing[] => this.#all;

  /** Begins to send what an earlier page left. */
  start(): void {
    this.#stopped = false;
    this.sendNow();
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#rests.values()) cancel();
    this.#rests.clear();
  }

  write(message: Omit<Outgoing, 'state'>): void {
    this.#apply({ type: 'written', message: { ...message, state: 'pending' } });
    this.#work(message.conversationId);
  }

  retry(clientId: string): void {
    this.#apply({ type: 'retried', clientId });
    this.sendNow();
  }

  discard(clientId: string): void {
    this.#apply({ type: 'discarded', clientId });
  }

  /** The conversation holds these now; whether an answer came, too, does not matter any more. */
  settle(clientIds: ReadonlySet<string>): void {
    for (const one of this.#all) {
      if (clientIds.has(one.clientId)) this.#apply({ type: 'discarded', clientId: one.clientId });
    }
  }

  /** Cuts every wait short: the line is back. */
  sendNow(): void {
    for (const cancel of this.#rests.values()) cancel();
    this.#rests.clear();
    for (const conversationId of new Set(this.#all.map((one) => one.conversationId))) this.#work(conversationId);
  }

  #work(conversationId: string): void {
    const next = nextToSend(this.#all, conversationId);
    if (this.#stopped || !next || this.#busy.has(conversationId) || this.#rests.has(conversationId)) return;
    this.#busy.add(conversationId);
    this.ports.send(next).then((outcome) => {
      this.#busy.delete(conversationId);
      this.#answered(next, outcome);
    });
  }

  #answered({ clientId, conversationId }: Outgoing, outcome: SendOutcome): void {
    if (outcome.kind === 'later' && !this.#isStuck(conversationId, outcome.code)) {
      if (!this.#stopped) this.#rest(conversationId, outcome.afterMs);
      return;
    }
    this.#attempts.delete(conversationId);
    if (outcome.kind === 'sent') this.#apply({ type: 'answered', clientId, message: outcome.message });
    else this.#apply({ type: 'refused', clientId, code: outcome.code });
    this.#work(conversationId);
  }

  #isStuck(conversationId: string, code: string): boolean {
    return code === FAULT && (this.#attempts.get(conversationId) ?? 0) >= FAULTS_TAKEN;
  }

  #rest(conversationId: string, afterMs: number | null): void {
    const attempt = this.#attempts.get(conversationId) ?? 0;
    this.#attempts.set(conversationId, attempt + 1);
    const backoffMs = Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.75 + this.ports.random() / 2);
    const wake = () => {
      this.#rests.delete(conversationId);
      this.#work(conversationId);
    };
    this.#rests.set(conversationId, this.ports.schedule(wake, Math.max(afterMs ?? 0, backoffMs)));
  }

  #apply(act: OutgoingAct): void {
    const after = applyToOutgoing(this.#all, act);
    if (after === this.#all) return;
    this.#all = after;
    this.ports.shelf.write(after);
    for (const listener of this.#listeners) listener();
  }
}
