import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { checkInvariants } from '@/scripts/invariants/check-invariants';
import { INVARIANTS } from '@/scripts/invariants/invariants';
import { withClient } from '@/scripts/scratch-postgres';
import { sendMessage } from '@/server/domain/messages/send-message';
import { makeBooking } from '@/tests/harness/make-booking';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeEach(async () => {
  s = await scene();
  const { conversation, world, mira } = s;
  const acts = [{ transition: 'confirm', at: world.now, by: mira.user.id }] as const;
  for (const hour of [10, 12]) {
    const wallStart = `2031-05-09T${hour}:00`;
    const made = await makeBooking(world, {
      conversation,
      service: mira.service,
      wallStart,
      zone: 'Europe/Rome',
      acts,
    });
    await makeMessages(world, conversation, made.cards);
  }
  for (const text of ['One', 'Two', 'Three', 'Four'])
    await sendMessage(s.tom, { conversationId: conversation.id, clientId: randomUUID() as ClientId, text });
});
afterEach(() => s.close());

/** As somebody does it who owns the database server: no trigger and no foreign key stands in their way. */
const tamper = (statements: readonly string[]) =>
  withClient(s.url, async (client) => {
    await client.query(`SET session_replication_role = 'replica'`);
    for (const sql of statements) await client.query(sql);
  });
const brokenPromises = async () => {
  const findings = await withClient(s.url, checkInvariants);
  expect(findings.map(({ promise }) => promise)).toEqual(INVARIANTS.map(({ promise }) => promise));
  return findings.filter(({ brokenCount }) => brokenCount > 0).map(({ promise }) => promise);
};

/** How each promise is broken. One without a story here fails the test below. */
const BREAKS: Readonly<Record<string, readonly string[]>> = {
  'No message is stored twice': [
    'ALTER TABLE message DROP CONSTRAINT IF EXISTS message_conversation_id_sender_id_client_id_key',
    'DROP INDEX IF EXISTS message_conversation_id_sender_id_client_id_key',
    'UPDATE message SET client_id = (SELECT client_id FROM message ORDER BY seq LIMIT 1), sender_id = (SELECT sender_id FROM message ORDER BY seq LIMIT 1)',
  ],
  'The messages of a conversation are numbered from 1 without gaps': ['DELETE FROM message WHERE seq = 3'],
  'The log of a conversation has each change once, without gaps': ['DELETE FROM event WHERE seq = 6'],
  'Every message since the log began was announced once': [
    `UPDATE event SET seq = seq - 1 WHERE type = 'message.sent' AND seq = 6`,
  ],
  'Nobody has read or received what was not said': ['UPDATE participant SET delivered_seq = 99'],
  'Customer and artist take part in their conversation': [`DELETE FROM participant WHERE role = 'artist'`],
  'No artist is promised to two people at once': [
    'ALTER TABLE booking DROP CONSTRAINT booking_no_overlap',
    `UPDATE booking SET busy_from = '2031-05-09T00:00Z', busy_to = '2031-05-10T00:00Z'`,
  ],
  'No time is held longer than it was to be': [
    "UPDATE booking SET status = 'held', held_until = now() - interval '4 minutes'",
  ],
  'Every booking has its card in the conversation': ['UPDATE message SET booking_id = NULL'],
  'A booking has one open proposal at most': [
    'DROP INDEX booking_proposal_one_open',
    ...[1, 2].map(
      (number) => `INSERT INTO booking_proposal (id, booking_id, studio_id, number, purpose, side, slots, status)
     SELECT gen_random_uuid(), id, studio_id, ${number}, 'offer', 'artist', '[{}]', 'open' FROM booking LIMIT 1`,
    ),
  ],
  'What follows from events was done, or is about to be': [
    `SELECT jobs.create_queue('send-mail', '{"policy":"standard","partition":false,"retryLimit":2,"retryDelay":0,"retryBackoff":false,"expireInSeconds":60,"retentionSeconds":60,"deleteAfterSeconds":60,"warningQueueSize":0}')`,
    `INSERT INTO jobs.job (name, data, start_after) SELECT 'send-mail', jsonb_build_object('eventId', id::text), now() - interval '1 hour' FROM event LIMIT 1`,
  ],
  'What should ring a phone has rung it, or is about to': [
    `INSERT INTO push_delivery (device_id, conversation_id, seq, due_at)
     SELECT gen_random_uuid(), id, 1, now() - interval '1 hour' FROM conversation`,
  ],
};

describe('the invariants', () => {
  it('hold in a scene where things happened', async () => {
    expect(await brokenPromises()).toEqual([]);
  });

  it.each(INVARIANTS.map(({ promise }) => promise))('see: %s', async (promise) => {
    await tamper(BREAKS[promise] ?? []);
    expect(await brokenPromises()).toContain(promise);
  });

  it('say what is broken, the first few of it', async () => {
    await tamper(['UPDATE participant SET delivered_seq = 99']);
    const findings = await withClient(s.url, checkInvariants);
    const finding = findings.find(({ brokenCount }) => brokenCount > 0);
    expect(finding?.broken.length).toBeLessThanOrEqual(5);
    expect(finding?.broken[0]).toMatch(/^user .+ in conversation /);
  });
});
