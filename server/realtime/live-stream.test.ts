import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { SessionId, UserId } from '@/contract/ids/ids';
import type { UserActor } from '@/server/domain/actor';
import { eventFrame } from '@/server/realtime/frames';
import { LiveStream } from '@/server/realtime/live-stream';

const ids = { userId: 'u' as UserId, sessionId: 's' as SessionId };
const actor: UserActor = { kind: 'user', ...ids, name: 'Tom', memberships: [], artistId: null };
const FRAMES = Array.from({ length: 40 }, (_, at) =>
  eventFrame({ type: 'presence', userId: `Zoë 🌿 ${'x'.repeat(at * 7)}`, online: true }, String(at)),
);
const WHOLE = Buffer.concat(FRAMES).toString('utf8');

// Some frames at once, some in turns of their own, as events come.
const server = http.createServer(async (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const stream = new LiveStream(response, actor);
  stream.listen();
  stream.begin();
  for (const [at, frame] of FRAMES.slice(0, -1).entries()) {
    stream.deliver(frame);
    if (at % 3 === 0) await new Promise(setImmediate);
  }
  stream.end(FRAMES.at(-1));
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => void server.close());

it('brings every frame whole and in order to a client that speaks HTTP/1.1', async () => {
  const request = http.get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  expect(response.headers['transfer-encoding']).toBe('chunked');
  expect(await text(response)).toBe(WHOLE);
  expect(response.complete).toBe(true);
});

it('and to a proxy that speaks HTTP/1.0, without chunks', async () => {
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write('GET / HTTP/1.0\r\n\r\n');
  const answer = await text(socket);
  expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).toBe(WHOLE);
});

/** A reader that has stopped, with all that the system keeps for it full, and a clock that stands still. */
async function stopped() {
  const begun = Promise.withResolvers<{ response: http.ServerResponse; stream: LiveStream }>();
  const clock = { nowMs: 0 };
  const server = http.createServer((_request, response) => {
    const stream = new LiveStream(response, actor, () => clock.nowMs);
    stream.listen();
    stream.begin();
    begun.resolve({ response, stream });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const reader = net.connect((server.address() as AddressInfo).port, '127.0.0.1').pause();
  reader.on('error', () => {});
  reader.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const { response, stream } = await begun.promise;
  response.writeHead(200);
  while (response.writableLength === 0) {
    stream.write(Buffer.alloc(65_536, 'x'));
    await new Promise(setImmediate);
  }
  const [small = Buffer.alloc(0)] = FRAMES;
  const deliver = (count: number) => {
    for (let at = 0; at < count; at += 1) stream.deliver(small);
  };
  const end = () => {
    reader.destroy();
    server.close();
  };
  return { response, reader, clock, deliver, end };
}

it('drops who leaves 256 events unread, however small they are, but gives a burst its moment', async () => {
  const { response, clock, deliver, end } = await stopped();
  deliver(400);
  expect(response.destroyed).toBe(false);
  clock.nowMs += 1_001;
  deliver(1);
  expect(response.destroyed).toBe(true);
  end();
});

it('keeps who reads, and who is slow with few', async () => {
  const { response, reader, clock, deliver, end } = await stopped();
  deliver(250);
  clock.nowMs += 60_000;
  deliver(1);
  expect(response.destroyed).toBe(false);
  reader.resume();
  await vi.waitFor(() => expect(response.writableLength).toBe(0));
  deliver(400);
  clock.nowMs += 60_000;
  deliver(1);
  expect(response.destroyed).toBe(false);
  end();
});
