import type { ServerResponse } from 'node:http';
import type { MissedInput, MissedView } from '@/contract/schemas/stream';
import type { Database } from '@/server/db/database';
import type { UserActor } from '@/server/domain/actor';
import { type Cursor, encodeCursor } from '@/server/events/cursor';
import type { LogBatch } from '@/server/events/read-log';
import type { EventBus } from '@/server/platform/bus/event-bus';
import type { Log } from '@/server/platform/log';
import { Audience } from '@/server/realtime/audience';
import { findConversations } from '@/server/realtime/conversations-of';
import { deliverBatch, endSession } from '@/server/realtime/deliver-batch';
import { endStreams } from '@/server/realtime/end-streams';
import { CONNECTED_FRAME, PING_FRAME, PING_INTERVAL_MS } from '@/server/realtime/frames';
import { joinLive } from '@/server/realtime/join-live';
import { LiveStream } from '@/server/realtime/live-stream';
import { startLogTail } from '@/server/realtime/log-tail';
import { missedEvents } from '@/server/realtime/missed-events';
import { RecentLog, type Room } from '@/server/realtime/recent-log';
import { startSessionWatch } from '@/server/realtime/session-watch';
import { startWhispers } from '@/server/realtime/whispers';

type HubOptions = {
  readonly db: Pick<Database, 'pool' | 'follower'>;
  readonly bus: EventBus;
  readonly log: Log;
  /** Something happened that no screen shows; told after the streams. */
  readonly onInternalEvent?: () => void;
  /** How much of what was told last is kept for streams that come back; of what is older the database is asked. */
  readonly keeps?: Room | undefined;
};

/** Minutes of a busy process, in a few megabytes. */
const KEPT: Room = { events: 5_000, characters: 2_097_152 };

type OpenStream = {
  readonly response: ServerResponse;
  readonly actor: UserActor;
  /** What the client says it has seen, as it stands in its request. */
  readonly lastEventId: string | null;
};

export interface Hub {
  /** Brings one live stream up to date and keeps it so until either side ends it. The response's head must have been written. */
  open(stream: OpenStream): Promise<void>;
  /** Tells everybody else in a conversation that somebody is typing, or no longer. Unstored; the screen forgets it by itself. */
  typing(note: { readonly conversationId: string; readonly userId: string; readonly typing: boolean }): void;
  /** What the actor may see of what lies between two places of the log. */
  missed(actor: UserActor, places: MissedInput): Promise<MissedView>;
  isOnline(userId: string): boolean;
  streamCount(): number;
  /** Ends every stream, many of them little by little, so that clients move to another process; then stops reading. */
  close(): Promise<void>;
}

/** Tabs and devices of one person at one process; more are a fault or an attack. */
const STREAMS_EACH = 32;

/** A Set is ordered by insertion: the oldest come first. */
function endOldest(streams: ReadonlySet<LiveStream>): void {
  for (const stream of [...streams].slice(0, Math.max(0, streams.size - STREAMS_EACH))) stream.end();
}

/** The process's one place where stored events meet open streams. */
export function createHub({ db, bus, log, onInternalEvent, keeps = KEPT }: HubOptions): Hub {
  const { pool } = db;
  const audience = new Audience();
  const conversationsOf = findConversations(pool);
  const recent = new RecentLog(keeps);
  const onBatch = (batch: LogBatch, begunAt: Cursor) => {
    recent.keep(batch, begunAt);
    deliverBatch(audience, batch);
    if (batch.events.some(({ scope }) => scope === 'internal')) onInternalEvent?.();
  };
  const tail = startLogTail({ pool: db.follower, log, onBatch });
  const here = () => {
    const position = tail.position();
    return position ? encodeCursor(position) : null;
  };
  const presence = startWhispers({ conversationsOf, bus, audience, here });
  const sessionWatch = startSessionWatch({
    pool,
    log,
    sessions: audience.sessions,
    onEnded: (sessionId) => endSession(audience, sessionId, here() ?? ''),
  });
  const ping = setInterval(() => {
    for (const stream of audience.all()) stream.write(PING_FRAME);
  }, PING_INTERVAL_MS);
  ping.unref();
  bus.listen(({ kind }) => {
    if (kind === 'wake') tail.wake();
  });

  const leave = (stream: LiveStream) => {
    audience.remove(stream);
    if (audience.ofUser(stream.actor.userId).size === 0) presence.left(stream.actor.userId);
  };

  const bringUpToDate = async (stream: LiveStream, lastEventId: string | null) => {
    // Known before its conversations are looked up, so that one which is opened meanwhile is not missed.
    audience.add(stream);
    endOldest(audience.ofUser(stream.actor.userId));
    const ids = await conversationsOf(stream.actor.userId);
    for (const conversationId of ids) audience.joinUnlessLeft(stream, conversationId);
    await joinLive({ pool, tail, recent, stream, lastEventId });
  };

  let closing = false;
  return {
    open: async ({ response, actor, lastEventId }) => {
      const stream = new LiveStream(response, actor);
      if (closing) return stream.end();
      response.on('close', () => leave(stream));
      stream.write(CONNECTED_FRAME);
      try {
        await bringUpToDate(stream, lastEventId);
      } catch (error) {
        leave(stream);
        throw error;
      }
      if (response.destroyed) leave(stream);
      else presence.arrived(actor.userId);
    },
    typing: (note) => bus.publish({ kind: 'typing', ...note }),
    missed: (actor, places) => missedEvents(pool, actor, places),
    isOnline: presence.isOnline,
    streamCount: () => audience.count(),
    close: async () => {
      closing = true;
      clearInterval(ping);
      sessionWatch.stop();
      presence.stop();
      await endStreams([...audience.all()]);
      await tail.stop();
    },
  };
}
