import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingView } from '@/contract/schemas/booking';
import { MOST_EVENTS } from '@/server/domain/calendar/read-feed';
import { renewFeed } from '@/server/domain/calendar/renew-feed';
import { revokeFeed } from '@/server/domain/calendar/revoke-feed';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { comeNear } from '@/tests/harness/come-near';
import { leaveAccount } from '@/tests/harness/leave-account';
import type { Person } from '@/tests/harness/scene';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let server: ServerUnderTest;
let desk: BookingDesk;
beforeAll(async () => {
  server = await serverUnderTest();
  desk = bookingDesk(server.scene);
});
afterAll(() => server.close());

let weeks = 1;
/** Tom's booking with Mira, in a week that nobody has asked for. */
const confirmed = async (): Promise<BookingView> => {
  weeks += 1;
  const asked = await desk.ask(server.scene.tom, [desk.inHours(weeks * 168)], { note: 'A secret fern.' });
  return desk.step(server.scene.mira, asked, 'confirm');
};

/** A new address of somebody's, on the server under test. */
async function addressOf(who: Person): Promise<string> {
  const { address } = await renewFeed({ ...who, publicUrl: server.publicUrl, language: 'en' });
  expect(address).toMatch(/^http:\/\/localhost:3000\/calendar\/[\w-]{43}\.ics$/);
  return `${server.url}${new URL(address).pathname}`;
}

type Entry = { readonly uid: string; readonly sequence: number; readonly status: string; readonly start: string };

const entriesOf = (text: string): readonly Entry[] =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    sequence: Number(one.getFirstPropertyValue('sequence')),
    status: String(one.getFirstPropertyValue('status')),
    start: new ICAL.Event(one).startDate.toJSDate().toISOString(),
  }));
const entryOf = (text: string, { id }: BookingView) => entriesOf(text).find(({ uid }) => uid.startsWith(id));
const read = async (address: string) => (await fetch(address)).text();

it('has what both sides agreed to, and nothing else of theirs or of others', async () => {
  const { tom, mira, nadia, stranger } = server.scene;
  const booking = await confirmed();
  const asked = await desk.ask(tom, [desk.inHours(30)]);
  for (const who of [tom, mira]) {
    const text = await read(await addressOf(who));
    expect(entryOf(text, booking)).toMatchObject({ status: 'CONFIRMED', start: booking.startsAt });
    expect(entryOf(text, asked)).toBeUndefined();
    expect(text).not.toContain('secret fern');
  }
  for (const who of [nadia, stranger]) expect(entriesOf(await read(await addressOf(who)))).toEqual([]);
});

