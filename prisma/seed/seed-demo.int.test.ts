import { verify } from '@node-rs/argon2';
import { afterEach, expect, it } from 'vitest';
import { ArtistId, ServiceId } from '@/contract/ids/ids';
import { ARTISTS } from '@/prisma/seed/cast';
import { seedDemo } from '@/prisma/seed/seed-demo';
import { DEMO_PASSWORD } from '@/scripts/demo';
import { withClient } from '@/scripts/scratch-postgres';
import { createDatabase } from '@/server/db/database';
import { findFreeSlots } from '@/server/domain/availability/find-free-slots';
import { refreshResponseTimes } from '@/server/domain/directory/refresh-response-times';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';

/** Minutes before Europe's clocks change. */
const NOW = new Date('2030-03-31T00:30:00Z');
const TABLES = [
  'studio',
  'user',
  'membership',
  'artist',
  'service',
  'date_rule',
  'conversation',
  'participant',
  'message',
  'booking',
  'booking_proposal',
];

let databases: TestDatabase[] = [];
afterEach(async () => {
  for (const database of databases) await database.drop();
  databases = [];
});

const emptyDatabase = async () => {
  const database = await testDatabase();
  databases.push(database);
  return database.url;
};

const demo = async (now = NOW) => {
  const url = await emptyDatabase();
  await seedDemo({ databaseUrl: url, now });
  return url;
};

const rowsOf = <Row extends Record<string, unknown>>(url: string, sql: string) =>
  withClient(url, async (client) => (await client.query<Row>(sql)).rows);

const digestOf = async (url: string) => {
  const digests: string[] = [];
  for (const table of TABLES) {
    const sql = `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS digest FROM "${table}" AS t`;
    digests.push(...(await rowsOf<{ digest: string }>(url, sql)).map((row) => row.digest));
  }
  return digests;
};

it('writes the same scene twice for the same hour', async () => {
  expect(await digestOf(await demo())).toEqual(await digestOf(await demo()));
});

it('leaves an existing scene alone, also when two starts meet', async () => {
  const databaseUrl = await emptyDatabase();
  const both = await Promise.all([seedDemo({ databaseUrl, now: NOW }), seedDemo({ databaseUrl, now: NOW })]);
  expect(both.map(({ created }) => created).sort()).toEqual([false, true]);
  expect(await seedDemo({ databaseUrl })).toEqual({ created: false });
});

it('has the promised cast, and its password opens every login', async () => {
  const url = await demo();
  const [counts] = await rowsOf(
    url,
    `SELECT (SELECT count(*)::int FROM studio) AS studios, (SELECT count(*)::int FROM artist) AS artists,
       (SELECT count(*)::int FROM message) AS messages, (SELECT count(DISTINCT customer_id)::int FROM conversation) AS customers,
       (SELECT count(DISTINCT zone)::int FROM artist) AS zones`,
  );
  expect(counts).toMatchObject({ studios: 2, artists: 8, customers: 12 });
  expect(counts?.messages).toBeGreaterThan(2_500);
  expect(counts?.messages).toBeLessThan(3_600);
  expect(counts?.zones).toBeGreaterThan(4);
  const hashes = await rowsOf<{ hash: string }>(url, 'SELECT DISTINCT password_hash AS hash FROM "user"');
  expect(hashes).toHaveLength(1);
  expect(await verify(hashes[0]?.hash ?? '', DEMO_PASSWORD)).toBe(true);
});

it('shows bookings in every state', async () => {
  const url = await demo();
  const states = await rowsOf<{ state: string }>(
    url,
    `SELECT DISTINCT status || CASE WHEN starts_at > '${NOW.toISOString()}' THEN ' ahead' ELSE ' past' END AS state FROM booking`,
  );
  const seen = states.map(({ state }) => state);
  for (const state of [
    'requested ahead',
    'offered ahead',
    'confirmed ahead',
    'confirmed past',
    'declined past',
    'cancelled past',
    'completed past',
  ]) {
    expect(seen).toContain(state);
  }
});

