/** So many events a reader may leave unread. */
const UNREAD_CAP = 256;
/** A burst is not the reader's fault: it has this long to be read. */
const BURST_MS = 1_000;

type Unread = { readonly endsAt: number; readonly writtenMs: number };

/** The events of one stream that its reader has not taken, for as long as there are any: counted by where they end among all its bytes. */
export class UnreadEvents {
  #written = 0;
  #events: Unread[] = [];

  /** One more event of `bytes` was written at `nowMs`; `unreadBytes` are left of everything that was. */
  add(bytes: number, unreadBytes: number, nowMs: number): void {
    this.#written += bytes;
    this.#events.push({ endsAt: this.#written, writtenMs: nowMs });
    const taken = this.#written - unreadBytes;
    const firstLeft = this.#events.findIndex(({ endsAt }) => endsAt > taken);
    if (firstLeft > 0) this.#events.splice(0, firstLeft);
  }

  isTooMuch(nowMs: number): boolean {
    const [oldest] = this.#events;
    return oldest !== undefined && this.#events.length > UNREAD_CAP && nowMs - oldest.writtenMs > BURST_MS;
  }
}
