import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId, ConversationId } from '@/contract/ids/ids';
import type { SendMessageInput } from '@/contract/schemas/message';
import type { UserContext } from '@/server/domain/context';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { makeConversation, makeUser } from '@/tests/harness/factories';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
/** Mira's conversations, each with a customer of its own. */
let talks: readonly ConversationId[];
beforeAll(async () => {
  s = await scene();
  const made: ConversationId[] = [];
  for (let n = 0; n < 8; n++) {
    const customer = await makeUser(s.world, { name: 'Customer', email: `customer-${n}@example.test` });
    made.push((await makeConversation(s.world, { artist: s.mira.artist, customer })).id);
  }
  talks = made;
});
afterAll(() => s.close());

const draft = (conversationId: ConversationId, text: string, more: Partial<SendMessageInput> = {}) => ({
  conversationId,
  clientId: s.deps.ids.newId<ClientId>(),
  text,
  ...more,
});
const talk = (n: number): ConversationId => {
  const id = talks[n];
  if (!id) throw new Error(`no talk ${n}`);
  return id;
};
const outcomeOf = (attempt: Promise<{ readonly seq: number }>): Promise<unknown> =>
  attempt.then(
    ({ seq }) => seq,
    (error: { code?: unknown }) => error.code,
  );

/** How many messages each transaction stored, of those in the conversations. */
const perTransaction = async (ids: readonly ConversationId[]): Promise<readonly number[]> => {
  const { rows } = await s.deps.db.pool.query<{ messages: number }>(
    `SELECT count(*)::int AS messages FROM event WHERE conversation_id = ANY ($1) AND type = 'message.sent' GROUP BY xid ORDER BY 1`,
    [ids],
  );
  return rows.map(({ messages }) => messages);
};
const heads = async () => {
  const { rows } = await s.deps.db.pool.query(
    `SELECT c.id, c.last_seq = count(m.seq) AND c.last_seq = COALESCE(max(m.seq), 0) AS gapless,
      c.rev = (SELECT COALESCE(max(e.rev), c.rev) FROM event e WHERE e.conversation_id = c.id) AS told
     FROM conversation c LEFT JOIN message m ON m.conversation_id = c.id GROUP BY c.id`,
  );
  return rows;
};
const everyHeadIsWhole = async () => {
  const all = await heads();
  expect(all).toEqual(all.map(({ id }) => ({ id, gapless: true, told: true })));
};

describe('messages that are sent at once', () => {
  it('are stored in one transaction where they go to different conversations', async () => {
    const those = talks.slice(0, 4);
    const sent = await Promise.all(those.map((id) => sendMessage(s.mira, draft(id, 'hello'))));
    expect(sent.map(({ seq, conversationId }) => [seq, conversationId])).toEqual(those.map((id) => [1, id]));
    expect(await perTransaction(those)).toEqual([4]);
    await everyHeadIsWhole();
  });

  it('take the numbers one after the other where they go to the same', async () => {
    const id = talk(4);
    const sent = await Promise.all(Array.from({ length: 6 }, (_, n) => sendMessage(s.mira, draft(id, `${n}`))));
    expect(sent.map(({ seq }) => seq).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    await everyHeadIsWhole();
  });

  it('are refused each for its own reason, and stored where there is none', async () => {
    const before = draft(talk(0), 'said before');
    const { seq } = await sendMessage(s.mira, before);
    const gone = await sendMessage(s.mira, draft(talk(1), 'regret'));
    await deleteMessage(s.mira, { conversationId: talk(1), seq: gone.seq });
    const quoted = await sendMessage(s.mira, draft(talk(5), 'quote me'));
    await s.deps.db.pool.query('UPDATE conversation SET closed_at = now() WHERE id = $1', [talk(2)]);
    const hasty: UserContext = { ...s.nadia, sendLimitPerMinute: 0 };
    const outcomes = await Promise.all(
      [
        sendMessage(s.mira, before),
        sendMessage(s.mira, { ...before, text: 'other words' }),
        sendMessage(s.mira, draft(talk(1), 'indeed', { replyToSeq: gone.seq })),
        sendMessage(s.mira, draft(talk(2), 'too late')),
        sendMessage(s.bruno, draft(talk(3), 'let me in')),
        sendMessage(hasty, draft(s.marigoldConversation.id, 'and another')),
        sendMessage(s.mira, draft(talk(5), 'indeed', { replyToSeq: quoted.seq })),
        sendMessage(s.mira, draft(talk(6), 'hello')),
      ].map(outcomeOf),
    );
    expect(outcomes).toEqual([
      seq,
      'message.client-id-reused',
      'message.not-found',
      'conversation.closed',
      'conversation.not-found',
      'request.too-many',
      quoted.seq + 1,
      1,
    ]);
    await everyHeadIsWhole();
  });

  it('bring the words of what they quote', async () => {
    const quoted = await sendMessage(s.mira, draft(talk(6), 'quote me'));
    const [reply] = await Promise.all([
      sendMessage(s.mira, draft(talk(6), 'indeed', { replyToSeq: quoted.seq })),
      sendMessage(s.mira, draft(talk(7), 'meanwhile')),
    ]);
    expect(reply.replyTo).toMatchObject({ seq: quoted.seq, senderId: s.mira.actor.userId, preview: 'quote me' });
  });

  it('do not wait for a conversation that somebody else holds', async () => {
    const client = await s.deps.db.pool.connect();
    await client.query('BEGIN');
    await client.query('SELECT FROM conversation WHERE id = $1 FOR UPDATE', [talk(0)]);
    const held = sendMessage(s.mira, draft(talk(0), 'as soon as I may'));
    const others = await Promise.all([1, 3, 7].map((n) => sendMessage(s.mira, draft(talk(n), 'at once'))));
    expect(others).toHaveLength(3);
    await client.query('COMMIT');
    client.release();
    expect(await held).toMatchObject({ body: { text: 'as soon as I may' } });
    await everyHeadIsWhole();
  });

  it('are stored without the one that the database refuses', async () => {
    const { pool } = s.deps.db;
    await pool.query(`ALTER TABLE message ADD CONSTRAINT no_poison CHECK (body ->> 'text' <> 'poison')`);
    const outcomes = await Promise.allSettled(
      [draft(talk(1), 'before'), draft(talk(3), 'poison'), draft(talk(7), 'after')].map((one) =>
        sendMessage(s.mira, one),
      ),
    );
    await pool.query('ALTER TABLE message DROP CONSTRAINT no_poison');
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    await everyHeadIsWhole();
  });

  it('are one for two copies of a retry', async () => {
    const copies = [1, 3, 7].map((n) => draft(talk(n), 'once'));
    const sent = await Promise.all([...copies, ...copies, ...copies].map((one) => sendMessage(s.mira, one)));
    expect(new Set(sent.map(({ id }) => id)).size).toBe(3);
    await everyHeadIsWhole();
  });
});
