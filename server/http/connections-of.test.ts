import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { connectionsOf } from '@/server/http/connections-of';
import { createDeparture } from '@/server/http/departure';

let server: http.Server;
afterEach(() => server.closeAllConnections());

async function listening(listener: http.RequestListener) {
  server = http.createServer(listener);
  const connections = connectionsOf(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return connections;
}

/** A client's end of a connection that the server has taken up. */
async function connected(): Promise<Socket> {
  const taken = once(server, 'connection');
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  await Promise.all([taken, once(socket, 'connect')]);
  return socket;
}

it('lets a server end that has a connection which nobody used', async () => {
  const connections = await listening((_, response) => response.end());
  const socket = await connected();
  const ended = connections.end();
  connections.endIdle();
  await Promise.all([ended, once(socket.resume(), 'close')]);
});

it('leaves a request that is being answered alone', async () => {
  const connections = await listening((_, response) => server.emit('asked', response));
  const socket = await connected();
  const asked = once(server, 'asked');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  const [response] = await asked;
  const ended = connections.end();
  connections.endIdle();
  response.end('the answer');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toContain('the answer');
  await ended;
});

it('still answers on a connection that was kept, tells it to close, and then ends what rests', async () => {
  const departure = createDeparture();
  const connections = await listening((_, response) => {
    if (departure.begun) response.setHeader('Connection', 'close');
    response.end('the answer');
  });
  const ask = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
  const [busy, resting] = [await connected(), await connected()];
  for (const socket of [busy, resting]) {
    socket.write(ask);
    const [first] = await once(socket, 'data');
    expect(String(first)).toContain('Connection: keep-alive');
  }
  await departure.begin();
  const ended = connections.end();
  busy.write(ask);
  const [answer] = await once(busy, 'data');
  expect(String(answer)).toContain('the answer');
  expect(String(answer)).toContain('Connection: close');
  await connections.retire();
  await Promise.all([ended, once(resting.resume(), 'close')]);
});
