import { atSnapshot, type Cursor, placeAfter } from '@/server/events/cursor';
import type { LogBatch, LoggedEvent } from '@/server/events/read-log';
import { covers, parseSnapshot, type Snapshot, sees } from '@/server/events/snapshot';

/** An event as it was told. */
export type KeptEvent = {
  readonly id: bigint;
  readonly xid: bigint;
  readonly conversationId: string;
  /** Who left by it. */
  readonly leaver: string | null;
  /** Its JSON. */
  readonly text: string;
};

/** With the place just after it. */
export type MissedText = Pick<KeptEvent, 'id' | 'text'> & { readonly cursor: Cursor };

type Missed = {
  /** What the reader has seen. */
  readonly from: Cursor;
  /** Where the reader goes on from, as a snapshot: no later than the last batch that was kept. */
  readonly upTo: string;
  readonly isFor: (event: KeptEvent) => boolean;
};

/** `seen`: by whoever has seen this batch, and maybe a little more. */
type Batch = { readonly events: readonly KeptEvent[]; readonly seen: Snapshot; readonly size: number };

/** How much is kept, about; what is reached first. */
export type Room = { readonly events: number; readonly characters: number };

/** Events after which the database tells earlier ones of the same conversation otherwise: without words that were taken back. */
const CHANGES_WORDS: ReadonlySet<string> = new Set(['message.edited', 'message.deleted', 'conversation.closed']);

/**
 * What the process's tail has told lately. Most streams that come back were away for moments: what they missed is here, and a
 * crowd that comes back at once asks the database for nothing.
 */
export class RecentLog {
  private readonly batches: Batch[] = [];
  private count = 0;
  /** What this has not seen, and the newest batch has, is kept. */
  private floor: Snapshot | null = null;
  private newest: Snapshot | null = null;
  /** By conversation, the last event before which what is kept is no longer what the database would tell. */
  private readonly changedAt = new Map<string, bigint>();
  private size = 0;
  private readonly room: Room;

  constructor(room: Room) {
    this.room = room;
  }

  /** The next batch of the tail, and the place where its reading began. */
  keep({ events, cursor }: LogBatch, begunAt: Cursor): void {
    this.floor ??= parseSnapshot(begunAt.until);
    this.newest = parseSnapshot(cursor.before);
    const kept = events.flatMap(keptOf);
    if (kept.length === 0) return;
    for (const event of events) this.note(event);
    const size = kept.reduce((sum, { text }) => sum + text.length, 0);
    this.batches.push({ events: kept, seen: parseSnapshot(cursor.until), size });
    this.count += kept.length;
    this.size += size;
    while (this.count > this.room.events || this.size > this.room.characters) this.dropOldest();
  }

  /** Whether a place lies between the oldest and the newest event that is kept: then it is one of this database's. */
  holds = (place: Cursor): boolean =>
    this.newest !== null && covers(this.newest, parseSnapshot(place.until)) && this.reachesBackTo(place);

  /**
   * The same as `readLogFor` finds, in the same order and with the same places.
   * @returns `null` when what is kept does not reach back that far, or would tell words that were changed or taken back since.
   */
  missed({ from, upTo, isFor }: Missed): readonly MissedText[] | null {
    if (!this.reachesBackTo(from)) return null;
    const before = parseSnapshot(from.before);
    const until = parseSnapshot(from.until);
    const end = parseSnapshot(upTo);
    const cutAt = BigInt(from.id);
    const found: { readonly event: KeptEvent; readonly rest: boolean }[] = [];
    for (const event of this.since(before)) {
      if (!isFor(event) || sees(before, event.xid) || !sees(end, event.xid)) continue;
      const rest = sees(until, event.xid);
      if (rest && event.id <= cutAt) continue;
      if (this.isOutdated(event)) return null;
      found.push({ event, rest });
    }
    found.sort((a, b) => Number(b.rest) - Number(a.rest) || compare(a.event.id, b.event.id));
    return found.map(({ event, rest }, at) => ({
      id: event.id,
      text: event.text,
      cursor: at === found.length - 1 ? atSnapshot(upTo) : placeAfter(from, upTo, { id: String(event.id), rest }),
    }));
  }

  private note(event: LoggedEvent): void {
    if (event.scope === 'conversation' && CHANGES_WORDS.has(event.event.type))
      this.changedAt.set(event.conversationId, BigInt(event.id));
  }

  /** Ids are in the order of commits within a conversation. */
  private isOutdated({ id, conversationId }: KeptEvent): boolean {
    const changedAt = this.changedAt.get(conversationId);
    return changedAt !== undefined && id < changedAt;
  }

  private forget({ id, conversationId }: KeptEvent): void {
    if (this.changedAt.get(conversationId) === id) this.changedAt.delete(conversationId);
  }

  private reachesBackTo = (place: Cursor): boolean =>
    this.floor !== null && covers(parseSnapshot(place.before), this.floor);

  /** Without the first batches, all of which `place` has seen. */
  private *since(place: Snapshot): Iterable<KeptEvent> {
    let [low, high] = [0, this.batches.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const batch = this.batches[middle];
      if (batch && covers(place, batch.seen)) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.batches.length; at++) yield* this.batches[at]?.events ?? [];
  }

  private dropOldest(): void {
    const batch = this.batches.shift();
    if (!batch) return;
    for (const event of batch.events) this.forget(event);
    this.count -= batch.events.length;
    this.size -= batch.size;
    this.floor = batch.seen;
  }
}

const compare = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of what no screen shows nothing is kept. */
function keptOf({ id, xid, ...logged }: LoggedEvent): KeptEvent[] {
  if (logged.scope !== 'conversation') return [];
  const { conversationId, event } = logged;
  const leaver = event.type === 'participant.left' ? event.userId : null;
  return [{ id: BigInt(id), xid, conversationId, leaver, text: JSON.stringify(event) }];
}
