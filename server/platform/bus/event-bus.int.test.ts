import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BusNote, EventBus } from '@/server/platform/bus/event-bus';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { createPostgresBus } from '@/server/platform/bus/postgres-bus';
import { createRedisBus } from '@/server/platform/bus/redis-bus';
import { createLog } from '@/server/platform/log';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';
import { unlessMissing } from '@/tests/harness/own-program';
import { type OwnRedis, redisServer, startRedis } from '@/tests/harness/redis';
import { createWatch } from '@/tests/harness/watch';

const CHANNEL = 'parlour tests';
const log = createLog('silent');
const redisFound = redisServer();
let database: TestDatabase;
let redis: OwnRedis | null = null;
const buses: EventBus[] = [];
/** Of drivers that are not used as they want to be. */
const warnings: Error[] = [];
const hearWarning = (warning: Error) => void warnings.push(warning);
beforeAll(async () => {
  process.on('warning', hearWarning);
  database = await testDatabase();
  if ('program' in redisFound) redis = await startRedis();
});
afterEach(async () => {
  await Promise.all(buses.splice(0).map((bus) => bus.close()));
});
afterAll(async () => {
  process.off('warning', hearWarning);
  await redis?.end();
  await database.drop();
});

const redisUrl = () => redis?.url ?? '';
const onDatabase = async (sql: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql, values);
  await client.end();
};
const onRedis = async (act: (client: Redis) => Promise<unknown>) => {
  const client = new Redis(redisUrl());
  await act(client);
  client.disconnect();
};

/** What each driver is, and what can be done to it from outside. */
type Driver = {
  readonly create: () => EventBus;
  /** Ends every connection of every bus, from the other side. */
  readonly cut: () => Promise<void>;
  /** Says something on the channel that no bus of ours would say. */
  readonly shout: (words: string) => Promise<void>;
};
const POSTGRES: Driver = {
  create: () => createPostgresBus({ url: database.url, log }),
  cut: () =>
    onDatabase("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'parlour-listener'"),
  shout: (words) => onDatabase('SELECT pg_notify($1, $2)', ['parlour', words]),
};
const REDIS: Driver = {
  create: () => createRedisBus({ url: redisUrl(), channel: CHANNEL, log }),
  cut: () => onRedis((client) => client.client('KILL', 'SKIPME', 'yes', 'TYPE', 'pubsub')),
  shout: (words) => onRedis((client) => client.publish(CHANNEL, words)),
};

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
  const wakes = () => heard.filter(({ kind }) => kind === 'wake').length;
  const typers = () => heard.flatMap((note) => (note.kind === 'typing' ? [note.userId] : []));
  return { heard, until, wakes, typers };
}

const typing = (userId: string): BusNote => ({ kind: 'typing', conversationId: 'c', userId, typing: true });
const skipRedis = 'missing' in redisFound;
const redisName = `Redis${unlessMissing(redisFound)}`;

describe.each([
  { name: 'memory', create: createMemoryBus, skip: false },
  { name: 'Postgres', create: POSTGRES.create, skip: false },
  { name: redisName, create: REDIS.create, skip: skipRedis },
])('every bus: $name', ({ create, skip }) => {
  it.skipIf(skip)('tells its own process at once', () => {
    const bus = keep(create());
    const { heard } = ear(bus);
    bus.publish(typing('tom'));
    expect(heard).toContainEqual(typing('tom'));
  });

  it.skipIf(skip)('tells each listener once', () => {
    const bus = keep(create());
    const [one, two] = [ear(bus), ear(bus)];
    bus.publish(typing('mira'));
    expect([one.typers(), two.typers()]).toEqual([['mira'], ['mira']]);
  });

  it.skipIf(skip)('has a name of its own', () => {
    expect(keep(create()).processId).not.toBe(keep(create()).processId);
  });
});

