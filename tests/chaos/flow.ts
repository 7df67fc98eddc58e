import type { Socket } from 'node:net';
import type { Trouble } from '@/tests/chaos/trouble';

/** So much may lie on the way before the sender feels that nobody takes it. */
const MOST_UNDER_WAY = 262_144;

type FlowOptions = {
  readonly from: Socket;
  readonly to: Socket;
  readonly trouble: () => Trouble;
  readonly isHeld: (trouble: Trouble) => boolean;
  readonly random: () => number;
  readonly reset: () => void;
};

/** Bytes, or the end of them, with the instant from which they may arrive. */
type Piece = { readonly bytes: Buffer | null; readonly dueAt: number };

/** One direction of a connection: takes bytes on one side and lets them out on the other, in order, as slowly as the line is. */
export class Flow {
  #pieces: Piece[] = [];
  #underWay = 0;
  #lastDueAt = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: FlowOptions) {
    const { from, to } = options;
    from.on('data', (bytes) => this.#take(bytes));
    from.on('end', () => this.#take(null));
    to.on('drain', () => this.look());
  }

  /** Whether something waits that may arrive one day. */
  get isHolding(): boolean {
    return this.#pieces.length > 0;
  }

  /** Lets out what is due; called again whenever that may have changed. */
  look(): void {
    const { to, from, trouble, isHeld } = this.options;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    for (let next = this.#pieces[0]; next && !isHeld(trouble()); next = this.#pieces[0]) {
      const waitMs = next.dueAt - Date.now();
      if (waitMs > 0) {
        this.#timer = setTimeout(() => this.look(), waitMs);
        return;
      }
      if (to.writableNeedDrain) return;
      this.#pieces.shift();
      if (next.bytes === null) {
        to.end();
        continue;
      }
      this.#underWay -= next.bytes.length;
      if (!to.destroyed) to.write(next.bytes);
    }
    if (this.#underWay < MOST_UNDER_WAY && from.isPaused()) from.resume();
  }

  #take(bytes: Buffer | null): void {
    const { from, trouble, random, reset } = this.options;
    const { latencyMs = 0, bytesPerSecond, resetChance = 0 } = trouble();
    if (resetChance > 0 && random() < resetChance) {
      reset();
      return;
    }
    const sizeMs = bytesPerSecond && bytes ? (bytes.length / bytesPerSecond) * 1_000 : 0;
    // Never before what was said earlier, however the line changes.
    this.#lastDueAt = Math.max(Date.now() + latencyMs, this.#lastDueAt) + sizeMs;
    this.#pieces.push({ bytes, dueAt: this.#lastDueAt });
    this.#underWay += bytes?.length ?? 0;
    if (this.#underWay >= MOST_UNDER_WAY) from.pause();
    this.look();
  }
}
