import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { BusNote, EventBus } from '@/server/platform/bus/event-bus';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import type { Log } from '@/server/platform/log';

const CHANNEL = 'parlour';
/** One NOTIFY per process and interval: inside each insert it would cost most of the throughput. */
const FLUSH_MS = 10;
/** Postgres refuses payloads of 8,000 bytes and more. */
const MAX_NOTES = 24;
const HEARTBEAT_MS = 10_000;
const HEARTBEAT_TIMEOUT_MS = 5_000;
const RECONNECT_MS = 500;

type Envelope = { readonly from: string; readonly notes: readonly BusNote[] };

type PostgresBusOptions = { readonly url: string; readonly log: Log };

/**
 * LISTEN/NOTIFY between processes, on a connection of its own that is watched by a heartbeat (a half-open connection never
 * errors). After every reconnect it says `wake`, since what was notified meanwhile is gone.
 */
export function createPostgresBus({ url, log }: PostgresBusOptions): EventBus {
  const processId = randomUUID();
  const local = createMemoryBus();
  const outgoing: BusNote[] = [];
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  const flush = () => {
    timer = null;
    const notes = outgoing.splice(0, MAX_NOTES);
    if (outgoing.length > 0) schedule();
    const envelope: Envelope = { from: processId, notes };
    client?.query('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(envelope)]).catch((error: unknown) => {
      log.warn({ err: error }, 'bus.notify-failed');
    });
  };
  const schedule = () => {
    timer ??= setTimeout(flush, FLUSH_MS);
  };

  const receive = (payload: string | undefined) => {
    // Only our own processes notify this channel; this is the edge where their notes come back.
    const envelope = JSON.parse(payload ?? '{"notes":[]}') as Envelope;
    if (envelope.from !== processId) for (const note of envelope.notes) local.publish(note);
  };

  const connect = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({
      connectionString: url,
      keepAlive: true,
      application_name: 'parlour-listener',
      query_timeout: HEARTBEAT_TIMEOUT_MS,
    });
    next.on('notification', ({ payload }) => receive(payload));
    const lost = once(() => {
      next.end().catch(() => {});
      if (client === next) client = null;
      if (!closed) setTimeout(() => void connect(), RECONNECT_MS).unref();
    });
    next.on('error', lost);
    next.on('end', lost);
    try {
      await next.connect();
      await next.query(`LISTEN ${CHANNEL}`);
      client = next;
      local.publish({ kind: 'wake' });
    } catch (error) {
      log.warn({ err: error }, 'bus.listen-failed');
      lost();
    }
  };

  const heartbeat = setInterval(() => {
    const watched = client;
    watched?.query('SELECT 1').catch(() => watched.end().catch(() => {}));
  }, HEARTBEAT_MS);
  heartbeat.unref();
  void connect();

  return {
    processId,
    publish: (note) => {
      local.publish(note);
      const repeated = note.kind === 'wake' && outgoing.some(({ kind }) => kind === 'wake');
      if (!repeated) outgoing.push(note);
      schedule();
    },
    listen: local.listen,
    close: async () => {
      closed = true;
      clearInterval(heartbeat);
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}

function once(run: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    run();
  };
}
