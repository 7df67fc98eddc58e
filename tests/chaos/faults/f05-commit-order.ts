import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationId } from '@/contract/ids/ids';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';
import { makeConversation, makeUser } from '@/tests/harness/factories';
import { type Seeded, seeded } from '@/tests/harness/seeded';
import type { World } from '@/tests/harness/world';

const WRITERS = 20;
const SENDS_EACH = 6;
const LONGEST_PAUSE_MS = 150;

/** As a send does it, held open after the event took its number: later numbers are seen before it. */
const SEND_SQL = `
WITH bump AS (
  UPDATE conversation SET last_seq = last_seq + 1, rev = rev + 1, activity_at = GREATEST(activity_at, now())
  WHERE id = $1 RETURNING last_seq, rev, activity_at, studio_id, customer_id
), stored AS (
  INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash, sent_at)
  SELECT $1, last_seq, gen_random_uuid(), studio_id, customer_id, 'text', '{"text":"held open"}', $2, 'chaos', activity_at FROM bump
)
INSERT INTO event (studio_id, conversation_id, rev, seq, type, payload)
SELECT studio_id, $1, rev, last_seq, 'message.sent', '{}' FROM bump`;

/** Numbers of the log become visible in another order than they were taken. */
export const commitOrder: Fault = {
  id: 'F5',
  title: `${WRITERS} writers pause between insert and commit`,
  bound: 'no reader misses an event',
  run: async (trial) => {
    const { cast, random } = trial;
    const talks = await moreTalks(trial);
    cast.allConversations.push(...talks);
    for (const device of cast.artistDevices) await device.reload();
    const life = trial.live();
    await Promise.all(talks.map((id, at) => write(trial, id, seeded(`${random.hex('writer', 8)} ${at}`))));
    await passes(300);
    await life.stop();
  },
};

async function moreTalks({ stage, cast }: Trial): Promise<ConversationId[]> {
  const client = await stage.database.connect();
  const world: World = { client, random: cast.random, now: new Date() };
  const made: ConversationId[] = [];
  for (let at = 0; at < WRITERS; at += 1) {
    const email = `writer-${cast.random.hex('email', 16)}@example.test`;
    const customer = await makeUser(world, { name: 'Writer', email });
    made.push((await makeConversation(world, { artist: cast.artist, customer })).id);
  }
  await client.end();
  return made;
}

async function write({ stage, times }: Trial, conversationId: string, random: Seeded): Promise<void> {
  const client = await stage.database.connect();
  for (let at = 0; at < SENDS_EACH * times; at += 1) {
    await client.query('BEGIN');
    await client.query(SEND_SQL, [conversationId, random.id('send')]);
    await pause(random.between(0, LONGEST_PAUSE_MS));
    await client.query('COMMIT');
  }
  await client.end();
}