describe.each([
  { name: 'Postgres', driver: POSTGRES, skip: false },
  { name: redisName, driver: REDIS, skip: skipRedis },
])('every bus between processes: $name', ({ driver, skip }) => {
  /** Two processes that hear each other. */
  const pair = async () => {
    const [here, there] = [keep(driver.create()), keep(driver.create())];
    const [mine, theirs] = [ear(here), ear(there)];
    await Promise.all([mine.until(() => mine.wakes() > 0), theirs.until(() => theirs.wakes() > 0)]);
    // Both listen by now; the speaker of a driver may still be on its way, and drops what it cannot say.
    const saysUntilHeard = async (from: EventBus, to: typeof theirs, name: string) => {
      const again = setInterval(() => from.publish(typing(name)), 20);
      await to.until(() => to.typers().includes(name)).finally(() => clearInterval(again));
    };
    await saysUntilHeard(here, theirs, 'first');
    await saysUntilHeard(there, mine, 'second');
    for (const { heard } of [mine, theirs]) heard.splice(0);
    return { here, there, mine, theirs };
  };

  it.skipIf(skip)('tells other processes, in order, and never its own process twice', async () => {
    const { here, mine, theirs } = await pair();
    const names = Array.from({ length: 60 }, (_, at) => `user ${at}`);
    for (const name of names) here.publish(typing(name));
    const known = (all: readonly string[]) => all.filter((name) => names.includes(name));
    await theirs.until(() => known(theirs.typers()).length >= names.length);
    expect(known(theirs.typers())).toEqual(names);
    expect(known(mine.typers())).toEqual(names);
  });

  it.skipIf(skip)('tells of more people than fit into one message', async () => {
    const { here, theirs } = await pair();
    const userIds = Array.from({ length: 100 }, (_, at) => `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`);
    const groups = [1, 2, 3, 4, 5];
    for (const group of groups) here.publish({ kind: 'online', from: `process ${group}`, userIds });
    const told = () => theirs.heard.filter(({ kind }) => kind === 'online');
    await theirs.until(() => told().length === groups.length);
    expect(told()).toEqual(groups.map((group) => ({ kind: 'online', from: `process ${group}`, userIds })));
  });

  it.skipIf(skip)('makes one wake-up of many', async () => {
    const { here, theirs } = await pair();
    for (let at = 0; at < 500; at++) here.publish({ kind: 'wake' });
    here.publish(typing('last'));
    await theirs.until(() => theirs.typers().includes('last'));
    expect(theirs.wakes()).toBe(1);
  });

  it.skipIf(skip)('does not stumble over what is no note', async () => {
    const { here, theirs } = await pair();
    for (const words of ['nonsense', '{}', '[]', 'null', '{"from":"x","notes":[{"kind":"new"}, {"kind":"wake"}]}'])
      await driver.shout(words);
    here.publish(typing('after'));
    await theirs.until(() => theirs.typers().includes('after'));
    // Of a note that only a later version knows, what stands beside it is heard.
    expect(theirs.heard.filter(({ kind }) => kind !== 'typing')).toEqual([{ kind: 'wake' }]);
  });

  it.skipIf(skip)(
    'listens again after its connection was cut, and says wake because it may have missed something',
    async () => {
      const { here, theirs } = await pair();
      await driver.cut();
      here.publish(typing('into the dark'));
      await theirs.until(() => theirs.wakes() > 0);
      const again = setInterval(() => here.publish(typing('back')), 20);
      await theirs.until(() => theirs.typers().includes('back')).finally(() => clearInterval(again));
      expect(theirs.wakes()).toBeGreaterThan(0);
    },
  );
});

it('the Postgres bus says nothing to nobody, and begins to when somebody comes', async () => {
  const spy = new pg.Client({ connectionString: database.url });
  await spy.connect();
  const { look, until: untilSaid } = createWatch();
  const said: string[] = [];
  spy.on('notification', ({ payload = '' }) => {
    said.push(payload);
    look();
  });
  await spy.query('LISTEN parlour');
  const here = keep(POSTGRES.create());
  const isThere = (bus: EventBus) => said.some((words) => words.includes(bus.processId));
  await untilSaid(() => isThere(here));
  here.publish(typing('alone'));
  const there = keep(POSTGRES.create());
  const { typers, until } = ear(there);
  // Its own word comes after the answer to the newcomer, on one line.
  await untilSaid(() => isThere(there) && said.filter((words) => words.includes(here.processId)).length === 2);
  here.publish(typing('in company'));
  await until(() => typers().length > 0).finally(() => spy.end());
  expect(said.join()).not.toContain('alone');
  expect(typers()).toEqual(['in company']);
});

describe.skipIf(skipRedis)(`the Redis bus${unlessMissing(redisFound)}`, () => {
  const lines: string[] = [];
  const written = { ...log, warn: (...words: unknown[]) => void lines.push(JSON.stringify(words)) };

  it('goes on by itself while Redis is away, says so once without the address, and comes back to an empty one', async () => {
    const address = new URL(redisUrl());
    address.password = 'a-word-that-nobody-may-read';
    await redis?.kill();
    const bus = keep(
      createRedisBus({ url: address.href, channel: CHANNEL, log: Object.assign(createLog('silent'), written) }),
    );
    const { heard, until, wakes } = ear(bus);
    bus.publish(typing('tom'));
    expect(heard).toEqual([typing('tom')]);
    const { look, until: untilSaid } = createWatch();
    const looking = setInterval(look, 20);
    await untilSaid(() => lines.length >= 2).finally(() => clearInterval(looking));
    await redis?.start();
    await onRedis((client) => client.config('SET', 'requirepass', ''));
    await until(() => wakes() > 0);
    expect(lines.filter((line) => line.includes('bus.redis-away'))).toHaveLength(2); // one for each connection
    expect(lines.join()).not.toContain('a-word');
  });

  it('notices by its heartbeat that nobody answers any more', async () => {
    const [here, there] = [1, 2].map(() =>
      keep(createRedisBus({ url: redisUrl(), channel: CHANNEL, log, heartbeatMs: 50 })),
    );
    if (!here || !there) throw new Error('no buses');
    const { until, wakes } = ear(there);
    await until(() => wakes() > 0);
    const before = wakes();
    process.kill(redis?.pid() ?? 0, 'SIGSTOP');
    const frozen = setTimeout(() => process.kill(redis?.pid() ?? 0, 'SIGCONT'), 6_500); // longer than a command may take
    await until(() => wakes() > before).finally(() => clearTimeout(frozen));
    expect(wakes()).toBeGreaterThan(before);
  });
});

it('asked each connection for one thing at a time in all that', () => {
  expect(warnings).toEqual([]);
});
