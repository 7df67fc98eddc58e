import type { connectionsOf } from '@/server/http/connections-of';
import type { Departure } from '@/server/http/departure';
import type { Log } from '@/server/platform/log';
import type { Hub } from '@/server/realtime/hub';

/** Within this time after SIGTERM the process is gone, whatever still hangs. */
const DRAIN_MS = 8_000;

type Drained = {
  readonly log: Log;
  readonly hub: Hub;
  readonly departure: Departure;
  readonly connections: ReturnType<typeof connectionsOf>;
  /** What works in the background, ended while the last requests are answered. */
  readonly workers: readonly (() => Promise<unknown>)[];
  /** What requests and workers use, closed after them. */
  readonly resources: readonly (() => unknown)[];
};

/**
 * Ends the process on SIGTERM or SIGINT so that nobody's request fails: balancers hear of it first, then no connection is taken any
 * more, streams move, what is in hand is finished.
 */
export function drainOnSignal({ log, hub, departure, connections, workers, resources }: Drained): void {
  let draining = false;
  const drain = async (signal: string) => {
    if (draining) return;
    draining = true;
    log.info({ signal, streams: hub.streamCount() }, 'server.draining');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await departure.begin();
    const closed = connections.end();
    await hub.close();
    await connections.retire();
    for (const stop of workers) await stop();
    await closed;
    for (const close of resources) await close();
    log.info('server.stopped');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
}
