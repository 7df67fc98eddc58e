import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { EDIT_WINDOW_MS, type SendMessageInput } from '@/contract/schemas/message';
import type { UserContext } from '@/server/domain/context';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { editMessage } from '@/server/domain/messages/edit-message';
import { messagesAfter, messagesBefore } from '@/server/domain/messages/queries';
import { sendMessage } from '@/server/domain/messages/send-message';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const draft = (text: string, more: Partial<SendMessageInput> = {}): SendMessageInput => ({
  conversationId: s.conversation.id,
  clientId: s.deps.ids.newId<ClientId>(),
  text,
  ...more,
});
const stored = () => s.deps.db.prisma.message.count({ where: { conversationId: s.conversation.id } });
const conversationRow = () => s.deps.db.prisma.conversation.findUniqueOrThrow({ where: { id: s.conversation.id } });
const refusalOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'allowed',
    (error: { code?: unknown }) => error.code,
  );

describe('sendMessage', () => {
  it('keeps the first message when the phone retries, and takes no number for the retry', async () => {
    const message = draft('hello');
    const first = await sendMessage(s.tom, message);
    const before = await conversationRow();
    expect(await sendMessage(s.tom, message)).toEqual(first);
    expect(await conversationRow()).toEqual(before);
  });

  it('makes one message of twenty copies that arrive at the same instant', async () => {
    const before = await stored();
    const message = draft('once');
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendMessage(s.tom, message)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await stored()).toBe(before + 1);
    expect((await conversationRow()).lastSeq).toBe(before + 1);
  });

  it('sends once what Postgres gave up twice for a deadlock', async () => {
    const { pool } = s.deps.db;
    await pool.query(`
      CREATE SEQUENCE hiccups;
      CREATE FUNCTION hiccup() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF nextval('hiccups') <= 2 THEN RAISE EXCEPTION 'given up' USING ERRCODE = '40P01'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER hiccup BEFORE UPDATE ON conversation FOR EACH ROW EXECUTE FUNCTION hiccup()`);
    const before = await stored();
    const answer = await refusalOf(sendMessage(s.tom, draft('in the end')));
    await pool.query('DROP TRIGGER hiccup ON conversation; DROP FUNCTION hiccup; DROP SEQUENCE hiccups');
    expect(answer).toBe('allowed');
    expect(await stored()).toBe(before + 1);
  });

  it('refuses other words under the same client id, and finds the retry of what was edited since', async () => {
    const message = draft('the first words');
    const { seq } = await sendMessage(s.tom, message);
    expect(await refusalOf(sendMessage(s.tom, { ...message, text: 'other words' }))).toBe('message.client-id-reused');
    await editMessage(s.tom, { conversationId: s.conversation.id, seq, text: 'edited words' });
    expect(await sendMessage(s.tom, message)).toMatchObject({ seq, body: { text: 'edited words' } });
  });

  it('lets two people use the same client id', async () => {
    const message = draft('same id');
    const [tom, mira] = [await sendMessage(s.tom, message), await sendMessage(s.mira, message)];
    expect(mira.seq).toBe(tom.seq + 1);
  });

  it.each([
    ['another customer', () => s.nadia],
    ['another artist of the studio', () => s.jonas],
    ['staff who were not given it', () => s.ada],
    ['the admin of the studio', () => s.carla],
    ['another studio’s admin', () => s.bruno],
  ] as [string, () => UserContext][])('does not know the conversation for %s', async (_who, person) => {
    const before = await conversationRow();
    expect(await refusalOf(sendMessage(person(), draft('let me in')))).toBe('conversation.not-found');
    expect(await conversationRow()).toEqual(before);
  });

  it('quotes only what is in the same conversation and still there', async () => {
    const there = await sendMessage(s.mira, draft('quote me'));
    const reply = await sendMessage(s.tom, draft('indeed', { replyToSeq: there.seq }));
    const gist = { kind: 'text', body: { text: 'quote me' } };
    expect(reply.replyTo).toEqual({ seq: there.seq, senderId: s.mira.actor.userId, preview: 'quote me', gist });
    expect(await refusalOf(sendMessage(s.tom, draft('no', { replyToSeq: 1_000_000 })))).toBe('message.not-found');
    await deleteMessage(s.mira, { conversationId: s.conversation.id, seq: there.seq });
    expect(await refusalOf(sendMessage(s.tom, draft('gone', { replyToSeq: there.seq })))).toBe('message.not-found');
    const page = await messagesAfter(s.tom, { conversationId: s.conversation.id, afterSeq: reply.seq - 1, limit: 1 });
    expect(page.messages[0]?.replyTo).toMatchObject({ preview: null, gist: null });
  });

  it('slows down who sends too much, and never for a retry', async () => {
    const limited = { ...s.nadia, sendLimitPerMinute: 3 };
    const chat = { conversationId: s.otherConversation.id };
    const first = draft('1', chat);
    for (const message of [first, draft('2', chat), draft('3', chat)]) await sendMessage(limited, message);
    expect(await refusalOf(sendMessage(limited, draft('4', chat)))).toBe('request.too-many');
    expect((await sendMessage(limited, first)).seq).toBe(1);
  });
});

