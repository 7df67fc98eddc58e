import { liveKeys } from '@/components/realtime/live-keys';
import { bookingsQuery, conversationsQuery, type LiveSource, threadQuery } from '@/components/realtime/live-queries';
import { RecentEvents } from '@/components/realtime/recent-events';
import { makeQueryClient } from '@/components/shell/query-client';
import type { ThreadView } from '@/contract/schemas/conversation';
import { checkInvariants } from '@/scripts/invariants/check-invariants';
import { withClient } from '@/scripts/scratch-postgres';
import type { Cast } from '@/tests/chaos/cast';
import type { ChaosDatabase } from '@/tests/chaos/database';
import type { DeviceEvidence, Evidence, Shown } from '@/tests/chaos/evidence';
import type { Device } from '@/tests/chaos/simulators/device';
import { loadWhole } from '@/tests/chaos/simulators/load-whole';
import type { Stage } from '@/tests/chaos/stage';

const STORED_SQL = `
SELECT conversation_id AS "conversationId", seq, id, version, deleted_at IS NOT NULL AS deleted, sender_id AS "senderId",
  client_id AS "clientId" FROM message WHERE conversation_id = ANY($1) ORDER BY conversation_id, seq`;

/** From the messages alone, one by one: nothing that a query of the product might share with us. */
const UNREAD_SQL = `
SELECT p.user_id AS "userId", p.conversation_id AS "conversationId", p.last_read_seq AS seq,
  (SELECT count(*)::int FROM message m WHERE m.conversation_id = p.conversation_id AND m.deleted_at IS NULL
    AND (m.seq > p.last_read_seq OR m.seq >= p.unread_from_seq) AND (m.sender_id IS NULL OR m.sender_id <> p.user_id)) AS unread
FROM participant p WHERE p.conversation_id = ANY($1)`;

const BOOKINGS_SQL = `
SELECT b.id, b.version, (SELECT m.client_id FROM message m WHERE m.booking_id = b.id ORDER BY m.seq LIMIT 1) AS "clientId"
FROM booking b WHERE b.conversation_id = ANY($1)`;

/** A job that a killed process had in hand comes back at a supervisor's next look after its lease; whoever has just started looks later. */
const OVERDUE_SQL = `
SELECT name || ' for event ' || (data ->> 'eventId') || ': ' || state || COALESCE(' ' || (output ->> 'error'), '') AS task
FROM jobs.job WHERE data ? 'eventId' AND (name LIKE '%-dead' OR (state < 'active' AND start_after < now() - interval '5 seconds')
  OR (state = 'active' AND started_on + make_interval(secs => expire_seconds) < now() - interval '2 minutes'))
UNION ALL SELECT 'push to ' || device_id FROM push_delivery WHERE due_at < now() - interval '5 seconds'`;

const MAILS_SQL = `
SELECT m.recipient FROM jobs.job j JOIN event e ON e.id = (j.data ->> 'eventId')::bigint
JOIN mail m ON m.id = (e.payload ->> 'mailId')::uuid WHERE j.name = 'send-mail' AND j.state <= 'active'`;

/** Who has not read what came long enough ago, and has a browser that rings; unless a process has it in hand. */
const RINGING_SQL = `
SELECT DISTINCT p.user_id AS "userId" FROM participant p JOIN message m ON m.conversation_id = p.conversation_id
WHERE p.conversation_id = ANY($1) AND p.user_id IN (SELECT user_id FROM push_device) AND m.seq > p.last_read_seq
  AND m.sender_id <> p.user_id AND m.deleted_at IS NULL AND m.sent_at < now() - interval '6 seconds'
  AND NOT EXISTS (SELECT FROM jobs.job WHERE name = 'send-push' AND state <= 'active')
  AND NOT EXISTS (SELECT FROM push_delivery)`;

/** Asks every side what it has. To be called when all is quiet. */
export async function gatherEvidence(stage: Stage, cast: Cast): Promise<Evidence> {
  const { database } = stage;
  const of = [cast.allConversations];
  const counted = await database.query<Evidence['unread'][number] & { seq: number }>(UNREAD_SQL, of);
  const overdue = await database.query<{ task: string }>(OVERDUE_SQL);
  const underWay = await database.query<{ recipient: string }>(MAILS_SQL);
  return {
    ledger: cast.ledger.entries,
    stored: await database.query(STORED_SQL, of),
    bookings: await database.query(BOOKINGS_SQL, of),
    unread: counted,
    readUpTo: counted,
    auditedReasons: await auditedReasons(database, cast.studioId),
    devices: await Promise.all(cast.devices.map(evidenceOf)),
    overdueTasks: overdue.map(({ task }) => task),
    mailsUnderWay: underWay.map(({ recipient }) => recipient),
    mails: stage.mails.received,
    rung: await rung(stage, cast),
    brokenPromises: await brokenPromises(database),
  };
}

async function rung({ database, pushes }: Stage, cast: Cast): Promise<Evidence['rung']> {
  const people = await database.query<{ userId: string }>(RINGING_SQL, [cast.allConversations]);
  const times = pushes.received.filter(({ endpoint }) => endpoint === cast.pushEndpoint).length;
  return people.map(({ userId }) => ({ userId, times }));
}

async function auditedReasons(database: ChaosDatabase, studioId: string): Promise<readonly string[]> {
  const rows = await database.query<{ reason: string }>(
    `SELECT subject ->> 'reason' AS reason FROM audit_entry WHERE studio_id = $1 AND action = 'conversation.viewed'`,
    [studioId],
  );
  return rows.map(({ reason }) => reason);
}

const brokenPromises = (database: ChaosDatabase): Promise<readonly string[]> =>
  withClient(database.url(), async (client) => {
    const findings = await checkInvariants(client);
    return findings.flatMap(({ promise, broken }) => broken.map((one) => `${promise}: ${one}`));
  });

async function evidenceOf(device: Device): Promise<DeviceEvidence> {
  await device.scrollToTop();
  const conversations = device.conversations();
  const threads = conversations.flatMap(({ id }) => viewsOf(device.thread(id)));
  return {
    name: device.name,
    userId: device.userId,
    shown: { conversations, threads, bookings: device.bookings() },
    fetched: await fetchAll(device),
    unsent: device.unsent.map(({ clientId }) => clientId),
  };
}

/** Without the place in the log where it was fetched, which is another's each time. */
const viewsOf = (thread: ThreadView | undefined): ThreadView[] => {
  if (!thread) return [];
  const { conversation, participants, messages, hasOlder, bookings } = thread;
  return [{ conversation, participants, messages, hasOlder, bookings }];
};

/** What the same person would see who opens the app only now. */
async function fetchAll({ client, userId }: Device): Promise<Shown> {
  const cache = makeQueryClient();
  const source: LiveSource = { client, cache, recent: new RecentEvents(), viewerId: userId };
  const { items } = await cache.fetchQuery(conversationsQuery(source));
  const threads: ThreadView[] = [];
  for (const { id } of items) {
    await cache.fetchQuery(threadQuery(source, id));
    await loadWhole(source, id);
    threads.push(...viewsOf(cache.getQueryData<ThreadView>(liveKeys.thread(id))));
  }
  const bookings = await cache.fetchQuery(bookingsQuery(source));
  cache.clear();
  return { conversations: items, threads, bookings };
}
