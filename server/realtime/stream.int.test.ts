import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, ConversationId } from '@/contract/ids/ids';
import { isUnavailable } from '@/server/db/postgres-error';
import type { UserContext } from '@/server/domain/context';
import { openConversation } from '@/server/domain/conversations/open-conversation';
import { sendMessage } from '@/server/domain/messages/send-message';
import { atSnapshot, decodeCursor } from '@/server/events/cursor';
import { currentCursor, readLog } from '@/server/events/read-log';
import { reanchorLog } from '@/server/events/reanchor-log';
import type { BusNote } from '@/server/platform/bus/event-bus';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { createLog } from '@/server/platform/log';
import { createHub, type Hub } from '@/server/realtime/hub';
import { type Heard, type LiveReader, liveReader } from '@/tests/harness/live-reader';
import { type Person, type Scene, scene } from '@/tests/harness/scene';
import { seeded } from '@/tests/harness/seeded';

const bus = createMemoryBus();
let s: Scene;
let hub: Hub;
let server: http.Server;
let url: string;
const readers: LiveReader[] = [];

beforeAll(async () => {
  s = await scene({ onCommit: () => bus.publish({ kind: 'wake' }), poolSize: 16 });
  hub = createHub({ db: s.deps.db, bus, log: createLog('silent') });
  const people = new Map(
    [s.tom, s.mira, s.sven, s.nadia, s.stranger].map((person) => [person.actor.userId as string, person]),
  );
  server = http.createServer((request, response) => {
    const person = people.get(String(request.headers['x-user']));
    if (!person) throw new Error('no such person in this test');
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const lastEventId = request.headers['last-event-id'];
    hub
      .open({ response, actor: person.actor, lastEventId: typeof lastEventId === 'string' ? lastEventId : null })
      .catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.cut();
});
afterAll(async () => {
  await hub.close();
  server.close();
  await s.close();
});

const readerFor = (person: Person): LiveReader => {
  const reader = liveReader(url, { 'x-user': person.actor.userId });
  readers.push(reader);
  return reader;
};
/** As a client does it: when the server is too busy, the same words again under the same id. */
async function send(who: UserContext, conversationId: ConversationId, text: string) {
  const message = { conversationId, clientId: s.deps.ids.newId<ClientId>(), text };
  for (;;) {
    try {
      return await sendMessage(who, message);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
    }
  }
}
const sentSeqs = (heard: readonly Heard[], conversationId: string): number[] =>
  heard.flatMap(({ event }) =>
    event.type === 'message.sent' && event.conversationId === conversationId ? [event.message.seq] : [],
  );
const seqsInTable = async (conversationId: string): Promise<number[]> => {
  const rows = await s.deps.db.prisma.message.findMany({
    where: { conversationId },
    orderBy: { seq: 'asc' },
    select: { seq: true },
  });
  return rows.map(({ seq }) => seq);
};

describe('the live stream', () => {
  it.each([
    ['from memory', undefined],
    ['from the database', { events: 0, characters: 0 }],
  ])(
    'gives every reader every message once and in order while 32 write and readers drop and resume at random, %s',
    async (_, keeps) => {
      const before = hub;
      hub = createHub({ db: s.deps.db, bus, log: createLog('silent'), keeps });
      const chat = s.conversation.id;
      const first = (await seqsInTable(chat)).length + 1;
      const random = seeded('drop and resume');
      const following = [s.tom, s.mira, s.sven, s.tom, s.mira, s.tom].map(readerFor);
      await Promise.all(following.map((reader) => reader.connect()));
      const writersDone = Promise.all(
        Array.from({ length: 32 }, async (_, writer) => {
          for (let at = 0; at < 25; at++) await send(writer % 2 ? s.tom : s.mira, chat, `${writer}/${at}`);
        }),
      );
      let writing = true;
      const dropping = following.slice(1).map(async (reader) => {
        while (writing) {
          const target = reader.heard.length + random.between(1, 60);
          await Promise.race([reader.until((heard) => heard.length >= target), writersDone]);
          reader.cut();
          await reader.connect();
        }
      });
      await writersDone;
      writing = false;
      await Promise.all(dropping);
      const expected = (await seqsInTable(chat)).slice(first - 1);
      expect(expected).toEqual(Array.from({ length: 800 }, (_seq, at) => first + at));
      for (const reader of following) {
        await reader.until((heard) => sentSeqs(heard, chat).length >= expected.length);
        expect(sentSeqs(reader.heard, chat)).toEqual(expected);
        expect(reader.heard.some(({ event }) => event.type === 'resync')).toBe(false);
      }
      await hub.close();
      hub = before;
    },
  );

  it('brings what commits late, after events with higher ids were already read', async () => {
    const reader = readerFor(s.tom);
    await reader.connect();
    const slow = new pg.Client({ connectionString: s.url });
    await slow.connect();
    await slow.query('BEGIN');
    await slow.query(
      `INSERT INTO event (studio_id, conversation_id, rev, type, payload) VALUES ($1, $2, 9000, 'delivery-position.moved', $3)`,
      [s.juniper.id, s.conversation.id, { userId: s.mira.actor.userId, deliveredSeq: 1 }],
    );
    const { seq } = await send(s.mira, s.conversation.id, 'overtakes');
    await reader.until((heard) => sentSeqs(heard, s.conversation.id).includes(seq));
    reader.cut();
    await reader.connect();
    await slow.query('COMMIT');
    await slow.end();
    bus.publish({ kind: 'wake' });
    await reader.until((heard) => heard.some(({ event }) => event.type === 'delivery-position.moved'));
    const moved = reader.heard.filter(({ event }) => event.type === 'delivery-position.moved');
    expect(moved).toHaveLength(1);
    expect(sentSeqs(reader.heard, s.conversation.id).filter((one) => one === seq)).toHaveLength(1);
  });

  it('tells a stream that is already open of a conversation that is opened now', async () => {
    const reader = readerFor(s.stranger);
    await reader.connect();
    const { conversationId } = await openConversation(s.stranger, { artistId: s.mira.artist.id });
    await send(s.mira, conversationId, 'Hello!');
    await reader.until((heard) => sentSeqs(heard, conversationId).length === 1);
    expect(reader.heard.map(({ event }) => event.type)).toEqual(['ready', 'conversation.opened', 'message.sent']);
  });

  it('loses nothing to a process that is still finding its place in the log', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { pool } = s.deps.db;
    let first = true;
    const slowly = (...query: Parameters<typeof pool.query>) => {
      const wait = first ? held : Promise.resolve();
      first = false;
      return wait.then(() => pool.query(...query));
    };
    const late = createHub({
      db: { ...s.deps.db, follower: Object.assign(Object.create(pool), { query: slowly }) },
      bus,
      log: createLog('silent'),
    });
    const before = hub;
    hub = late;
    const reader = liveReader(url, { 'x-user': s.tom.actor.userId, 'last-event-id': await currentCursor(pool) });
    readers.push(reader);
    const opened = reader.connect();
    const missed = await send(s.mira, s.conversation.id, 'while it starts');
    expect(reader.heard).toEqual([]);
    release();
    await opened;
    const next = await send(s.mira, s.conversation.id, 'after');
    await reader.until((heard) => sentSeqs(heard, s.conversation.id).includes(next.seq));
    expect(sentSeqs(reader.heard, s.conversation.id)).toEqual([missed.seq, next.seq]);
    hub = before;
    await late.close();
  });

  it('repeats nothing to a client that comes from a process that was ahead', async () => {
    const deaf = createHub({ db: s.deps.db, bus: createMemoryBus(), log: createLog('silent') });
    const before = hub;
    hub = deaf;
    await readerFor(s.tom).connect();
    hub = before;
    const ahead = readerFor(s.tom);
    await ahead.connect();
    const first = await send(s.mira, s.conversation.id, 'seen over there');
    await ahead.until((heard) => sentSeqs(heard, s.conversation.id).includes(first.seq));
    ahead.cut();
    hub = deaf;
    await ahead.connect();
    const second = await send(s.mira, s.conversation.id, 'seen over here');
    await ahead.until((heard) => sentSeqs(heard, s.conversation.id).includes(second.seq));
    // What was said before may have been on its way still when it first connected.
    const heard = sentSeqs(ahead.heard, s.conversation.id).filter((seq) => seq >= first.seq);
    expect(heard).toEqual([first.seq, second.seq]);
    hub = before;
    await deaf.close();
  });

  it('says nothing of other people’s conversations', async () => {
    const nadia = readerFor(s.nadia);
    const tom = readerFor(s.tom);
    await Promise.all([nadia.connect(), tom.connect()]);
    await send(s.tom, s.conversation.id, 'not for Nadia');
    hub.typing({ conversationId: s.conversation.id, userId: s.mira.actor.userId, typing: true });
    await send(s.nadia, s.otherConversation.id, 'for Nadia');
    await nadia.until((heard) => sentSeqs(heard, s.otherConversation.id).length === 1);
    await tom.until((heard) => sentSeqs(heard, s.conversation.id).length === 1);
    expect(JSON.stringify(nadia.heard)).not.toContain(s.conversation.id);
  });

  it.each(['garbage', '1:2:~', '999999999:999999999:', '5:9:5~7:12:8~41x'])(
    'answers the cursor %s with a resync',
    async (id) => {
      const reader = liveReader(url, { 'x-user': s.tom.actor.userId, 'last-event-id': id });
      readers.push(reader);
      await reader.connect();
      expect(reader.heard[0]?.event.type).toBe('resync');
    },
  );

  it.each([
    ['brings back', 8, 'ready'],
    ['says resync instead of', 100, 'resync'],
  ] as const)('%s what was missed when that is %s long messages', async (_, count, said) => {
    const reader = readerFor(s.mira);
    await reader.connect();
    reader.cut();
    const before = reader.heard.length;
    for (let at = 0; at < count; at++) await send(s.nadia, s.otherConversation.id, '漢'.repeat(7_000));
    for (let at = 0; at < count; at++) await send(s.tom, s.conversation.id, '漢'.repeat(7_000));
    await reader.connect();
    expect(reader.ended()).toBe(false);
    expect(reader.heard[before]?.event.type).toBe(said);
    const next = await send(s.tom, s.conversation.id, 'goes on');
    await reader.until((heard) => sentSeqs(heard, s.conversation.id).includes(next.seq));
    const heard = sentSeqs(reader.heard.slice(before), s.conversation.id);
    // A resync begins where the process is, which may still be a little behind the last commit.
    const from = said === 'ready' ? next.seq - count : (heard[0] ?? 0);
    expect(heard).toEqual(Array.from({ length: next.seq - from + 1 }, (_seq, at) => from + at));
  });

  it('ends the streams of a session that was revoked, also without a word from anybody', async () => {
    const reader = readerFor(s.tom);
    await reader.connect();
    await s.deps.db.pool.query('UPDATE session SET revoked_at = now() WHERE id = $1', [s.tom.actor.sessionId]);
    await reader.until(() => false);
    expect(reader.heard.at(-1)?.event.type).toBe('signed-out');
    await s.deps.db.pool.query('UPDATE session SET revoked_at = NULL WHERE id = $1', [s.tom.actor.sessionId]);
  });

  it('ends the oldest stream of somebody who opens more than anybody needs', async () => {
    const first = readerFor(s.stranger);
    await first.connect();
    const more = Array.from({ length: 32 }, () => readerFor(s.stranger));
    for (const reader of more) await reader.connect();
    await first.until(() => false);
    expect(more.some((reader) => reader.ended())).toBe(false);
  });

  it('passes typing on to the others, and not to oneself', async () => {
    const [tom, mira] = [readerFor(s.tom), readerFor(s.mira)];
    await Promise.all([tom.connect(), mira.connect()]);
    // A stream hears unstored notes once the process has read past its replay.
    await send(s.nadia, s.otherConversation.id, 'moves the log on');
    await mira.until((heard) => sentSeqs(heard, s.otherConversation.id).length === 1);
    const note: BusNote = {
      kind: 'typing',
      conversationId: s.conversation.id,
      userId: s.tom.actor.userId,
      typing: true,
    };
    bus.publish(note);
    await mira.until((heard) => heard.some(({ event }) => event.type === 'typing'));
    await send(s.mira, s.conversation.id, 'after');
    await tom.until((heard) => sentSeqs(heard, s.conversation.id).length > 0);
    expect(tom.heard.some(({ event }) => event.type === 'typing')).toBe(false);
  });
});

describe('the place in the log', () => {
  it('claims nothing beyond the newest event: after a crash the database may give such numbers out again', async () => {
    const { pool } = s.deps.db;
    await send(s.tom, s.conversation.id, 'the newest');
    for (let at = 0; at < 5; at++) await pool.query('SELECT pg_current_xact_id()');
    const { rows } = await pool.query('SELECT max(xid::text::bigint) + 1 AS ceiling FROM event');
    expect((await currentCursor(pool)).split(':')[1]).toBe(String(rows[0].ceiling));
  });

  it('keeps open transactions apart that hold a lower number than the newest event', async () => {
    const open = new pg.Client({ connectionString: s.url });
    await open.connect();
    await open.query('BEGIN');
    const { rows } = await open.query<{ xid: string }>('SELECT pg_current_xact_id()::text AS xid');
    await send(s.tom, s.conversation.id, 'newer');
    const place = (await currentCursor(s.deps.db.pool)).split(':');
    expect(place[2]?.split(',')).toContain(rows[0]?.xid);
    await open.query('ROLLBACK');
    await open.end();
  });
});

describe('reanchorLog', () => {
  it('ages events from before a restore, which would pass for new for ever', async () => {
    const { pool } = s.deps.db;
    await pool.query(`UPDATE event SET xid = (SELECT max(xid::text::bigint) + 1000000 FROM event)::text::xid8`);
    await pool.query(`INSERT INTO relay_cursor (handler, cursor) VALUES ('from the past', '9000000:9000000:')`);
    await reanchorLog(pool);
    const place = decodeCursor(await currentCursor(pool));
    await send(s.tom, s.conversation.id, 'first after the restore');
    const batch = await readLog(pool, place ?? atSnapshot('1:1:'), 100);
    expect(batch.events.map(({ scope }) => scope)).toEqual(['conversation']);
    expect((await readLog(pool, batch.cursor, 100)).events).toEqual([]);
    expect(await s.deps.db.prisma.relayCursor.count({ where: { handler: 'from the past' } })).toBe(0);
  });
});

describe('readLog', () => {
  it('reads in pieces what it reads at once', async () => {
    const start = decodeCursor(await currentCursor(s.deps.db.pool));
    if (!start) throw new Error('no cursor');
    for (let at = 0; at < 11; at++) await send(s.tom, s.conversation.id, `piece ${at}`);
    const whole = await readLog(s.deps.db.pool, start, 100);
    const pieces: string[] = [];
    for (let cursor = start; ; ) {
      const batch = await readLog(s.deps.db.pool, cursor, 3);
      pieces.push(...batch.events.map(({ id }) => id));
      cursor = batch.cursor;
      if (!batch.more) break;
    }
    expect(pieces).toEqual(whole.events.map(({ id }) => id));
    expect(pieces).toHaveLength(11);
  });
});
