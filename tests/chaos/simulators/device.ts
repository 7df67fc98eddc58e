import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import type { TRPCClient } from '@trpc/client';
import { Outbox } from '@/components/outbox/outbox';
import type { OutboxEntry, Underway } from '@/components/outbox/outbox-entry';
import type { SendOutcome } from '@/components/outbox/outbox-flusher';
import { sendEntry } from '@/components/outbox/send-entry';
import { applyStreamEvent } from '@/components/realtime/apply-stream-event';
import { DeliveryBatch } from '@/components/realtime/delivery-batch';
import { liveKeys } from '@/components/realtime/live-keys';
import { bookingsQuery, conversationsQuery, type LiveSource, threadQuery } from '@/components/realtime/live-queries';
import { LiveStream, type StreamState } from '@/components/realtime/live-stream';
import { OwedViews } from '@/components/realtime/owed-views';
import { RecentEvents } from '@/components/realtime/recent-events';
import { makeQueryClient } from '@/components/shell/query-client';
import type { ConversationEvent, StreamEvent } from '@/contract/events/stream-event';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';
import type { AppRouter } from '@/server/routers/root';
import type { FaultProxy } from '@/tests/chaos/fault-proxy';
import type { Ledger } from '@/tests/chaos/ledger';
import { clientAt } from '@/tests/chaos/simulators/client-at';
import { Disk } from '@/tests/chaos/simulators/disk';
import { openEventStream } from '@/tests/chaos/simulators/event-stream';
import { loadWhole } from '@/tests/chaos/simulators/load-whole';
import type { Seeded } from '@/tests/harness/seeded';

export type DeviceOptions = {
  readonly name: string;
  readonly userId: string;
  readonly cookie: string;
  readonly publicUrl: string;
  /** Its line to the server. */
  readonly line: FaultProxy;
  readonly ledger: Ledger;
  readonly random: Seeded;
};

/** How often the app looks whether its stream can be trusted (`watch-wake-ups.ts`). */
const LOOK_EVERY_MS = 5_000;

/**
 * One browser of one person: the app's own stream, caches, reducers and outbox, without its screens. What it shows is what
 * the app would show.
 */
export class Device {
  readonly name: string;
  readonly userId: string;
  readonly line: FaultProxy;
  readonly client: TRPCClient<AppRouter>;
  readonly ledger: Ledger;
  readonly random: Seeded;
  readonly stream: LiveStream;
  /** The newest at the end: what it heard of the state of its line, with ms since 1970. */
  readonly states: { readonly state: StreamState; readonly at: number }[] = [];
  #cache: QueryClient = makeQueryClient();
  #recent = new RecentEvents();
  #outbox: Outbox;
  #owed: OwedViews;
  readonly #disk = new Disk();
  #ends: (() => void)[] = [];
  readonly #listeners = new Set<(event: StreamEvent) => void>();
  readonly #delivery: DeliveryBatch;

  constructor({ name, userId, line, ledger, random, cookie, publicUrl }: DeviceOptions) {
    this.name = name;
    this.userId = userId;
    this.line = line;
    this.ledger = ledger;
    this.random = random;
    const origin = `http://127.0.0.1:${line.port}`;
    const headers = { cookie, origin: publicUrl };
    this.client = clientAt(origin, headers);
    this.#outbox = this.#newOutbox();
    this.#owed = this.#newOwed();
    this.#delivery = new DeliveryBatch((positions) => this.client.conversations.markDelivered.mutate({ positions }));
    this.stream = new LiveStream({
      open: (cursor, listener) => {
        const input = encodeURIComponent(JSON.stringify({ lastEventId: cursor }));
        return openEventStream({ url: `${origin}/api/trpc/events.stream?input=${input}`, headers }, listener);
      },
      isSignedOut: async () => false,
      ...time(random),
      isVisible: () => true,
      onEvent: (event) => this.#hear(event),
      onState: (state) => {
        this.states.push({ state, at: Date.now() });
        if (state === 'online') this.#owed.askNow();
      },
      onSignedOut: () => this.states.push({ state: 'offline', at: Date.now() }),
    });
  }

