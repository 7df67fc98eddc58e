import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { makeConversation, makeMembership, makePositions } from '@/tests/harness/factories';
import { makeBooking } from '@/tests/harness/make-booking';
import { makeMessages } from '@/tests/harness/make-messages';
import { policyStories } from '@/tests/harness/policy-stories';
import { type Scene, scene } from '@/tests/harness/scene';

const MIGRATIONS = path.resolve(import.meta.dirname, '../../prisma/migrations');
/** Tables that pg-boss brings and looks after. */
const NOT_OURS = '0006_jobs';
/** Prisma quotes the names it writes; those without quotes are ours. */
const BY_HAND = /(?:ADD CONSTRAINT|CREATE TRIGGER|CREATE (?:UNIQUE )?INDEX) (\w+)/g;
const WRITTEN = [
  ...new Set(
    fs
      .readdirSync(MIGRATIONS)
      .filter((folder) => folder !== NOT_OURS)
      .flatMap((folder) => [
        ...fs.readFileSync(path.join(MIGRATIONS, folder, 'migration.sql'), 'utf8').matchAll(BY_HAND),
      ])
      .map(([, name = '']) => name),
  ),
];

const STATE = { check: '23514', unique: '23505', exclusion: '23P01', raised: 'P0001' } as const;

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

const run = (sql: string, values: unknown[] = []) => all.deps.db.pool.query(sql, values);

const confirmed = (wallStart: string, artist: 'mira' | 'anika' = 'mira') => {
  const conversation = artist === 'mira' ? all.conversation : all.marigoldConversation;
  const { user, service } = all[artist];
  const acts = [{ transition: 'confirm', at: all.deps.clock.now(), by: user.id }] as const;
  return makeBooking(all.world, { conversation, service, wallStart, zone: 'Europe/Rome', acts });
};

const auditEntry = () =>
  all.deps.db.transact((tx) =>
    appendAuditEntry(tx, all.deps, {
      studioId: all.juniper.id,
      actorId: all.carla.actor.userId,
      action: 'studio.created',
      subject: {},
      occurredAt: all.deps.clock.now(),
    }),
  );

