import type pg from 'pg';
import { type Cursor, encodeCursor } from '@/server/events/cursor';
import { readLogFor } from '@/server/events/read-log';
import { eventFrame, textFrame } from '@/server/realtime/frames';
import { BUFFER_CAP_BYTES, type LiveStream } from '@/server/realtime/live-stream';
import type { KeptEvent, RecentLog } from '@/server/realtime/recent-log';

/** More than this missed: loading afresh is quicker than replaying. */
const REPLAY_LIMIT = 1_000;
/**
 * It is written in one go, and must stay well below what a stream may leave unread: else the stream would be dropped before a
 * byte of it has left, and again at every return.
 */
const REPLAY_LIMIT_BYTES = BUFFER_CAP_BYTES / 2;

type Stretch = {
  /** What the client has seen. */
  readonly from: Cursor;
  /** The place in the log where live begins, as a snapshot. */
  readonly upTo: string;
};

type Replaying = { readonly pool: pg.Pool; readonly recent: RecentLog; readonly stream: LiveStream };

/** Writes what the client missed between two places, after a word that it is there; or that it must load afresh. */
export async function replay(replaying: Replaying, stretch: Stretch): Promise<void> {
  const { stream } = replaying;
  const { from, upTo } = stretch;
  const frames = await missedBy(replaying, stretch);
  const size = frames?.reduce((sum, { length }) => sum + length, 0) ?? 0;
  if (!frames || size > REPLAY_LIMIT_BYTES) return stream.write(eventFrame({ type: 'resync' }, upTo));
  stream.write(eventFrame({ type: 'ready' }, encodeCursor(from)));
  for (const frame of frames) stream.write(frame);
}

/** From memory as far as it reaches back, else from the database; `null` when it is too much. */
async function missedBy({ pool, recent, stream }: Replaying, stretch: Stretch): Promise<readonly Buffer[] | null> {
  const kept = recent.missed({ ...stretch, isFor: (event) => isFor(stream, event) });
  if (kept)
    return kept.length < REPLAY_LIMIT ? kept.map(({ text, cursor }) => textFrame(text, encodeCursor(cursor))) : null;
  const { from, upTo } = stretch;
  const read = await readLogFor(pool, { cursor: from, upTo, userId: stream.actor.userId, limit: REPLAY_LIMIT });
  if (read === 'too-much') return null;
  return read.events.flatMap((logged) =>
    logged.scope === 'conversation' ? [eventFrame(logged.event, encodeCursor(logged.cursor))] : [],
  );
}

/** Who has left hears of that, and of nothing else. */
const isFor = ({ actor, conversations }: LiveStream, { conversationId, leaver }: KeptEvent): boolean =>
  conversations.has(conversationId) || leaver === actor.userId;
