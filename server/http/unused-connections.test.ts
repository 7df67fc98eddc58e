import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { unusedConnections } from '@/server/http/unused-connections';

let server: http.Server;
afterEach(() => server.closeAllConnections());

async function listening(listener: http.RequestListener) {
  server = http.createServer(listener);
  const unused = unusedConnections(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return unused;
}

/** A client's end of a connection that the server has taken up. */
async function connected(): Promise<Socket> {
  const taken = once(server, 'connection');
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await Promise.all([taken, once(socket, 'connect')]);
  return socket;
}

it('lets a server end that has a connection which nobody used', async () => {
  const unused = await listening((_, response) => response.end());
  const socket = await connected();
  const closed = once(server, 'close');
  server.close();
  unused.close();
  await Promise.all([closed, once(socket.resume(), 'close')]);
});

it('leaves a request that is being answered alone', async () => {
  const unused = await listening((request) => server.emit('asked', request));
  const socket = await connected();
  const asked = once(server, 'asked');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const [request] = await asked;
  server.close();
  unused.close();
  expect(request.socket.destroyed).toBe(false);
  socket.destroy();
});