/** What each constraint and trigger of the migration refuses or does. One without a story here fails the test below. */
const STORIES: Readonly<Record<string, () => Promise<unknown>>> = {
  booking_no_overlap: async () => {
    await confirmed('2031-05-09T10:00');
    await expect(confirmed('2031-05-09T10:59')).rejects.toMatchObject({ code: STATE.exclusion });
    // Back to back, another artist, and what is not confirmed yet are all fine.
    await confirmed('2031-05-09T11:00');
    await confirmed('2031-05-09T10:30', 'anika');
    const { conversation, mira, world } = all;
    const request = { conversation, service: mira.service, wallStart: '2031-05-09T10:30' };
    const { id } = await makeBooking(world, request);
    const hold = "UPDATE booking SET status = 'held', held_until = now() WHERE id = $1";
    await expect(run(hold, [id])).rejects.toMatchObject({
      code: STATE.exclusion,
    });
  },
  booking_held_until: async () => {
    const { id } = await confirmed('2031-06-06T10:00');
    await refusesCheck("UPDATE booking SET status = 'held' WHERE id = $1", [id]);
    await refusesCheck('UPDATE booking SET held_until = now() WHERE id = $1', [id]);
  },
  booking_one_hold: async () => {
    const hold = "UPDATE booking SET status = 'held', held_until = now(), hold_client_id = $2 WHERE id = $1";
    const [first, second] = [await confirmed('2031-06-07T10:00'), await confirmed('2031-06-07T12:00')];
    await run(hold, [first.id, randomUUID()]);
    await expect(run(hold, [second.id, randomUUID()])).rejects.toMatchObject({ code: STATE.unique });
    // What is kept for another reason, until a deposit is there, does not count.
    await run(hold, [second.id, null]);
  },
  booking_held: async () => {
    const found = await run("SELECT indexdef FROM pg_indexes WHERE indexname = 'booking_held'");
    expect(found.rows[0]?.indexdef).toContain("WHERE (status = 'held'");
  },
  booking_times: async () => {
    const { id } = await confirmed('2031-06-01T10:00');
    for (const change of [
      'ends_at = starts_at',
      "busy_from = starts_at + interval '1 minute'",
      'busy_to = starts_at',
    ]) {
      await refusesCheck(`UPDATE booking SET ${change} WHERE id = $1`, [id]);
    }
  },
  booking_status: async () => {
    const { id } = await confirmed('2031-06-02T10:00');
    await refusesCheck("UPDATE booking SET status = 'paused' WHERE id = $1", [id]);
  },
  booking_amounts: async () => {
    const { id } = await confirmed('2031-06-03T10:00');
    await refusesCheck('UPDATE booking SET budget_cents = -1 WHERE id = $1', [id]);
    await refusesCheck('UPDATE booking SET price_cents = -1 WHERE id = $1', [id]);
  },
  booking_proposal_status: () => refusesProposal({ status: 'forgotten' }),
  booking_proposal_purpose: () => refusesProposal({ purpose: 'gift' }),
  booking_proposal_side: () => refusesProposal({ side: 'staff' }),
  booking_proposal_slots: async () => {
    await refusesProposal({ slots: [] });
    await refusesProposal({ slots: [1, 2, 3, 4, 5] });
  },
  booking_proposal_one_open: async () => {
    const { id } = await confirmed('2031-06-05T10:00');
    await propose(id, { number: 1 });
    await propose(id, { number: 2, status: 'superseded' });
    await expect(propose(id, { number: 3 })).rejects.toMatchObject({ code: STATE.unique });
  },
  picture_purpose: () => refusesCheck(PICTURE, [randomUUID(), all.tom.user.id, 'banner', 10, '#ffffff']),
  picture_size: () => refusesCheck(PICTURE, [randomUUID(), all.tom.user.id, 'portrait', 0, '#ffffff']),
  picture_colour: () => refusesCheck(PICTURE, [randomUUID(), all.tom.user.id, 'portrait', 10, 'red']),
  artist_hours: () => refusesCheck("UPDATE artist SET hours = '{}'"),
  artist_slot_minutes: () => refusesCheck('UPDATE artist SET slot_minutes = 7'),
  artist_reminder_minutes: async () => {
    await run("UPDATE artist SET reminder_minutes = '{60}'");
    await refusesCheck("UPDATE artist SET reminder_minutes = '{60,61}'");
  },
  booking_agreed_at: async () => {
    const agreedAt = async (id: string) =>
      (await run('SELECT agreed_at FROM booking WHERE id = $1', [id])).rows[0]?.agreed_at as Date | null;
    const { conversation, mira, world } = all;
    const { id } = await makeBooking(world, { conversation, service: mira.service, wallStart: '2031-06-20T10:00' });
    expect(await agreedAt(id)).toBeNull();
    await run("UPDATE booking SET status = 'confirmed' WHERE id = $1", [id]);
    const first = await agreedAt(id);
    expect(first).toBeInstanceOf(Date);
    // Only another time is another agreement; what is called off was agreed to all the same.
    await run("UPDATE booking SET reason = 'later', status = 'cancelled' WHERE id = $1", [id]);
    await run(
      "UPDATE booking SET starts_at = starts_at - interval '1 minute', busy_from = busy_from - interval '1 minute' WHERE id = $1",
      [id],
    );
    expect(await agreedAt(id)).toEqual(first);
    await run("UPDATE booking SET status = 'confirmed', agreed_at = '2030-01-01Z' WHERE id = $1", [id]);
    expect(await agreedAt(id)).toEqual(new Date('2030-01-01T00:00:00Z'));
    await run("UPDATE booking SET starts_at = starts_at + interval '1 minute' WHERE id = $1", [id]);
    expect((await agreedAt(id))?.getTime()).toBeGreaterThanOrEqual(first?.getTime() ?? Number.NaN);
  },
  booking_ahead: async () => {
    const ahead = "status = 'confirmed' AND starts_at BETWEEN now() AND now() + interval '7 days'";
    expect(await planOf(`SELECT FROM booking WHERE ${ahead}`)).toContain('booking_ahead');
  },
  service_terms: async () => {
    for (const change of [
      'buffer_before_minutes = -1',
      'buffer_after_minutes = 241',
      'notice_minutes = 129601',
      'window_days = 0',
      'per_day_limit = 0',
    ]) {
      await refusesCheck(`UPDATE service SET ${change}`);
    }
  },
  date_rule_days: async () => {
    await refusesCheck(DATE_RULE, [randomUUID(), all.mira.artist.id, '2031-05-02', '2031-05-01', null]);
    await refusesCheck(DATE_RULE, [randomUUID(), all.mira.artist.id, '2031-05-02', '2032-05-02', null]);
  },
  date_rule_hours: () => refusesCheck(DATE_RULE, [randomUUID(), all.mira.artist.id, '2031-05-01', '2031-05-01', '{}']),
  date_rule_no_overlap: async () => {
    const { mira, jonas } = all;
    const plan = (artistId: string, days: readonly string[]) => run(DATE_RULE, [randomUUID(), artistId, ...days, '[]']);
    await plan(mira.artist.id, ['2031-08-10', '2031-08-12']);
    for (const days of [
      ['2031-08-12', '2031-08-13'],
      ['2031-08-09', '2031-08-10'],
      ['2031-08-11', '2031-08-11'],
    ]) {
      await expect(plan(mira.artist.id, days)).rejects.toMatchObject({ code: STATE.exclusion });
    }
    // The day after, and the days of somebody else, are free.
    await plan(mira.artist.id, ['2031-08-13', '2031-08-13']);
    await plan(jonas.artist.id, ['2031-08-11', '2031-08-11']);
  },
  ...policyStories(() => all),
  viewing_reason: () =>
    refusesCheck(
      `INSERT INTO viewing (id, studio_id, conversation_id, actor_id, reason, entry_number, opened_at, expires_at)
       VALUES ($1, $2, $3, $4, '  ', 1, now(), now())`,
      [randomUUID(), all.juniper.id, all.conversation.id, all.carla.user.id],
    ),
  // An index changes no answer; that it is the one that oversight's query can use is all there is to say.
  message_words: async () => {
    const words = `kind = 'text' AND deleted_at IS NULL AND to_tsvector('simple', body ->> 'text') @@ plainto_tsquery('simple', 'fern')`;
    expect(await planOf(`SELECT FROM message WHERE ${words}`)).toContain('message_words');
  },
  message_receipts: async () => {
    const receipts = `studio_id = '${all.juniper.id}' AND kind = 'access-receipt'`;
    expect(await planOf(`SELECT FROM message WHERE ${receipts}`)).toContain('message_receipts');
  },
  participant_role: () => refusesCheck("UPDATE participant SET role = 'admin'"),
  membership_role: () => refusesCheck("UPDATE membership SET role = 'owner'"),
  session_kind: () => refusesCheck("UPDATE session SET kind = 'cookie'"),
  setup_link_single: () => refusesCheck("INSERT INTO setup_link (id, token_hash) VALUES (2, 'x')"),
  service_duration: async () => {
    await refusesCheck('UPDATE service SET duration_minutes = 4');
    await refusesCheck('UPDATE service SET duration_minutes = 1441');
  },
  user_email_lower: () => refusesCheck('UPDATE "user" SET email = upper(email)'),
  message_seq_positive: async () => {
    await oneMessage();
    await refusesCheck('UPDATE message SET seq = 0');
  },
  participant_positions: async () => {
    const insert = `INSERT INTO participant (conversation_id, studio_id, user_id, role, last_read_seq, delivered_seq)
      VALUES ($1, $2, $3, 'staff', $4, $5)`;
    const row = [all.conversation.id, all.juniper.id, all.ada.user.id];
    await refusesCheck(insert, [...row, -1, 0]);
    await refusesCheck(insert, [...row, 0, -1]);
  },
  participant_unread_from: async () => {
    const { world, conversation, tom } = all;
    await makePositions(world, { conversation, user: tom.user, lastReadSeq: 5, deliveredSeq: 7 });
    const mark = 'UPDATE participant SET unread_from_seq = $1 WHERE conversation_id = $2 AND user_id = $3';
    await refusesCheck(mark, [6, conversation.id, tom.user.id]);
    await refusesCheck(mark, [0, conversation.id, tom.user.id]);
    await run(mark, [5, conversation.id, tom.user.id]);
  },
  participant_position_grows: async () => {
    const { world, conversation, tom } = all;
    await makePositions(world, { conversation, user: tom.user, lastReadSeq: 5, deliveredSeq: 7 });
    await makePositions(world, { conversation, user: tom.user, lastReadSeq: 3, deliveredSeq: 8 });
    const { rows } = await run(
      'SELECT last_read_seq, delivered_seq FROM participant WHERE conversation_id = $1 AND user_id = $2',
      [conversation.id, tom.user.id],
    );
    expect(rows).toEqual([{ last_read_seq: 5, delivered_seq: 8 }]);
  },
  audit_entry_append_only: async () => {
    await auditEntry();
    await expect(run("UPDATE audit_entry SET action = 'nothing'")).rejects.toMatchObject({ code: STATE.raised });
    await expect(run('DELETE FROM audit_entry')).rejects.toMatchObject({ code: STATE.raised });
  },
  audit_entry_no_truncate: async () => {
    await auditEntry();
    await expect(run('TRUNCATE audit_entry')).rejects.toMatchObject({ code: STATE.raised });
    await expect(run('TRUNCATE studio CASCADE')).rejects.toMatchObject({ code: STATE.raised });
  },
};