it('says whom it is for, how long it may be kept, and comes only when something is new', async () => {
  const booking = await confirmed();
  const address = await addressOf(server.scene.tom);
  const first = await fetch(address);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  const etag = first.headers.get('etag') ?? '';
  const ask = (known: string) => fetch(address, { headers: { 'if-none-match': known } });
  for (const known of [etag, `W/${etag}`, `"older", ${etag}`, '*']) {
    const again = await ask(known);
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
  }
  expect((await ask('"older"')).status).toBe(200);
  await desk.step(server.scene.tom, booking, 'cancel');
  const changed = await ask(etag);
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false]);
  const head = await fetch(address, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

it('AC66: moves and takes back an entry under the same name and a higher number', async () => {
  const { tom, mira } = server.scene;
  const booking = await confirmed();
  const address = await addressOf(tom);
  const before = entryOf(await read(address), booking);
  const asked = await desk.propose(tom, booking, ['move', [desk.inHours(500 * 24)]]);
  const moved = await desk.answer(mira, asked, 'accept');
  const after = entryOf(await read(address), booking);
  expect(after).toMatchObject({ uid: before?.uid, start: moved.startsAt, status: 'CONFIRMED' });
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  await desk.step(tom, moved, 'cancel');
  const gone = entryOf(await read(address), booking);
  expect(gone).toMatchObject({ uid: before?.uid, status: 'CANCELLED' });
  expect(gone?.sequence).toBeGreaterThan(after?.sequence ?? Number.POSITIVE_INFINITY);
});

it('leaves out what was called off a month ago, and what was more than a year ago', async () => {
  const { tom, deps } = server.scene;
  const [off, past] = [await confirmed(), await confirmed()];
  const address = await addressOf(tom);
  await desk.step(tom, off, 'cancel');
  await deps.db.pool.query("UPDATE booking SET updated_at = now() - interval '31 days' WHERE id = $1", [off.id]);
  expect(entryOf(await read(address), off)).toBeUndefined();
  await comeNear(deps.db.pool, past.id, { hours: -360 * 24, agreedDaysAgo: 400 });
  expect(entryOf(await read(address), past)).toBeDefined();
  await comeNear(deps.db.pool, past.id, { hours: -367 * 24, agreedDaysAgo: 400 });
  expect(entryOf(await read(address), past)).toBeUndefined();
});

it('stays readable however many there are: what is longest ago goes first', async () => {
  const { jonas, tom, deps } = server.scene;
  const asked = await desk.ask(tom, [desk.inHours(24)], { artistId: jonas.artist.id, serviceId: jonas.service.id });
  // One an hour, the last of them the booking itself.
  await deps.db.pool.query(
    `INSERT INTO booking (id, studio_id, conversation_id, artist_id, customer_id, service_id, status, starts_at, ends_at, busy_from, busy_to,
       wall_start, zone, note, agreed_at)
     SELECT gen_random_uuid(), studio_id, conversation_id, artist_id, customer_id, service_id, 'completed', at, at + interval '1 hour', at,
       at + interval '1 hour', wall_start, zone, '', at
     FROM booking, generate_series(1, $2) AS n, LATERAL (SELECT starts_at - make_interval(hours => n) AS at) AS earlier WHERE id = $1`,
    [asked.id, MOST_EVENTS],
  );
  const booking = await desk.step(jonas, asked, 'confirm');
  const entries = entriesOf(await read(await addressOf(jonas)));
  expect(entries).toHaveLength(MOST_EVENTS);
  expect(entries[0]?.start).toBe(booking.startsAt);
  const last = Date.parse(booking.startsAt) - (MOST_EVENTS - 1) * 3_600_000;
  expect(entries.at(-1)?.start).toBe(new Date(last).toISOString());
});

describe('an address', () => {
  const shapeOf = async (address: string, init?: RequestInit) => {
    const answer = await fetch(address, init);
    const { error } = (await answer.json()) as { error: { code: string; message: string } };
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      code: error.code,
      message: error.message,
    };
  };

  it('that is wrong, renewed, revoked or of somebody who is gone is answered alike', async () => {
    const { tom, nadia, anika, deps } = server.scene;
    const guessed = await shapeOf(`${server.url}/calendar/${'A'.repeat(43)}.ics`);
    expect(guessed).toMatchObject({ status: 404, code: 'not-found' });
    const renewed = await addressOf(tom);
    expect((await fetch(renewed)).status).toBe(200);
    await addressOf(tom);
    const revoked = await addressOf(nadia);
    await revokeFeed(nadia);
    const disabled = await addressOf(anika);
    await deps.db.prisma.user.update({ where: { id: anika.user.id }, data: { disabledAt: new Date() } });
    const gone = await addressOf(server.scene.stranger);
    await leaveAccount(server.scene.stranger);
    for (const address of [renewed, revoked, disabled, gone, `${server.url}/calendar/short.ics`]) {
      expect(await shapeOf(address)).toEqual(guessed);
    }
    expect(await deps.db.prisma.calendarFeed.count({ where: { userId: server.scene.stranger.user.id } })).toBe(0);
  });

  it('is stored nowhere, and stands in no log', async () => {
    const address = await addressOf(server.scene.tom);
    const secret = /calendar\/(.+)\.ics/.exec(address)?.[1] ?? '';
    await read(address);
    await fetch(address, { method: 'POST' });
    const { rows } = await server.parts.db.pool.query<{ row: string }>('SELECT f::text AS row FROM calendar_feed f');
    expect(rows.map(({ row }) => row).join()).not.toContain(secret);
    expect(server.logged.join('\n')).not.toContain(secret);
  });

  it('is for reading', async () => {
    const answer = await fetch(await addressOf(server.scene.tom), {
      method: 'POST',
      headers: { origin: server.publicUrl },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('tells its owner that it is read', async () => {
    const { tom, deps } = server.scene;
    const address = await addressOf(tom);
    const readAt = async () =>
      (await deps.db.prisma.calendarFeed.findUniqueOrThrow({ where: { userId: tom.user.id } })).lastReadAt;
    expect(await readAt()).toBeNull();
    await read(address);
    const first = await readAt();
    expect(first).not.toBeNull();
    await read(address);
    expect(await readAt()).toEqual(first);
  });
});