describe('editMessage and deleteMessage', () => {
  it('edits for fifteen minutes and not a millisecond longer', async () => {
    const { seq, sentAt } = await sendMessage(s.tom, draft('tpyo'));
    const at = (offset: number): UserContext => ({
      ...s.tom,
      clock: { now: () => new Date(Date.parse(sentAt) + offset) },
    });
    const edit = (offset: number) =>
      editMessage(at(offset), { conversationId: s.conversation.id, seq, text: `typo ${offset}` });
    expect(await refusalOf(edit(EDIT_WINDOW_MS))).toBe('allowed');
    expect(await refusalOf(edit(EDIT_WINDOW_MS + 1))).toBe('message.edit-expired');
  });

  it('lets nobody change the words of somebody else', async () => {
    const { seq } = await sendMessage(s.tom, draft('mine'));
    const target = { conversationId: s.conversation.id, seq };
    expect(await refusalOf(editMessage(s.mira, { ...target, text: 'yours' }))).toBe('message.not-yours');
    expect(await refusalOf(deleteMessage(s.sven, target))).toBe('message.not-yours');
    expect(await refusalOf(deleteMessage(s.nadia, target))).toBe('conversation.not-found');
    expect(await refusalOf(editMessage(s.tom, { ...target, conversationId: s.otherConversation.id, text: 'x' }))).toBe(
      'conversation.not-found',
    );
  });

  it('deletes once, and does not edit what is deleted', async () => {
    const { seq } = await sendMessage(s.tom, draft('regret'));
    const target = { conversationId: s.conversation.id, seq };
    const deleted = await deleteMessage(s.tom, target);
    expect(deleted).toMatchObject({ body: null });
    expect(await deleteMessage(s.tom, target)).toEqual(deleted);
    expect(await refusalOf(editMessage(s.tom, { ...target, text: 'back' }))).toBe('message.deleted');
  });
});

describe('messagesBefore', () => {
  it('pages through everything without gap or repeat while new messages arrive', async () => {
    const seen: number[] = [];
    let beforeSeq = (await conversationRow()).lastSeq + 1;
    for (let more = true; more; ) {
      const page = await messagesBefore(s.tom, { conversationId: s.conversation.id, beforeSeq, limit: 7 });
      await sendMessage(s.mira, draft('meanwhile'));
      seen.unshift(...page.messages.map(({ seq }) => seq));
      beforeSeq = page.messages[0]?.seq ?? 0;
      more = page.hasOlder;
    }
    expect(seen).toEqual(Array.from({ length: seen.at(-1) ?? 0 }, (_, at) => at + 1));
  });
});
