import { once } from 'node:events';
import type { Server } from 'node:http';
import net, { type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

type Connections = {
  /** Takes no new connection; on those that are open everything is still answered. Resolves when the last one is gone. */
  readonly end: () => Promise<void>;
  /** Ends those on which nothing is going on, now and as soon as they come to rest. */
  readonly endIdle: () => void;
  /** The same after a moment in which those that are in use are told, by the answers on them, to be used no more. */
  readonly retire: () => Promise<void>;
};

const GRACE_MS = 500;
const IDLE_CHECK_MS = 50;

/** Follows a server's connections from now on, so that they can be ended without cutting an answer off. */
export function connectionsOf(server: Server): Connections {
  // Browsers open connections ahead of need, and Node does not count as idle on what nothing was ever asked.
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  let closed: Promise<unknown> = Promise.resolve();
  const endIdle = () => {
    const look = () => {
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    };
    look();
    const looking = setInterval(look, IDLE_CHECK_MS);
    void closed.finally(() => clearInterval(looking));
  };
  return {
    end: async () => {
      closed = once(server, 'close'); // heard from the start: without open connections it comes at once
      // Node's own close of an HTTP server also ends idle connections, on which a request may be on its way just now.
      net.Server.prototype.close.call(server);
      await closed;
    },
    endIdle,
    retire: async () => {
      await Promise.race([closed, pause(GRACE_MS)]);
      endIdle();
    },
  };
}
