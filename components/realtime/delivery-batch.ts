type Position = { readonly conversationId: string; readonly seq: number };

const GATHER_MS = 500;
const MOST_AT_ONCE = 50;

/** Gathers what arrived for half a second and tells the server the newest entry of each conversation in one call. */
export class DeliveryBatch {
  #newest = new Map<string, number>();
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly send: (positions: Position[]) => Promise<unknown>) {}

  arrived(conversationId: string, seq: number): void {
    this.#newest.set(conversationId, Math.max(seq, this.#newest.get(conversationId) ?? 0));
    this.#timer ??= setTimeout(() => this.#flush(), GATHER_MS);
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #flush(): void {
    this.#timer = null;
    const positions = Array.from(this.#newest, ([conversationId, seq]) => ({ conversationId, seq }));
    this.#newest.clear();
    for (let from = 0; from < positions.length; from += MOST_AT_ONCE) {
      // A lost one is made good by the next arrival or by reading: positions only grow.
      this.send(positions.slice(from, from + MOST_AT_ONCE)).catch(() => undefined);
    }
  }
}
