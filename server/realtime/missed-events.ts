import type pg from 'pg';
import type { MissedInput, MissedView } from '@/contract/schemas/stream';
import type { UserActor } from '@/server/domain/actor';
import { decodeCursor, encodeCursor } from '@/server/events/cursor';
import { isForeign, readLogFor } from '@/server/events/read-log';

/** As a stream replays: more than this missed, and loading afresh is quicker. */
const MOST = 1_000;

/**
 * What a person may see of what is seen at `upTo` and was not seen at `from`, in the log's order. The two need not come one after
 * the other: it is the difference of two sets. For a tab that hears the stream from another one (decision 0018).
 * @returns `resync` when it is too much, or when a place is not of this database.
 */
export async function missedEvents(pool: pg.Pool, { userId }: UserActor, input: MissedInput): Promise<MissedView> {
  const from = decodeCursor(input.from);
  const upTo = decodeCursor(input.upTo);
  if (!from || !upTo || (await isForeign(pool, from)) || (await isForeign(pool, upTo))) return { kind: 'resync' };
  const missed = await readLogFor(pool, { cursor: from, upTo: upTo.until, userId, limit: MOST });
  if (missed === 'too-much') return { kind: 'resync' };
  const events = missed.events.flatMap((one) =>
    one.scope === 'conversation' ? [{ id: encodeCursor(one.cursor), event: one.event }] : [],
  );
  return { kind: 'events', events };
}
