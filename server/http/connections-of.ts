import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

type Connections = {
  /** Lets nobody in any more; resolves when the last connection is gone. */
  readonly end: () => Promise<void>;
  /**
   * Ends those on which nothing is going on. On some nothing was ever asked: browsers open them ahead of need, and Node does not
   * count them as idle.
   */
  readonly endIdle: () => void;
};

/** Follows a server's connections from now on, so that they can be ended without cutting an answer off. */
export function connectionsOf(server: Server): Connections {
  const unused = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => unused.delete(socket));
  return {
    end: async () => {
      const closed = once(server, 'close'); // heard from the start: without open connections it comes at once
      server.close();
      await closed;
    },
    endIdle: () => {
      server.closeIdleConnections();
      for (const socket of unused) socket.destroy();
    },
  };
}
