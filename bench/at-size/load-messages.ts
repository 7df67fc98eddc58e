import type pg from 'pg';
import type { BenchUser } from '@/bench/populate';
import type { Sizes } from '@/bench/sizes';
import { withClient } from '@/scripts/scratch-postgres';
import { makeArtist, makeSession, makeStudio, makeUser } from '@/tests/harness/factories';
import { seeded } from '@/tests/harness/seeded';
import type { World } from '@/tests/harness/world';

export type Large = {
  /** In half of all conversations. */
  readonly busy: BenchUser;
  readonly conversations: number;
  readonly messages: number;
};

type Size = Sizes['atSize'];

const ARTISTS = 101;
const STEP = 1_000;
const CUSTOMERS_SQL = `
INSERT INTO "user" (id, email, name, zone, email_verified_at)
SELECT gen_random_uuid(), 'customer-' || n || '@example.test', 'Customer ' || n, 'Europe/Rome', now()
FROM generate_series(1, $1::int / 2) AS n`;

// Half of the conversations are the busy artist's, one with each customer; the rest is spread over the other artists.
const CONVERSATIONS_SQL = `
WITH customers AS (SELECT id, row_number() OVER (ORDER BY email) - 1 AS n FROM "user" WHERE email LIKE 'customer-%'),
  artists AS (SELECT id, row_number() OVER (ORDER BY created_at, id) - 1 AS n FROM artist WHERE id <> $1)
INSERT INTO conversation (id, studio_id, artist_id, customer_id, activity_at, created_at)
SELECT gen_random_uuid(), $2, artist.id, customers.id, now(), now() - interval '2 years'
FROM customers CROSS JOIN LATERAL (
  SELECT $1::uuid AS id UNION ALL SELECT artists.id FROM artists WHERE artists.n = customers.n % $3
) AS artist`;

const PARTICIPANTS_SQL = `
INSERT INTO participant (conversation_id, user_id, studio_id, role, joined_at)
SELECT c.id, c.customer_id, c.studio_id, 'customer', c.created_at FROM conversation c
UNION ALL SELECT c.id, a.user_id, c.studio_id, 'artist', c.created_at FROM conversation c JOIN artist a ON a.id = c.artist_id`;

// The first few conversations of the busy artist's are long ones. Both talk by turns; no two were active at the same time.
const MESSAGES_SQL = `
WITH numbered AS (
  SELECT c.id, c.studio_id, c.customer_id, a.user_id, c.artist_id = $1 AS busy,
    row_number() OVER (ORDER BY c.artist_id = $1 DESC, c.id) AS n
  FROM conversation c JOIN artist a ON a.id = c.artist_id
)
INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash, sent_at)
SELECT c.id, seq, gen_random_uuid(), c.studio_id, CASE WHEN seq % 2 = 0 THEN c.user_id ELSE c.customer_id END, 'text',
  jsonb_build_object('text', 'Something that was said before, number ' || seq || ' of talk ' || c.n || '.'), gen_random_uuid(), '',
  now() - interval '1 minute' * (c.n * 7 % 500000) - interval '1 second' * (20000 - seq)
FROM numbered c CROSS JOIN LATERAL generate_series(1, $2::int + CASE WHEN c.n <= $3 THEN $4::int ELSE 0 END) AS seq
WHERE c.n BETWEEN $5::int AND $6::int`;

const HEADS_SQL = `
UPDATE conversation c SET last_seq = newest.seq, rev = newest.seq + 1, activity_at = newest.sent_at
FROM (SELECT DISTINCT ON (conversation_id) conversation_id, seq, sent_at FROM message ORDER BY conversation_id, seq DESC) AS newest
WHERE newest.conversation_id = c.id`;

// Most is read. In every tenth conversation the last few are not, and one in a hundred was never opened.
const POSITIONS_SQL = `
UPDATE participant p SET last_read_seq = at.seq, delivered_seq = at.seq
FROM (
  SELECT id, CASE WHEN n % 100 = 0 THEN 0 WHEN n % 10 = 0 THEN GREATEST(last_seq - 6, 0) ELSE last_seq END AS seq
  FROM (SELECT id, last_seq, row_number() OVER (ORDER BY id) AS n FROM conversation) AS c
) AS at WHERE at.id = p.conversation_id`;

/** A database in its tenth year, straight into the tables: a million messages, one person in ten thousand conversations. */
export const loadMessages = (databaseUrl: string, size: Size): Promise<Large> =>
  withClient(databaseUrl, async (client) => {
    const world: World = { client, random: seeded('at size'), now: new Date() };
    const { busy, artistId, studioId } = await settle(world);
    // Rows that are right by their making need no look at what they refer to, which would take most of the time.
    await client.query(`SET session_replication_role = 'replica'`);
    await client.query(CUSTOMERS_SQL, [size.conversations]);
    await client.query(CONVERSATIONS_SQL, [artistId, studioId, ARTISTS - 1]);
    await client.query(PARTICIPANTS_SQL);
    await client.query('ANALYZE');
    for (let from = 1; from <= size.conversations; from += STEP) {
      const long = [size.longConversations, size.longMessages];
      await client.query(MESSAGES_SQL, [artistId, size.messagesEach, ...long, from, from + STEP - 1]);
    }
    await client.query(HEADS_SQL);
    await client.query(POSITIONS_SQL);
    await client.query('VACUUM ANALYZE');
    return { busy, conversations: await count(client, 'conversation'), messages: await count(client, 'message') };
  });

async function settle(world: World) {
  const studio = await makeStudio(world, { name: 'Bench', handle: 'bench' });
  const make = async (n: number) => {
    const user = await makeUser(world, { name: `Artist ${n}`, email: `artist-${n}@example.test` });
    const handle = `artist-${String(n).replace(/\d/g, (digit) => 'cdfhjkpqux'.charAt(Number(digit)))}`;
    return makeArtist(world, { studio, user, handle });
  };
  const first = await make(0);
  for (let n = 1; n < ARTISTS; n++) await make(n);
  const session = await makeSession(world, { user: first.user, kind: 'api' });
  if (session.token === null) throw new Error('an API session has a token');
  const busy = { id: first.user.id, sessionId: session.id, token: session.token };
  return { busy, artistId: first.id, studioId: studio.id };
}

async function count(client: pg.Client, table: 'conversation' | 'message'): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`);
  return rows[0]?.count ?? 0;
}
