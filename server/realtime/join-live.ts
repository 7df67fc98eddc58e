import type pg from 'pg';
import { type Cursor, decodeCursor } from '@/server/events/cursor';
import { isForeign } from '@/server/events/read-log';
import { covers, parseSnapshot } from '@/server/events/snapshot';
import { eventFrame } from '@/server/realtime/frames';
import type { LiveStream } from '@/server/realtime/live-stream';
import type { LogTail } from '@/server/realtime/log-tail';
import type { RecentLog } from '@/server/realtime/recent-log';
import { replay } from '@/server/realtime/replay';

/** A cursor of ours is passed within a read or two; one that is not passed in this time was made up. */
const REACH_MS = 5_000;

type Joining = {
  readonly pool: pg.Pool;
  readonly tail: LogTail;
  readonly recent: RecentLog;
  readonly stream: LiveStream;
  /** As it stands in the client's request. */
  readonly lastEventId: string | null;
};

/**
 * Brings a stream from where its client is to where this process is, and lets it go on from there with everybody else. The place
 * where replay ends is the tail's own, taken between two batches: the stream listens from that instant, so live continues exactly
 * where replay stops (decision 0003). A client may come from a process that was ahead; then the tail catches up first.
 */
export async function joinLive({ pool, tail, recent, stream, lastEventId }: Joining): Promise<void> {
  const said = lastEventId === null ? null : decodeCursor(lastEventId);
  const isRecent = said !== null && recent.holds(said);
  const isOurs = said && (isRecent || !(await isForeign(pool, said)));
  // What is kept here is told as it was read: of words that were taken back in the meantime it has to have heard.
  if (isRecent) await tail.caughtUp();
  const from = isOurs ? said : null;
  const upTo = from && (await listenAt(tail, stream, { from, giveUpAt: Date.now() + REACH_MS }));
  if (from && upTo) await replay({ pool, recent, stream }, { from, upTo });
  else {
    const place = await listenAt(tail, stream, { from: null, giveUpAt: Number.POSITIVE_INFINITY });
    if (place) stream.write(eventFrame({ type: lastEventId === null ? 'ready' : 'resync' }, place));
  }
  stream.begin();
}

type Wanted = { readonly from: Cursor | null; readonly giveUpAt: number };

/**
 * Makes the stream listen at the tail's first place that has seen all that `from` has; nothing may be awaited between finding that
 * place and listening. @returns the place as a snapshot, or `null` when the tail does not come there in time.
 */
async function listenAt(tail: LogTail, stream: LiveStream, { from, giveUpAt }: Wanted): Promise<string | null> {
  const wanted = from && parseSnapshot(from.until);
  while (Date.now() < giveUpAt) {
    const place = tail.position();
    const isWhole = place !== null && place.before === place.until;
    if (isWhole && (wanted === null || covers(parseSnapshot(place.until), wanted))) {
      stream.listen();
      return place.until;
    }
    tail.wake();
    await tail.moved();
  }
  return null;
}
