import type pg from 'pg';
import { type Cursor, encodeCursor } from '@/server/events/cursor';
import { readLogFor } from '@/server/events/read-log';
import { eventFrame } from '@/server/realtime/frames';
import { BUFFER_CAP_BYTES, type LiveStream } from '@/server/realtime/live-stream';

/** More than this missed: loading afresh is quicker than replaying. */
const REPLAY_LIMIT = 1_000;
/**
 * It is written in one go, and must stay well below what a stream may leave unread: else the stream would be dropped before a
 * byte of it has left, and again at every return.
 */
const REPLAY_LIMIT_BYTES = BUFFER_CAP_BYTES / 2;

type Replay = {
  /** What the client has seen. */
  readonly from: Cursor;
  /** The place in the log where live begins, as a snapshot. */
  readonly upTo: string;
};

/** Writes what the client missed between two places, after a word that it is there; or that it must load afresh. */
export async function replay(pool: pg.Pool, stream: LiveStream, { from, upTo }: Replay): Promise<void> {
  const missed = await readLogFor(pool, { cursor: from, upTo, userId: stream.actor.userId, limit: REPLAY_LIMIT });
  const frames =
    missed === 'too-much'
      ? []
      : missed.events.flatMap((logged) =>
          logged.scope === 'conversation' ? [eventFrame(logged.event, encodeCursor(logged.cursor))] : [],
        );
  const size = frames.reduce((sum, { length }) => sum + length, 0);
  if (missed === 'too-much' || size > REPLAY_LIMIT_BYTES) return stream.write(eventFrame({ type: 'resync' }, upTo));
  stream.write(eventFrame({ type: 'ready' }, encodeCursor(from)));
  for (const frame of frames) stream.write(frame);
}