const planOf = async (query: string): Promise<string> => {
  const plan = await all.deps.db.transact(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    return tx.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${query}`);
  });
  return plan.map((line) => line['QUERY PLAN']).join('\n');
};

const refusesCheck = (sql: string, values: unknown[] = []) =>
  expect(run(sql, values)).rejects.toMatchObject({ code: STATE.check });

const PICTURE = 'INSERT INTO picture (id, owner_id, purpose, width, height, colour) VALUES ($1, $2, $3, $4, 10, $5)';

const DATE_RULE = 'INSERT INTO date_rule (id, artist_id, first_day, last_day, hours) VALUES ($1, $2, $3, $4, $5)';

type ProposalDraft = { number?: number; status?: string; purpose?: string; side?: string; slots?: unknown[] };

const propose = (bookingId: string, draft: ProposalDraft) => {
  const { number = 1, status = 'open', purpose = 'offer', side = 'artist', slots = [1] } = draft;
  const values = [randomUUID(), bookingId, all.juniper.id, number, purpose, side, JSON.stringify(slots), status];
  return run(
    `INSERT INTO booking_proposal (id, booking_id, studio_id, number, purpose, side, slots, status)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values,
  );
};

let refusals = 0;
const refusesProposal = async (draft: ProposalDraft) => {
  refusals += 1;
  const { id } = await confirmed(`2031-06-${10 + refusals}T10:00`);
  await expect(propose(id, draft)).rejects.toMatchObject({ code: STATE.check });
};

