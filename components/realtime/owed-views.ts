import type { Query, QueryClient } from '@tanstack/react-query';
import { backoffMs, isTransient } from '@/components/outbox/outbox-rules';
import { liveKeys } from '@/components/realtime/live-keys';
import { refusalOf } from '@/components/shell/refusal-of';

type OwedViewsPorts = {
  readonly cache: QueryClient;
  readonly random: () => number;
  readonly schedule: (run: () => void, delayMs: number) => () => void;
};

/** What misses something. Kept beside the cache, because an event that is laid over such a view makes it look whole. */
const owed = new WeakSet<Query>();

/**
 * The stream keeps live views current, so nothing else fetches them again. One that has a hole, or that the stream could not
 * resume, is asked for until there is an answer: with back-off while it is shown, else when it is shown again. Where nothing
 * could be shown yet, a screen says so and asks for itself; such a view is asked for here when the line is back.
 */
export class OwedViews {
  readonly #tries = new Map<Query, number>();
  readonly #waits = new Map<Query, () => void>();
  #unsubscribe: () => void = () => {};

  constructor(private readonly ports: OwedViewsPorts) {}

  start(): void {
    for (const query of this.#all()) if (query.state.isInvalidated) owed.add(query);
    this.#unsubscribe = this.ports.cache.getQueryCache().subscribe((event) => {
      const { query } = event;
      if (query.queryKey[0] !== liveKeys.all[0]) return;
      if (event.type === 'removed') this.#settle(query);
      if (event.type === 'observerAdded' && owed.has(query)) this.#askIn(query, 0);
      if (event.type !== 'updated') return;
      if (event.action.type === 'invalidate') owed.add(query);
      if (event.action.type === 'error') this.#failed(query, event.action.error);
      if (event.action.type === 'success' && !event.action.manual) this.#settle(query);
    });
    this.askNow();
  }

  stop(): void {
    this.#unsubscribe();
    this.#waits.forEach((cancel) => void cancel());
    this.#waits.clear();
    this.#tries.clear();
  }

  /** The line is back: nobody waits any more, also not between the tries of one fetch. */
  askNow(): void {
    this.#tries.clear();
    for (const query of this.#all()) this.#ask(query);
  }

  #all(): readonly Query[] {
    return this.ports.cache.getQueryCache().findAll({ queryKey: liveKeys.all });
  }

  #failed(query: Query, error: unknown): void {
    const { code, retryAfterSeconds } = refusalOf(error);
    if (!isTransient(code)) {
      this.#settle(query);
      return;
    }
    owed.add(query);
    if (query.state.data === undefined) return;
    const tries = (this.#tries.get(query) ?? 0) + 1;
    this.#tries.set(query, tries);
    this.#askIn(query, backoffMs(tries, this.ports.random(), (retryAfterSeconds ?? 0) * 1_000));
  }

  #askIn(query: Query, delayMs: number): void {
    this.#waits.get(query)?.();
    this.#waits.set(
      query,
      this.ports.schedule(() => this.#ask(query), delayMs),
    );
  }

  #ask(query: Query): void {
    this.#waits.get(query)?.();
    this.#waits.delete(query);
    const isUnderWay = query.state.fetchStatus !== 'idle' && query.state.fetchFailureCount === 0;
    if (!query.isActive() || isUnderWay || !(owed.has(query) || query.state.fetchFailureCount > 0)) return;
    void this.ports.cache.refetchQueries({ queryKey: query.queryKey, exact: true });
  }

  #settle(query: Query): void {
    owed.delete(query);
    this.#tries.delete(query);
    this.#waits.get(query)?.();
    this.#waits.delete(query);
  }
}
