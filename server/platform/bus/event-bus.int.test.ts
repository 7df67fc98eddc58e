import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BusNote, EventBus } from '@/server/platform/bus/event-bus';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { createPostgresBus } from '@/server/platform/bus/postgres-bus';
import { createLog } from '@/server/platform/log';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';
import { createWatch } from '@/tests/harness/watch';

let database: TestDatabase;
const buses: EventBus[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await Promise.all(buses.map((bus) => bus.close()));
  await database.drop();
});

const postgresBus = () => keep(createPostgresBus({ url: database.url, log: createLog('silent') }));
const keep = (bus: EventBus) => {
  buses.push(bus);
  return bus;
};

/** Everything a bus says, and a way to wait for something. */
function ear(bus: EventBus) {
  const heard: BusNote[] = [];
  const { look, until } = createWatch();
  bus.listen((note) => {
    heard.push(note);
    look();
  });
  return { heard, until };
}

const typing = (userId: string): BusNote => ({ kind: 'typing', conversationId: 'c', userId, typing: true });

describe.each([
  ['memory', () => keep(createMemoryBus())],
  ['postgres', postgresBus],
])('every bus: %s', (_name, create) => {
  it('tells its own process at once', () => {
    const bus = create();
    const { heard } = ear(bus);
    bus.publish(typing('tom'));
    expect(heard).toContainEqual(typing('tom'));
  });

  it('tells each listener once', async () => {
    const bus = create();
    const [one, two] = [ear(bus), ear(bus)];
    bus.publish(typing('mira'));
    const count = (heard: BusNote[]) => heard.filter((note) => note.kind === 'typing').length;
    expect([count(one.heard), count(two.heard)]).toEqual([1, 1]);
  });

  it('has a name of its own', () => {
    expect(create().processId).not.toBe(create().processId);
  });
});

describe('the Postgres bus', () => {
  it('tells other processes, in order, and never its own process twice', async () => {
    const [here, there] = [postgresBus(), postgresBus()];
    const [mine, theirs] = [ear(here), ear(there)];
    await Promise.all([mine.until(() => mine.heard.length > 0), theirs.until(() => theirs.heard.length > 0)]);
    const names = Array.from({ length: 60 }, (_, at) => `user ${at}`);
    for (const name of names) here.publish(typing(name));
    const typers = (heard: BusNote[]) => heard.flatMap((note) => (note.kind === 'typing' ? [note.userId] : []));
    await theirs.until(() => typers(theirs.heard).length >= names.length);
    expect(typers(theirs.heard)).toEqual(names);
    expect(typers(mine.heard)).toEqual(names);
  });

  it('listens again after its connection was killed, and says wake because it may have missed something', async () => {
    const bus = postgresBus();
    const { heard, until } = ear(bus);
    await until(() => heard.some(({ kind }) => kind === 'wake'));
    const wakes = () => heard.filter(({ kind }) => kind === 'wake').length;
    const before = wakes();
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'parlour-listener'",
    );
    await admin.end();
    await until(() => wakes() > before);
    expect(wakes()).toBeGreaterThan(before);
  });
});
