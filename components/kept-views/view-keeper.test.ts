import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';
import { beforeEach, expect, it } from 'vitest';
import { bookingOf } from '@/components/conversation/testing/bookings';
import { textMessage } from '@/components/conversation/testing/messages';
import { conversationLine, emptyThread } from '@/components/conversation/testing/threads';
import { type DeviceDatabase, deviceDatabase } from '@/components/device/device-database';
import { ViewKeeper } from '@/components/kept-views/view-keeper';
import { openShelf } from '@/components/kept-views/view-shelf';
import { liveKeys } from '@/components/realtime/live-keys';
import type { ConversationPage, ThreadView } from '@/contract/schemas/conversation';

const NOW = Date.UTC(2031, 4, 9, 12);

let database: DeviceDatabase;
beforeEach(async () => {
  database = await deviceDatabase();
  await database.clear('views');
});

/** A page of Tom's whose second passes when the test says so. */
async function page() {
  const cache = new QueryClient();
  const world = { isOnline: true, cursor: '5:5:', asOf: NOW, timers: [] as (() => void)[] };
  const keeper = new ViewKeeper({
    cache,
    viewerId: 'tom',
    shelf: await openShelf(database, 'tom', () => NOW),
    cursor: () => world.cursor,
    asOf: () => world.asOf,
    isOnline: () => world.isOnline,
    schedule: (run) => {
      world.timers.push(run);
      return () => void world.timers.splice(world.timers.indexOf(run), 1);
    },
  });
  keeper.start();
  const second = async () => {
    for (const run of world.timers.splice(0)) run();
    await keeper.flush();
  };
  return { cache, keeper, world, second };
}

const kept = async (name: string) => {
  const record = await database.get('views', ['tom', name]);
  return record && (record.value as { view: unknown }).view;
};
const names = async () => (await database.getAllKeys('views')).map(([, name]) => name).sort();

const list = (wanted = {}): ConversationPage => ({ items: [conversationLine(wanted)], next: null, cursor: '1:1:' });

it('keeps what is in the live caches and nothing else', async () => {
  const { cache, second } = await page();
  cache.setQueryData(liveKeys.conversations, list());
  cache.setQueryData(liveKeys.thread('talk'), emptyThread());
  cache.setQueryData(liveKeys.bookings, [bookingOf()]);
  cache.setQueryData(['console', 'look', 'talk'], { words: 'what an admin looks at' });
  cache.setQueryData(liveKeys.presence('talk'), ['mira']);
  await second();
  expect(await names()).toEqual(['bookings', 'conversations', 'owner', 'thread.talk']);
  expect(JSON.stringify(await database.getAll('views'))).not.toContain('an admin looks at');
});

it('writes each view once a second, as it is then, with the place of the stream', async () => {
  const { cache, world, second } = await page();
  cache.setQueryData(liveKeys.conversations, list({ rev: 4 }));
  cache.setQueryData(liveKeys.conversations, list({ rev: 5 }));
  expect(world.timers).toHaveLength(1);
  world.cursor = '6:6:';
  await second();
  expect(await kept('conversations')).toMatchObject({ cursor: '6:6:', items: [{ rev: 5 }] });
});

it('keeps nothing without a line, where it may be only foreseen, and catches up when the line is back', async () => {
  const { cache, world, second } = await page();
  world.isOnline = false;
  cache.setQueryData(liveKeys.bookings, [bookingOf({ status: 'cancelled' })]);
  await second();
  expect(await kept('bookings')).toBeUndefined();
  cache.setQueryData(liveKeys.bookings, [bookingOf({ status: 'requested' })]);
  world.isOnline = true;
  await second();
  expect(await kept('bookings')).toMatchObject([{ status: 'requested' }]);
});

it('does not keep a view with a hole under the place that the stream has reached', async () => {
  const { cache, second } = await page();
  cache.setQueryData(liveKeys.conversations, list());
  void cache.invalidateQueries({ queryKey: liveKeys.conversations });
  await second();
  expect(await kept('conversations')).toBeUndefined();
});

it('says of a page that stayed as it was that it was still true', async () => {
  const { cache, keeper, world, second } = await page();
  cache.setQueryData(liveKeys.conversations, list());
  await second();
  world.asOf = NOW + 60_000;
  keeper.confirm();
  await second();
  expect((await database.get('views', ['tom', 'conversations']))?.keptAt).toBe(NOW + 60_000);
});

it('goes on with kept conversations that are not open', async () => {
  const first = await page();
  first.cache.setQueryData(liveKeys.thread('talk'), emptyThread({ rev: 4 }));
  await first.second();
  first.keeper.stop();
  const { keeper, second } = await page();
  const message = textMessage({ seq: 5, text: 'while another talk was open' });
  const event = { type: 'message.sent', rev: 5, at: message.sentAt, message } as const;
  keeper.hear({ ...event, conversationId: 'talk' });
  keeper.hear({ ...event, conversationId: 'never-opened' });
  await second();
  expect((await kept('thread.talk')) as ThreadView).toMatchObject({ conversation: { rev: 5 }, messages: [{ seq: 5 }] });
  expect(await names()).toEqual(['owner', 'thread.talk']);
});

it('forgets a conversation that its person is out of', async () => {
  const { cache, second } = await page();
  cache.setQueryData(liveKeys.conversations, list());
  cache.setQueryData(liveKeys.thread('talk'), emptyThread());
  await second();
  cache.removeQueries({ queryKey: liveKeys.thread('talk') });
  cache.setQueryData(liveKeys.conversations, { items: [], next: null, cursor: '2:2:' });
  await second();
  expect(await names()).toEqual(['conversations', 'owner']);
});

it('forgets one that the server says is not there', async () => {
  const { cache, second } = await page();
  cache.setQueryData(liveKeys.thread('talk'), emptyThread());
  await second();
  const gone = Object.assign(new TRPCClientError('gone'), {
    data: { refusal: { code: 'conversation.not-found', message: '', requestId: '' } },
  });
  const ask = { queryKey: liveKeys.thread('talk'), queryFn: () => Promise.reject(gone), retry: false };
  await cache.fetchQuery(ask).catch(() => undefined);
  await second();
  expect(await names()).toEqual(['owner']);
});
