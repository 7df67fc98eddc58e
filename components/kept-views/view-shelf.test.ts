import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { conversationLine, emptyThread } from '@/components/conversation/testing/threads';
import { type DeviceDatabase, deviceDatabase } from '@/components/device/device-database';
import { BOOKINGS, LIST, ME, threadDrawer } from '@/components/kept-views/drawers';
import { forgetKeptViews } from '@/components/kept-views/forget-kept-views';
import { findKept, KEPT_FOR_MS, KEPT_THREADS, openShelf, ownerOf } from '@/components/kept-views/view-shelf';
import type { ConversationPage } from '@/contract/schemas/conversation';

const NOW = Date.UTC(2031, 4, 9, 12);
const now = () => NOW;
const MINUTE_MS = 60_000;

const thread = (rev: number, id = 'talk') => emptyThread({ id, rev });
const list = (...revs: number[]): ConversationPage => ({
  items: revs.map((rev, at) => conversationLine({ id: `talk-${at}`, rev })),
  next: null,
  cursor: '1:1:',
});

let database: DeviceDatabase;
beforeEach(async () => {
  database = await deviceDatabase();
  await database.clear('views');
});

const shelfOf = (viewerId: string) => openShelf(database, viewerId, now);
const revOf = async (viewerId: string) =>
  (await findKept(database, viewerId, threadDrawer('talk')))?.view.conversation.rev;

describe('what wins', () => {
  it('keeps the view that has seen more, whichever tab writes last', async () => {
    const [one, other] = await Promise.all([shelfOf('tom'), shelfOf('tom')]);
    await one.keep(threadDrawer('talk'), thread(7), NOW);
    await other.keep(threadDrawer('talk'), thread(6), NOW + MINUTE_MS);
    expect(await revOf('tom')).toBe(7);
    await other.keep(threadDrawer('talk'), thread(8), NOW);
    expect(await revOf('tom')).toBe(8);
  });

  it('takes a list for older when it is behind in a single conversation', async () => {
    const shelf = await shelfOf('tom');
    await shelf.keep(LIST, list(5, 5), NOW);
    await shelf.keep(LIST, list(9, 4), NOW);
    expect((await findKept(database, 'tom', LIST))?.view.items.map(({ rev }) => rev)).toEqual([5, 5]);
    await shelf.keep(LIST, list(9, 5), NOW);
    expect((await findKept(database, 'tom', LIST))?.view.items.map(({ rev }) => rev)).toEqual([9, 5]);
  });

  it('does not hold on for ever to what a server that went back to a backup counts anew', async () => {
    const shelf = await shelfOf('tom');
    await shelf.keep(threadDrawer('talk'), thread(7), NOW - 61 * MINUTE_MS);
    await shelf.keep(threadDrawer('talk'), thread(2), NOW);
    expect(await revOf('tom')).toBe(2);
  });

  it('says what it took the place of', async () => {
    const shelf = await shelfOf('tom');
    expect(await shelf.keep(LIST, list(5), NOW)).toBeNull();
    expect((await shelf.keep(LIST, list(6), NOW))?.items[0]?.rev).toBe(5);
    expect(await shelf.keep(LIST, list(4), NOW)).toBeNull();
  });
});

describe('whose they are', () => {
  it('forgets everybody else when somebody opens it', async () => {
    await (await shelfOf('tom')).keep(threadDrawer('talk'), thread(7), NOW);
    await shelfOf('mira');
    expect(await revOf('tom')).toBeUndefined();
    expect(await ownerOf(database, NOW)).toBe('mira');
  });

  it('takes nothing more from a page of the session before', async () => {
    const before = await shelfOf('tom');
    await forgetKeptViews();
    await before.keep(threadDrawer('talk'), thread(7), NOW);
    expect(await database.count('views')).toBe(0);
    await shelfOf('tom');
    await before.keep(threadDrawer('talk'), thread(8), NOW);
    expect(await revOf('tom')).toBeUndefined();
  });

  it('shows nobody anything once their session must be over', async () => {
    const shelf = await shelfOf('tom');
    await shelf.keep(threadDrawer('talk'), thread(7), NOW);
    expect(await ownerOf(database, NOW + KEPT_FOR_MS - 1)).toBe('tom');
    expect(await ownerOf(database, NOW + KEPT_FOR_MS)).toBeNull();
    await openShelf(database, 'tom', () => NOW + KEPT_FOR_MS);
    expect(await revOf('tom')).toBeUndefined();
  });

  it('leaves what waits to be sent where it is', async () => {
    await database.put('outbox', { viewerId: 'tom', clientId: 'c1' });
    await shelfOf('mira');
    await forgetKeptViews();
    expect(await database.count('outbox')).toBe(1);
    await database.clear('outbox');
  });
});

describe('how much', () => {
  it('drops the conversation that was kept longest ago, and nothing but conversations', async () => {
    const shelf = await shelfOf('tom');
    await shelf.keep(BOOKINGS, [], NOW - 9 * MINUTE_MS);
    await shelf.keep(LIST, list(1), NOW - 9 * MINUTE_MS);
    for (let at = 0; at <= KEPT_THREADS; at += 1) {
      await shelf.keep(threadDrawer(`talk-${at}`), thread(1, `talk-${at}`), NOW + at);
    }
    expect(await database.count('views')).toBe(1 + 2 + KEPT_THREADS);
    expect(await findKept(database, 'tom', threadDrawer('talk-0'))).toBeNull();
    expect(await findKept(database, 'tom', threadDrawer('talk-1'))).not.toBeNull();
  });
});

it('reads nothing of another shape', async () => {
  await shelfOf('tom');
  await database.put('views', {
    viewerId: 'tom',
    name: ME.name,
    value: { shape: 0, view: { name: 'Tom' } },
    keptAt: NOW,
  });
  expect(await findKept(database, 'tom', ME)).toBeNull();
});

it('changes only what is kept', async () => {
  const shelf = await shelfOf('tom');
  await shelf.change(threadDrawer('talk'), () => thread(9), NOW);
  expect(await revOf('tom')).toBeUndefined();
  await shelf.keep(threadDrawer('talk'), thread(7), NOW);
  await shelf.change(threadDrawer('talk'), (kept) => thread(kept.conversation.rev + 1), NOW);
  expect(await revOf('tom')).toBe(8);
});
