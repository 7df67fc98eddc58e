import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { createDatabase } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import { sendMessage } from '@/server/domain/messages/send-message';
import type { EventBus } from '@/server/platform/bus/event-bus';
import { createPostgresBus } from '@/server/platform/bus/postgres-bus';
import { createRedisBus } from '@/server/platform/bus/redis-bus';
import { createLog } from '@/server/platform/log';
import { createHub } from '@/server/realtime/hub';
import { type LiveReader, liveReader } from '@/tests/harness/live-reader';
import { unlessMissing } from '@/tests/harness/own-program';
import { type OwnRedis, redisServer, startRedis } from '@/tests/harness/redis';
import { type Person, type Scene, scene } from '@/tests/harness/scene';
import { createWatch } from '@/tests/harness/watch';

const log = createLog('silent');
const redisFound = redisServer();
let s: Scene;
let redis: OwnRedis | null = null;
const endings: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  s = await scene();
  if ('program' in redisFound) redis = await startRedis();
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});
afterAll(async () => {
  await redis?.end();
  await s.close();
});

const BUSES = {
  postgres: () => createPostgresBus({ url: s.url, log }),
  redis: () => createRedisBus({ url: redis?.url ?? '', channel: 'parlour tests', log }),
} as const;

/** What a process has of its own: pool, bus, hub and a door for streams. */
async function startProcess(bus: EventBus) {
  const db = createDatabase({ url: s.url, poolSize: 6, onCommit: () => bus.publish({ kind: 'wake' }) });
  const hub = createHub({ db, bus, log });
  const people = [s.tom, s.mira];
  const server = http.createServer((request, response) => {
    const person = people.find(({ actor }) => actor.userId === request.headers['x-user']);
    if (!person) throw new Error('no such person in this test');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const lastEventId = request.headers['last-event-id'];
    hub
      .open({ response, actor: person.actor, lastEventId: typeof lastEventId === 'string' ? lastEventId : null })
      .catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  endings.push(async () => {
    await hub.close();
    server.closeAllConnections();
    server.close();
    await bus.close();
    await db.close();
  });
  const send = (who: Person, text: string) => {
    const context: UserContext = { ...who, db };
    return sendMessage(context, { conversationId: s.conversation.id, clientId: s.deps.ids.newId<ClientId>(), text });
  };
  const reader = (who: Person): LiveReader => {
    const opened = liveReader(`http://127.0.0.1:${port}/`, { 'x-user': who.actor.userId });
    endings.push(async () => opened.cut());
    return opened;
  };
  return { hub, send, reader };
}

const pair = (driver: keyof typeof BUSES) =>
  Promise.all([startProcess(BUSES[driver]()), startProcess(BUSES[driver]())]);

const texts = ({ heard }: LiveReader) =>
  heard.flatMap(({ event }) =>
    event.type === 'message.sent' && event.message.kind === 'text' ? [event.message.body?.text] : [],
  );

describe.each([
  { name: 'Postgres', driver: 'postgres', skip: false },
  { name: `Redis${unlessMissing(redisFound)}`, driver: 'redis', skip: 'missing' in redisFound },
] as const)('two processes on one database, talking by $name', ({ driver, skip }) => {
  it.skipIf(skip)('show each what is sent at the other, once and in order', async () => {
    const [one, two] = await pair(driver);
    const [tom, mira] = [one.reader(s.tom), two.reader(s.mira)];
    await Promise.all([tom.connect(), mira.connect()]);
    const written = Array.from({ length: 40 }, (_, at) => `${driver} ${at}`);
    for (const [at, text] of written.entries()) await (at % 2 ? one : two).send(at % 2 ? s.tom : s.mira, text);
    for (const reader of [tom, mira]) {
      await reader.until(() => texts(reader).length >= written.length);
      expect(texts(reader)).toEqual(written);
    }
  });

  it.skipIf(skip)('tell each other who is here and who is typing', async () => {
    const two = await startProcess(BUSES[driver]());
    const mira = two.reader(s.mira);
    await mira.connect();
    const one = await startProcess(BUSES[driver]());
    const tomId = s.tom.actor.userId;
    const sees = (type: 'typing' | 'presence') =>
      mira.until((heard) => heard.some(({ event }) => event.type === type && event.userId === tomId));
    const note = { conversationId: s.conversation.id, userId: tomId, typing: true };
    const again = setInterval(() => one.hub.typing(note), 50); // a bus that is still on its way drops notes
    await sees('typing').finally(() => clearInterval(again));
    expect(two.hub.isOnline(tomId)).toBe(false);
    await one.reader(s.tom).connect();
    await sees('presence');
    expect(two.hub.isOnline(tomId)).toBe(true);
    // And the other way round, although Mira came before there was anybody to hear of it.
    const { look, until } = createWatch();
    const looking = setInterval(look, 20);
    await until(() => one.hub.isOnline(s.mira.actor.userId)).finally(() => clearInterval(looking));
  });
});

describe.skipIf('missing' in redisFound)(`when Redis is gone${unlessMissing(redisFound)}`, () => {
  it('everything still arrives at the other process, once and in order, and typing comes back with it', async () => {
    const [one, two] = await pair('redis');
    const mira = two.reader(s.mira);
    await mira.connect();
    const arrives = async (text: string) => {
      await one.send(s.tom, text);
      await mira.until(() => texts(mira).includes(text));
    };
    await arrives('before');
    await redis?.kill();
    for (const text of ['without 1', 'without 2', 'without 3']) await arrives(text);
    await redis?.start();
    await arrives('after');
    expect(texts(mira)).toEqual(['before', 'without 1', 'without 2', 'without 3', 'after']);
    const typing = { conversationId: s.conversation.id, userId: s.tom.actor.userId, typing: true };
    const again = setInterval(() => one.hub.typing(typing), 100);
    await mira.until((heard) => heard.some(({ event }) => event.type === 'typing')).finally(() => clearInterval(again));
    expect(mira.ended()).toBe(false);
  });
});
