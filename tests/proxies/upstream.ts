import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connectionsOf } from '@/server/http/connections-of';
import { createHttpServer } from '@/server/http/create-http-server';
import { createDeparture } from '@/server/http/departure';
import type { ServerUnderTest } from '@/tests/harness/server-under-test';

export type Upstream = {
  readonly port: number;
  /** As a process does it on SIGTERM, but for its streams, which belong to all of them here. Resolves when nobody is connected. */
  leave(): Promise<void>;
  close(): void;
};

/** One of several processes behind a proxy. Every page says whom the process takes for its visitor. */
export async function startUpstream({ parts, publicUrl }: ServerUnderTest): Promise<Upstream> {
  const departure = createDeparture();
  const server = createHttpServer({
    parts,
    publicUrl,
    stage: 'test',
    trustProxy: true,
    departure,
    pages: ({ headers }, response) => response.end(String(headers['x-parlour-ip'])),
  });
  const connections = connectionsOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leave: async () => {
      await departure.begin();
      const closed = connections.end();
      await connections.retire();
      await closed;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