it('leaves artist and customer each with something unread, and a request that waits', async () => {
  const url = await demo();
  const unread = await rowsOf<{ email: string; unread: number }>(
    url,
    `SELECT u.email, count(*)::int AS unread FROM participant p JOIN "user" u ON u.id = p.user_id
     JOIN message m ON m.conversation_id = p.conversation_id AND m.seq > p.last_read_seq AND m.sender_id <> p.user_id
     WHERE p.conversation_id = (SELECT c.id FROM conversation c JOIN artist a ON a.id = c.artist_id
       JOIN "user" au ON au.id = a.user_id JOIN "user" cu ON cu.id = c.customer_id
       WHERE au.email = 'artist@demo.test' AND cu.email = 'customer@demo.test')
     GROUP BY u.email`,
  );
  expect(Object.fromEntries(unread.map((row) => [row.email, row.unread]))).toMatchObject({
    'artist@demo.test': 3,
    'customer@demo.test': 2,
  });
});

it('gives the artist a full day, and the customer an offer of three times', async () => {
  const url = await demo();
  const [artist] = await rowsOf(
    url,
    `SELECT count(*) FILTER (WHERE b.status = 'requested' AND b.created_at > $NOW::timestamptz - interval '4 hours')::int AS asked,
       count(*) FILTER (WHERE b.status = 'confirmed' AND b.wall_start LIKE '2030-03-31%')::int AS today,
       count(*) FILTER (WHERE b.status = 'confirmed' AND b.starts_at BETWEEN $NOW AND $NOW::timestamptz + interval '7 days')::int AS week,
       count(*) FILTER (WHERE jsonb_array_length(b.wishes) > 1 AND b.placement <> '')::int AS detailed
     FROM booking b JOIN artist a ON a.id = b.artist_id JOIN "user" u ON u.id = a.user_id
     WHERE u.email = 'artist@demo.test'`.replaceAll('$NOW', `'${NOW.toISOString()}'`),
  );
  expect(artist?.asked).toBeGreaterThanOrEqual(3);
  expect(artist?.today).toBeGreaterThanOrEqual(1);
  expect(artist?.week).toBeGreaterThanOrEqual(3);
  expect(artist?.detailed).toBeGreaterThanOrEqual(2);
  const offers = await rowsOf(
    url,
    `SELECT jsonb_array_length(p.slots) AS slots FROM booking_proposal p JOIN booking b ON b.id = p.booking_id
     JOIN "user" u ON u.id = b.customer_id JOIN artist a ON a.id = b.artist_id JOIN "user" au ON au.id = a.user_id
     WHERE u.email = 'customer@demo.test' AND au.email = 'artist@demo.test' AND p.status = 'open' AND p.purpose = 'offer'`,
  );
  expect(offers).toEqual([{ slots: 3 }]);
});

it('has artists who answer at once and others who take their time, as the directory reckons it from the talk', async () => {
  const url = await demo();
  const db = createDatabase({ url, poolSize: 2, onCommit: () => undefined });
  await refreshResponseTimes({ db, clock: { now: () => NOW } });
  await db.close();
  const times = await rowsOf<{ hours: number }>(url, 'SELECT ceil(response_minutes / 60.0)::int AS hours FROM artist');
  const hours = times.map((row) => row.hours);
  expect(hours.every((one) => one >= 1 && one <= 24)).toBe(true);
  expect(hours).toContain(1);
  expect(new Set(hours).size).toBeGreaterThanOrEqual(4);
});

it('lists services as the cast does', async () => {
  const url = await demo();
  const listed = await rowsOf<{ handle: string; names: string[] }>(
    url,
    `SELECT a.handle, array_agg(s.name ORDER BY s.created_at, s.id) AS names
     FROM artist a JOIN service s ON s.artist_id = a.id GROUP BY a.handle`,
  );
  const told = ARTISTS.map(({ handle, services }) => [handle, services.map(([name]) => name)]);
  expect(Object.fromEntries(listed.map(({ handle, names }) => [handle, names]))).toEqual(Object.fromEntries(told));
});

it('plans a holiday, a guest spot, and what services need; everybody has free times', async () => {
  const url = await demo();
  const rules = await rowsOf<{ label: string; ahead: boolean }>(
    url,
    `SELECT label, first_day > '${NOW.toISOString()}'::date + 50 AS ahead FROM date_rule ORDER BY label`,
  );
  expect(rules).toEqual([
    { label: 'Guest spot in Lisbon', ahead: true },
    { label: 'Holiday', ahead: true },
  ]);
  const db = createDatabase({ url, poolSize: 2, onCommit: () => {} });
  const artists = await db.prisma.artist.findMany({ include: { services: true } });
  for (const { id, handle, services } of artists) {
    for (const service of services) {
      const asked = { artistId: ArtistId.parse(id), serviceId: ServiceId.parse(service.id) };
      const { slots } = await findFreeSlots(
        { db, clock: { now: () => NOW } },
        { ...asked, firstDay: '2030-04-01', days: 60 },
      );
      expect(slots.length, `${handle}: ${service.name}`).toBeGreaterThan(10);
    }
  }
  expect(artists.flatMap(({ services }) => services).some(({ bufferAfterMinutes }) => bufferAfterMinutes > 0)).toBe(
    true,
  );
  await db.close();
});