const oneMessage = async () => {
  const content = { kind: 'text', body: { text: 'Hello' } } as const;
  const draft = { senderId: all.tom.user.id, content, sentAt: all.deps.clock.now() };
  return makeMessages(all.world, all.conversation, [draft]);
};

it('has a story for every constraint and trigger that was written by hand', () => {
  expect(WRITTEN.length).toBeGreaterThan(10);
  expect(Object.keys(STORIES).sort()).toEqual([...WRITTEN].sort());
});

it.each(WRITTEN)('still has %s in the migrated database', async (name) => {
  const { rows } = await run(
    `SELECT FROM pg_constraint WHERE conname = $1 AND convalidated
     UNION ALL SELECT FROM pg_class JOIN pg_index ON indexrelid = oid WHERE relname = $1 AND indisvalid AND NOT EXISTS
       (SELECT FROM pg_constraint WHERE conname = $1)
     UNION ALL SELECT FROM pg_trigger WHERE tgname = $1 AND tgenabled = 'O'`,
    [name],
  );
  expect(rows).toHaveLength(1);
});

it.each(Object.entries(STORIES))('is held by %s', async (_name, story) => {
  await story();
});

describe('what the schema promises', () => {
  it('has one conversation per artist and customer', async () => {
    const { world, mira, tom } = all;
    await expect(makeConversation(world, { artist: mira.artist, customer: tom.user })).rejects.toMatchObject({
      code: STATE.unique,
      constraint: 'conversation_artist_id_customer_id_key',
    });
  });

  it('keeps the first message of a client id', async () => {
    await oneMessage();
    const copy = `INSERT INTO message (conversation_id, seq, id, studio_id, sender_id, kind, body, client_id, client_hash)
      SELECT conversation_id, 1000, $1, studio_id, sender_id, kind, body, client_id, client_hash FROM message LIMIT 1`;
    await expect(run(copy, [randomUUID()])).rejects.toMatchObject({
      code: STATE.unique,
      constraint: 'message_conversation_id_sender_id_client_id_key',
    });
  });

  it('never lets a row belong to a conversation, artist or service of another studio', async () => {
    const foreign = [
      ['UPDATE participant SET studio_id = $1 WHERE conversation_id = $2', all.conversation.id],
      ['UPDATE conversation SET studio_id = $1 WHERE id = $2', all.otherConversation.id],
      ['UPDATE service SET studio_id = $1 WHERE id = $2', all.mira.service.id],
      ['UPDATE booking SET studio_id = $1 WHERE conversation_id = $2', all.conversation.id],
    ] as const;
    await confirmed('2031-07-01T10:00');
    for (const [sql, id] of foreign) {
      await expect(run(sql, [all.marigold.id, id])).rejects.toMatchObject({ code: '23503' });
    }
  });

  it('knows each role of a person in a studio once', async () => {
    const again = { studio: all.juniper, user: all.sven.user, role: 'staff' } as const;
    await expect(makeMembership(all.world, again)).rejects.toMatchObject({ code: STATE.unique });
  });
});
