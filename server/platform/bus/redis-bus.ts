import { randomUUID } from 'node:crypto';
import { Redis } from 'ioredis';
import { heardIn } from '@/server/platform/bus/bus-envelope';
import type { EventBus } from '@/server/platform/bus/event-bus';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { gatherNotes } from '@/server/platform/bus/outgoing-notes';
import type { Log } from '@/server/platform/log';

const HEARTBEAT_MS = 10_000;
const COMMAND_TIMEOUT_MS = 5_000;
const FIRST_RETRY_MS = 100;
const RETRY_CAP_MS = 2_000;

type RedisBusOptions = {
  readonly url: string;
  /** The same for all processes of one installation and for nobody else: a Redis may serve many. */
  readonly channel: string;
  readonly log: Log;
  readonly heartbeatMs?: number;
};

/**
 * Redis pub/sub between processes, on two connections (one that listens can do nothing else), each watched by a heartbeat. While
 * Redis is away notes to other processes are dropped; `wake` after every reconnect makes up for what was missed.
 */
export function createRedisBus({ url, channel, log, heartbeatMs = HEARTBEAT_MS }: RedisBusOptions): EventBus {
  const processId = randomUUID();
  const local = createMemoryBus();
  const speaker = connectionTo(url, log, 'speaker');
  const listener = connectionTo(url, log, 'listener');
  const outgoing = gatherNotes(processId, (envelope) => {
    // Dropped while Redis is away, and never kept for later: an old "is typing" would be a lie.
    if (speaker.status === 'ready') speaker.publish(channel, envelope).catch(() => {});
  });

  listener.on('ready', () => {
    listener.subscribe(channel).then(
      () => local.publish({ kind: 'wake' }),
      () => listener.disconnect(true),
    );
  });
  listener.on('message', (_channel: string, envelope: string) => {
    for (const note of heardIn(envelope, processId)?.notes ?? []) local.publish(note);
  });
  const hearts = [heartOf(speaker), heartOf(listener)];
  const heartbeat = setInterval(() => {
    for (const beat of hearts) beat();
  }, heartbeatMs);
  heartbeat.unref();

  return {
    processId,
    publish: (note) => {
      local.publish(note);
      outgoing.add(note);
    },
    listen: local.listen,
    close: async () => {
      clearInterval(heartbeat);
      outgoing.stop();
      speaker.disconnect();
      listener.disconnect();
    },
  };
}

/** A connection that comes back for ever, keeps nothing for later, and says once that it is away. */
function connectionTo(url: string, log: Log, role: 'speaker' | 'listener'): Redis {
  const connection = new Redis(url, {
    retryStrategy: (attempt) => Math.min(RETRY_CAP_MS, FIRST_RETRY_MS * 2 ** attempt) * (0.5 + Math.random() / 2),
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
    autoResubscribe: false,
    autoResendUnfulfilledCommands: false,
    commandTimeout: COMMAND_TIMEOUT_MS,
    connectTimeout: COMMAND_TIMEOUT_MS,
    keepAlive: HEARTBEAT_MS,
  });
  let away = false;
  connection.on('error', (error: unknown) => {
    if (!away) log.warn({ role, reason: reasonOf(error) }, 'bus.redis-away');
    away = true;
  });
  connection.on('ready', () => {
    if (away) log.info({ role }, 'bus.redis-back');
    away = false;
  });
  return connection;
}

/** Asks whether anybody is there; a connection on which nobody answers in time is given up for a new one. */
function heartOf(connection: Redis): () => void {
  let asking = false;
  const rest = () => {
    asking = false;
  };
  connection.on('close', rest); // giving up takes a while itself, and is done once
  return () => {
    if (asking || connection.status !== 'ready') return;
    asking = true;
    connection.ping().then(rest, () => connection.disconnect(true));
  };
}

/** A code such as ECONNREFUSED or WRONGPASS: messages may hold the address, and with it a password. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string'
    ? error.code
    : (/^[A-Z]+\b/.exec(error.message)?.[0] ?? error.name);
};