/** Each finds rows that break a promise; all must stay empty. */
const BROKEN = {
  'numbers are gapless': `SELECT c.id FROM conversation c JOIN message m ON m.conversation_id = c.id GROUP BY c.id
    HAVING min(m.seq) <> 1 OR max(m.seq) <> count(*) OR max(m.seq) <> c.last_seq`,
  'time never runs backwards': `SELECT FROM (SELECT sent_at, lag(sent_at) OVER (PARTITION BY conversation_id ORDER BY seq) AS before
    FROM message) AS m WHERE m.before > m.sent_at`,
  'nothing lies in the future': `SELECT FROM message WHERE greatest(sent_at, edited_at, deleted_at) > '${NOW.toISOString()}'
    UNION ALL SELECT FROM booking WHERE updated_at > '${NOW.toISOString()}'`,
  'activity is the last message': `SELECT FROM conversation c JOIN message m ON m.conversation_id = c.id AND m.seq = c.last_seq
    WHERE m.sent_at <> c.activity_at`,
  'rev counts what was done': `SELECT FROM conversation c WHERE rev <> 1
    + (SELECT sum(version) FROM message WHERE conversation_id = c.id)
    + (SELECT coalesce(sum(version), 0) FROM booking WHERE conversation_id = c.id)`,
  'positions are within': `SELECT FROM participant p JOIN conversation c ON c.id = p.conversation_id
    WHERE p.last_read_seq > p.delivered_seq OR p.delivered_seq > c.last_seq`,
  'quotes look back': 'SELECT FROM message WHERE reply_to_seq >= seq',
  'every speaker is in the conversation': `SELECT FROM message m LEFT JOIN participant p
    ON p.conversation_id = m.conversation_id AND p.user_id = m.sender_id WHERE p.user_id IS NULL`,
  'what is offered has an offer, and nothing else has': `SELECT FROM booking b LEFT JOIN booking_proposal p
    ON p.booking_id = b.id AND p.status = 'open' AND p.purpose = 'offer' WHERE (b.status = 'offered') <> (p.id IS NOT NULL)`,
  'offered times are free': `SELECT FROM booking_proposal p JOIN booking b ON b.id = p.booking_id,
    jsonb_to_recordset(p.slots) AS slot("startsAt" timestamptz, "endsAt" timestamptz)
    JOIN booking other ON true WHERE p.status = 'open' AND other.artist_id = b.artist_id AND other.id <> b.id
      AND other.status = 'confirmed' AND tstzrange(other.busy_from, other.busy_to) && tstzrange("startsAt", "endsAt")`,
  'what is asked for can be agreed to, with all that it needs': `SELECT FROM booking b JOIN service s ON s.id = b.service_id
    JOIN booking other ON other.artist_id = b.artist_id AND other.id <> b.id AND other.status = 'confirmed'
    WHERE b.status IN ('requested', 'offered') AND tstzrange(other.busy_from, other.busy_to) && tstzrange(
      b.starts_at - make_interval(mins => s.buffer_before_minutes), b.ends_at + make_interval(mins => s.buffer_after_minutes))`,
  'proposals come to nothing in the future': `SELECT FROM booking_proposal
    WHERE greatest(created_at, closed_at) > '${NOW.toISOString()}' OR closed_at < created_at`,
  'each act of a booking has its card': `SELECT b.id FROM booking b LEFT JOIN message m ON m.booking_id = b.id
    GROUP BY b.id HAVING count(m.id) <> b.version`,
  'cards come in order': `SELECT FROM message a JOIN message b ON a.booking_id = b.booking_id AND a.seq < b.seq
    WHERE b.kind = 'booking-request'`,
  'no slot is left open': `SELECT FROM message WHERE body->>'text' ~ '[{}]'`,
};

it('keeps every promise of the spine', async () => {
  const url = await demo();
  const broken: string[] = [];
  for (const [promise, sql] of Object.entries(BROKEN)) {
    if ((await rowsOf(url, sql)).length > 0) broken.push(promise);
  }
  expect(broken).toEqual([]);
});
