import type { Query, QueryClient } from '@tanstack/react-query';
import { BOOKINGS, type Drawer, LIST, ME, threadDrawer } from '@/components/kept-views/drawers';
import type { ViewShelf } from '@/components/kept-views/view-shelf';
import { afterHearing, firstLines, goneFrom, newestPage } from '@/components/kept-views/what-is-kept';
import { liveKeys } from '@/components/realtime/live-keys';
import { refusalOf } from '@/components/shell/refusal-of';
import type { ConversationEvent } from '@/contract/events/stream-event';
import type { MeView } from '@/contract/schemas/account';
import type { BookingView } from '@/contract/schemas/booking';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

/** What the keeper needs from the world, so that tests can be the world. */
export interface ViewKeeperPorts {
  readonly cache: QueryClient;
  readonly viewerId: string;
  readonly shelf: ViewShelf;
  /** Where the stream is; what the caches hold is current up to there. */
  cursor(): string | null;
  /** Up to when the caches are true, in ms. */
  asOf(): number;
  /** Without a line there is nothing new to keep, and what is foreseen may never come true. */
  isOnline(): boolean;
  schedule(run: () => void, delayMs: number): () => void;
}

/** What changes at once is written once, and soon: the page may be gone in a moment. */
const SOON_MS = 50;
/** And then no view more than once in this time. */
const REST_MS = 1_000;

type Held = Query<unknown, Error, unknown, readonly unknown[]>;

const isLive = ({ queryKey }: Pick<Held, 'queryKey'>): boolean => queryKey[0] === liveKeys.all[0];

/** Keeps on the device what the person sees: follows the caches and writes what changed in them, each view at most once a second. */
export class ViewKeeper {
  #changed = new Set<string>();
  #me: MeView | null = null;
  #heard: ConversationEvent[] = [];
  #work: Promise<void> = Promise.resolve();
  /** Ends the wait for the next write, if there is one. */
  #cancel: (() => void) | null = null;
  #isWanted = false;
  #unsubscribe = () => {};

  constructor(private readonly ports: ViewKeeperPorts) {}

  start(): void {
    const queries = this.ports.cache.getQueryCache();
    this.#unsubscribe = queries.subscribe(({ type, query }) => {
      if (type === 'updated' && isLive(query)) this.#mark(query.queryHash);
    });
    for (const query of queries.getAll()) if (isLive(query)) this.#mark(query.queryHash);
  }

  stop(): void {
    this.#unsubscribe();
    this.#cancel?.();
    this.#cancel = null;
  }

  keepMe(me: MeView): void {
    this.#me = me;
    this.#soon();
  }

  /** Of conversations that are not in the caches, and so change nowhere else. */
  hear(event: ConversationEvent): void {
    if (this.#dataOf(liveKeys.thread(event.conversationId)) !== undefined) return;
    this.#heard.push(event);
    this.#soon();
  }

  /** The list and the bookings are still true, though nothing in them changed. */
  confirm(): void {
    for (const key of [liveKeys.conversations, liveKeys.bookings]) {
      const query = this.ports.cache.getQueryCache().find({ queryKey: key });
      if (query) this.#mark(query.queryHash);
    }
  }

  /** Writes what has changed, now. Never rejects: what cannot be kept is there as long as the page is. */
  flush(): Promise<void> {
    if (!this.ports.isOnline()) return this.#work;
    const queries = [...this.#changed].flatMap((hash) => this.ports.cache.getQueryCache().get(hash) ?? []);
    const heard = this.#heard;
    const me = this.#me;
    this.#changed.clear();
    this.#heard = [];
    this.#me = null;
    const write = async () => {
      if (me) await this.#keep(ME, me);
      for (const query of queries) await this.#keepQuery(query);
      for (const event of heard) await this.#keepHeard(event);
    };
    this.#work = this.#work.then(write).catch(() => undefined);
    return this.#work;
  }

  #mark(hash: string): void {
    this.#changed.add(hash);
    this.#soon();
  }

  #soon(): void {
    this.#isWanted = true;
    this.#cancel ??= this.ports.schedule(this.#write, SOON_MS);
  }

  #write = (): void => {
    this.#cancel = null;
    if (!this.#isWanted) return;
    this.#isWanted = false;
    void this.flush();
    this.#cancel = this.ports.schedule(this.#write, REST_MS);
  };

  #dataOf = (queryKey: readonly string[]): unknown => this.ports.cache.getQueryData(queryKey);

  #keep<View>(drawer: Drawer<View>, view: View): Promise<View | null> {
    return this.ports.shelf.keep(drawer, view, this.ports.asOf());
  }

  async #keepQuery({ queryKey, state }: Held): Promise<void> {
    const [, kind, conversationId] = queryKey;
    const isThread = kind === liveKeys.threads[1] && typeof conversationId === 'string';
    if (isThread && state.error && refusalOf(state.error).code === 'conversation.not-found')
      return this.ports.shelf.forget(threadDrawer(conversationId));
    // What is being fetched again has a hole, and is not true up to now.
    if (state.data === undefined || state.isInvalidated || state.fetchStatus !== 'idle') return;
    if (isThread) await this.#keep(threadDrawer(conversationId), newestPage(state.data as ThreadView));
    if (kind === liveKeys.conversations[1]) await this.#keepList(state.data as ConversationPage);
    if (kind === liveKeys.bookings[1]) await this.#keep(BOOKINGS, state.data as readonly BookingView[]);
  }

  async #keepList(page: ConversationPage): Promise<void> {
    const list = firstLines(page, this.ports.cursor());
    const before = await this.#keep(LIST, list);
    for (const id of before ? goneFrom(before, list) : []) await this.ports.shelf.forget(threadDrawer(id));
  }

  #keepHeard(event: ConversationEvent): Promise<void> {
    const hear = (thread: ThreadView) => afterHearing(thread, event, this.ports.viewerId);
    return this.ports.shelf.change(threadDrawer(event.conversationId), hear, this.ports.asOf());
  }
}