  get source(): LiveSource {
    return { client: this.client, cache: this.#cache, recent: this.#recent, viewerId: this.userId };
  }

  get state(): StreamState {
    return this.states.at(-1)?.state ?? 'connecting';
  }

  /** Written and not yet known to be stored. */
  get unsent(): readonly Underway[] {
    return this.#outbox.all().filter(({ state }) => state !== 'sent');
  }

  conversations = (): ConversationPage['items'] =>
    this.#cache.getQueryData<ConversationPage>(liveKeys.conversations)?.items ?? [];
  thread = (conversationId: string): ThreadView | undefined =>
    this.#cache.getQueryData<ThreadView>(liveKeys.thread(conversationId));
  bookings = (): readonly BookingView[] => this.#cache.getQueryData<readonly BookingView[]>(liveKeys.bookings) ?? [];

  /** Opens the app: loads what it shows, then connects from there. */
  async start(): Promise<void> {
    const page = await this.#cache.fetchQuery(conversationsQuery(this.source));
    for (const { id } of page.items) await this.#cache.fetchQuery(threadQuery(this.source, id));
    await this.#cache.fetchQuery(bookingsQuery(this.source));
    this.#showAll(page.items.map(({ id }) => id));
    this.#owed.start();
    this.#outbox.start();
    this.stream.start(page.cursor);
    const look = setInterval(() => this.stream.check(), LOOK_EVERY_MS);
    this.#ends.push(() => clearInterval(look));
  }

  stop(): void {
    this.stream.stop();
    this.#outbox.stop();
    this.#owed.stop();
    this.#delivery.stop();
    for (const end of this.#ends.splice(0)) end();
    this.#cache.clear();
  }

  /** The page is loaded anew: all it knew is gone but what waits to be sent. */
  async reload(): Promise<void> {
    this.stop();
    this.#cache = makeQueryClient();
    this.#recent = new RecentEvents();
    this.#outbox = this.#newOutbox();
    this.#owed = this.#newOwed();
    await this.start();
  }

  /** Shows all there is of every conversation, as somebody who scrolls to the top. */
  async scrollToTop(): Promise<void> {
    for (const { id } of this.conversations()) await loadWhole(this.source, id);
  }

  onEvent(listener: (event: StreamEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Writes a message into the outbox; answers its client id, by default a new one. */
  write(conversationId: string, text: string, clientId = this.random.id<string>(`${this.name} writes`)): string {
    this.ledger.write({ said: 'intent', who: this.name, act: 'send', key: clientId, conversationId });
    const writtenAt = new Date().toISOString();
    const words = { kind: 'text', text, replyTo: null } as const;
    void this.#outbox.write({ ...words, viewerId: this.userId, clientId, conversationId, writtenAt });
    return clientId;
  }

  #newOwed = (): OwedViews => new OwedViews({ ...time(this.random), cache: this.#cache });

  #newOutbox(): Outbox {
    return new Outbox({
      ...time(this.random),
      store: this.#disk,
      openChannel: null,
      isFlusher: () => true,
      isVisible: () => true,
      onAnswer: () => undefined,
      send: (entry) => this.#send(entry),
    });
  }

  async #send(entry: OutboxEntry): Promise<SendOutcome> {
    const outcome = await sendEntry(this.client, entry);
    const { clientId: key, conversationId } = entry;
    const noted = { who: this.name, act: 'send', key, conversationId } as const;
    if (outcome.kind === 'answered' && outcome.answer.kind === 'message')
      this.ledger.write({ ...noted, said: 'ack', seq: outcome.answer.message.seq });
    if (outcome.kind === 'refused') this.ledger.write({ ...noted, said: 'refusal', code: outcome.code });
    return outcome;
  }

  #showAll(conversationIds: readonly string[]): void {
    const { source } = this;
    const show = (observer: { subscribe(listener: () => void): () => void }) =>
      this.#ends.push(observer.subscribe(() => undefined));
    show(new QueryObserver(this.#cache, conversationsQuery(source)));
    show(new QueryObserver(this.#cache, bookingsQuery(source)));
    for (const id of conversationIds) show(new QueryObserver(this.#cache, threadQuery(source, id)));
  }

  /** As `live.ts` does in a tab. */
  #hear(event: StreamEvent): void {
    switch (event.type) {
      case 'ready':
        this.#outbox.sendNow();
        break;
      case 'resync':
        void this.#cache.invalidateQueries({ queryKey: liveKeys.all });
        break;
      case 'typing':
      case 'presence':
      case 'signed-out':
        break;
      default:
        this.#recent.add(event);
        applyStreamEvent(this.#cache, event, this.userId);
        if (event.type === 'message.sent') this.#receive(event);
    }
    for (const listener of this.#listeners) listener(event);
  }

  #receive({ conversationId, message }: Extract<ConversationEvent, { type: 'message.sent' }>): void {
    const { clientId: key, seq, senderId } = message;
    if (senderId !== this.userId) {
      this.#delivery.arrived(conversationId, seq);
      return;
    }
    // Somebody who sees it in the conversation takes it for sent, whether an answer comes or not.
    if (this.unsent.some(({ clientId }) => clientId === key))
      this.ledger.write({ said: 'ack', who: this.name, act: 'send', key, conversationId, seq });
    this.#outbox.settle(new Set([key]));
  }
}

const time = (random: Seeded) => ({
  now: Date.now,
  random: () => random.between(0, 999) / 1_000,
  schedule: (run: () => void, delayMs: number) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  repeat: (run: () => void, everyMs: number) => {
    const timer = setInterval(run, everyMs);
    return () => clearInterval(timer);
  },
});
