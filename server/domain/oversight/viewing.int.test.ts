import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/contract/errors/catalogue';
import type { ClientId, ViewingId } from '@/contract/ids/ids';
import { OpenViewingInput } from '@/contract/schemas/console';
import { createDatabase } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import { conversationFor } from '@/server/domain/conversations/queries';
import { conversationThread } from '@/server/domain/messages/conversation-thread';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { viewPage } from '@/server/domain/oversight/view-page';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

const MINUTE_MS = 60_000;
const REASON = 'The customer asked us about the deposit.';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const about = () => ({ conversationId: s.conversation.id, reason: REASON });
const entries = (studioId: string = s.juniper.id) =>
  s.deps.db.prisma.auditEntry.findMany({ where: { studioId }, orderBy: { number: 'asc' } });
const say = (who: UserContext, text: string) =>
  sendMessage(who, { conversationId: s.conversation.id, clientId: s.deps.ids.newId<ClientId>(), text });
const refusal = (code: ErrorCode) => expect.objectContaining({ name: 'DomainError', code });
/** Everything that a look must leave as it is. */
const positions = () =>
  s.deps.db.prisma.participant.findMany({ where: { conversationId: s.conversation.id }, orderBy: { userId: 'asc' } });

beforeEach(async () => {
  await say(s.tom, 'Is the deposit paid back?');
});

describe('a look', () => {
  it.each(['', '   ', '\n\t', '\u0000', 'x'.repeat(501)])('needs a reason; %j is none', (reason) => {
    expect(OpenViewingInput.safeParse({ conversationId: s.conversation.id, reason }).success).toBe(false);
  });

  it('shows the words, adds one entry, and tells both sides who, when and why', async () => {
    const before = await entries();
    const stood = await positions();
    const unread = (await conversationFor(s.mira, about())).unread;
    const shown = await openViewing(s.carla, about());
    expect(shown.messages.map(({ body }) => body)).toContainEqual({ text: 'Is the deposit paid back?' });
    expect(shown.conversation.id).toBe(s.conversation.id);
    expect(Date.parse(shown.viewing.expiresAt) - Date.parse(shown.viewing.openedAt)).toBe(30 * MINUTE_MS);

    const after = await entries();
    expect(after).toHaveLength(before.length + 1);
    const entry = after.at(-1);
    expect(entry).toMatchObject({ action: 'conversation.viewed', actorId: s.carla.user.id });
    expect(entry?.subject).toEqual({ ...about(), viewingId: shown.viewing.id });
    for (const side of [s.tom, s.mira]) {
      const { messages, conversation } = await conversationThread(side, about());
      const receipt = messages.at(-1);
      expect(receipt).toMatchObject({ kind: 'access-receipt', senderId: null });
      expect(receipt?.body).toEqual({
        by: 'Carla Neri',
        studioName: 'Juniper & Ink',
        reason: REASON,
        entryNumber: entry?.number,
        entryHash: entry?.hash,
      });
      expect(conversation.lastMessage).toMatchObject({ kind: 'access-receipt', senderId: null });
    }
    expect((await conversationFor(s.mira, about())).unread).toBe(unread + 1);
    expect(await positions()).toEqual(stood);
  });

  it('shows nothing of what was deleted', async () => {
    const { seq } = await say(s.tom, 'swordfish');
    await deleteMessage(s.tom, { conversationId: s.conversation.id, seq });
    const shown = await openViewing(s.carla, about());
    expect(JSON.stringify(shown)).not.toContain('swordfish');
    expect(shown.messages.find((message) => message.seq === seq)).toMatchObject({ body: null });
  });

  it('is for admins of the conversation’s studio only, and to others it is not there', async () => {
    const before = await entries();
    const others: readonly Person[] = [s.tom, s.mira, s.jonas, s.sven, s.ada, s.bruno, s.suki, s.stranger];
    for (const other of others)
      await expect(openViewing(other, about())).rejects.toEqual(refusal('conversation.not-found'));
    const nowhere = { conversationId: s.juniper.id as never, reason: REASON };
    await expect(openViewing(s.carla, nowhere)).rejects.toEqual(refusal('conversation.not-found'));
    expect(await entries()).toEqual(before);
  });
});

