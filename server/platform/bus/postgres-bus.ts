import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { heardIn, sealHere } from '@/server/platform/bus/bus-envelope';
import type { EventBus } from '@/server/platform/bus/event-bus';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { gatherNotes } from '@/server/platform/bus/outgoing-notes';
import type { Log } from '@/server/platform/log';

const CHANNEL = 'parlour';
const HEARTBEAT_MS = 10_000;
const HEARTBEAT_TIMEOUT_MS = 5_000;
const RECONNECT_MS = 500;
/** Who has said nothing for so long, three heartbeats, is not there. */
const COMPANY_MS = 30_000;

type PostgresBusOptions = { readonly url: string; readonly log: Log };

/**
 * LISTEN/NOTIFY between processes, on a connection of its own that is watched by a heartbeat (a half-open connection never
 * errors). After every reconnect it says `wake`, since what was notified meanwhile is gone. Each heartbeat tells the others that we are
 * there; who hears of nobody keeps their notes to themselves, which spares the only process a trip to the database for each.
 */
export function createPostgresBus({ url, log }: PostgresBusOptions): EventBus {
  const processId = randomUUID();
  const local = createMemoryBus();
  let client: Line | null = null;
  let closed = false;
  /** When another process was last heard of. */
  let companyAt = Number.NEGATIVE_INFINITY;
  const say = (envelope: string) => {
    client?.ask('SELECT pg_notify($1, $2)', [CHANNEL, envelope]).catch((error: unknown) => {
      log.warn({ err: error }, 'bus.notify-failed');
    });
  };
  const outgoing = gatherNotes(processId, say);
  const receive = (payload: string | undefined) => {
    const heard = heardIn(payload ?? '', processId);
    if (!heard) return;
    companyAt = performance.now();
    if (heard.asks) say(sealHere(processId, false));
    for (const note of heard.notes) local.publish(note);
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
    const line = lineOf(next);
    const lost = once(() => {
      void line.end();
      if (client === line) client = null;
      if (!closed) setTimeout(() => void connect(), RECONNECT_MS).unref();
    });
    next.on('error', lost);
    next.on('end', lost);
    try {
      await next.connect();
      // A note is not waited for to be on the disk: after a crash there is nobody left who would have to hear it.
      await line.ask(`SET synchronous_commit = off; LISTEN ${CHANNEL}`);
      client = line;
      say(sealHere(processId, true));
      local.publish({ kind: 'wake' });
    } catch (error) {
      log.warn({ err: error }, 'bus.listen-failed');
      lost();
    }
  };

  const heartbeat = setInterval(() => say(sealHere(processId, false)), HEARTBEAT_MS);
  heartbeat.unref();
  void connect();

  return {
    processId,
    publish: (note) => {
      local.publish(note);
      if (performance.now() - companyAt < COMPANY_MS) outgoing.add(note);
    },
    listen: local.listen,
    close: async () => {
      closed = true;
      clearInterval(heartbeat);
      outgoing.stop();
      await client?.end();
    },
  };
}

interface Line {
  /** Asks when what was asked before is answered, because the driver's own queue is to go. What gets no answer ends the line. */
  ask(text: string, values?: readonly string[]): Promise<unknown>;
  /** Whatever waits is refused then. */
  end(): Promise<void>;
}

function lineOf(client: pg.Client): Line {
  const end = () => client.end().catch(() => {});
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask: (text, values = []) => {
      const asked = last.then(() => client.query(text, [...values]));
      last = asked.catch(() => void end());
      return asked;
    },
    end,
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