describe('an older page of it', () => {
  const longTalk = async () => {
    const texts = Array.from({ length: 60 }, (_, at) => ({
      senderId: s.tom.user.id,
      content: { kind: 'text' as const, body: { text: `line ${at}` } },
      sentAt: s.deps.clock.now(),
    }));
    await makeMessages(s.world, s.conversation, texts);
    return openViewing(s.carla, about());
  };

  it('is an entry of its own', async () => {
    const { viewing, messages } = await longTalk();
    const beforeSeq = messages[0]?.seq ?? 0;
    const before = await entries();
    const page = await viewPage(s.carla, { viewingId: viewing.id as ViewingId, beforeSeq });
    expect(page.messages.at(-1)?.seq).toBe(beforeSeq - 1);
    const added = (await entries()).slice(before.length);
    expect(added.map(({ action, subject }) => ({ action, subject }))).toEqual([
      {
        action: 'conversation.page-viewed',
        subject: { conversationId: s.conversation.id, viewingId: viewing.id, beforeSeq },
      },
    ]);
  });

  it('is for whoever opened it, while they are an admin, for half an hour', async () => {
    const { viewing } = await openViewing(s.carla, about());
    const page = { viewingId: viewing.id as ViewingId, beforeSeq: 2 };
    const before = await entries();
    const notMine = [
      s.bruno,
      s.ada,
      s.tom,
      { ...s.ada, actor: { ...s.ada.actor, memberships: s.carla.actor.memberships } },
    ];
    for (const other of notMine) await expect(viewPage(other, page)).rejects.toEqual(refusal('viewing.not-found'));
    const dismissed = { ...s.carla, actor: { ...s.carla.actor, memberships: [] } };
    await expect(viewPage(dismissed, page)).rejects.toEqual(refusal('viewing.not-found'));
    await expect(viewPage(s.carla, { ...page, viewingId: s.juniper.id as never })).rejects.toEqual(
      refusal('viewing.not-found'),
    );
    s.deps.clock.advance(30 * MINUTE_MS);
    await expect(viewPage(s.carla, page)).rejects.toEqual(refusal('viewing.over'));
    expect(await entries()).toEqual(before);
  });
});

describe('what cannot be recorded is not shown', () => {
  /** Carla's context, with what her process asks the database for words noted: whether the entry was committed by then. */
  function watched(committed: boolean[], isNewest: (action: string) => boolean): UserContext {
    const { pool } = s.deps.db;
    const query = async (...asked: Parameters<typeof pool.query>) => {
      const [statement] = asked as unknown as [{ name?: string } | string];
      if (typeof statement === 'object' && statement.name === 'messages-before') {
        committed.push(isNewest((await entries()).at(-1)?.action ?? ''));
      }
      return pool.query(...asked);
    };
    const watchedPool = new Proxy(pool, {
      get: (target, key) => (key === 'query' ? query : Reflect.get(target, key, target)),
    });
    return { ...s.carla, db: { ...s.deps.db, pool: watchedPool } };
  }

  it('reads words only once the entry is committed', async () => {
    const committed: boolean[] = [];
    const { viewing } = await openViewing(
      watched(committed, (action) => action === 'conversation.viewed'),
      about(),
    );
    const page = { viewingId: viewing.id as ViewingId, beforeSeq: 2 };
    await viewPage(
      watched(committed, (action) => action === 'conversation.page-viewed'),
      page,
    );
    expect(committed).toEqual([true, true]);
  });

  it('says so while the audit is locked, and nothing has happened', async () => {
    const { viewing } = await openViewing(s.carla, about());
    const before = { entries: await entries(), messages: await s.deps.db.prisma.message.count() };
    const holder = new pg.Client({ connectionString: s.url });
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE');
      const page = { viewingId: viewing.id as ViewingId, beforeSeq: 2 };
      const tried = await Promise.allSettled([openViewing(s.carla, about()), viewPage(s.carla, page)]);
      expect(tried.map((one) => one.status === 'rejected' && one.reason)).toEqual([
        refusal('audit.unavailable'),
        refusal('audit.unavailable'),
      ]);
      await holder.query('ROLLBACK');
    } finally {
      await holder.end();
    }
    expect({ entries: await entries(), messages: await s.deps.db.prisma.message.count() }).toEqual(before);
    await openViewing(s.carla, about());
  }, 20_000);

  it('says so when the database takes no writes', async () => {
    const readOnly = new URL(s.url);
    readOnly.searchParams.set('options', '-c default_transaction_read_only=on');
    const db = createDatabase({ url: readOnly.href, poolSize: 2, onCommit: () => {} });
    try {
      await expect(openViewing({ ...s.carla, db }, about())).rejects.toEqual(refusal('audit.unavailable'));
    } finally {
      await db.close();
    }
  });
});
