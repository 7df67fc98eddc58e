import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErrorCode } from '@/contract/errors/catalogue';
import type { ClientId } from '@/contract/ids/ids';
import type { OverseenConversationsInput } from '@/contract/schemas/console';
import type { UserContext } from '@/server/domain/context';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { auditPage } from '@/server/domain/oversight/audit-page';
import { openViewing } from '@/server/domain/oversight/open-viewing';
import { overseenConversation } from '@/server/domain/oversight/overseen-conversation';
import { overseenConversations, searchOverseen } from '@/server/domain/oversight/overseen-conversations';
import { overview } from '@/server/domain/oversight/overview';
import { makeConversation, makeUser } from '@/tests/harness/factories';
import { makeBooking } from '@/tests/harness/make-booking';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

const MINUTE_MS = 60_000;
const SECRET = 'swordfish';

let s: Scene;
beforeAll(async () => {
  s = await scene();
  await settle();
});
afterAll(() => s.close());

const refusal = (code: ErrorCode) => expect.objectContaining({ name: 'DomainError', code });
const find = (wanted: Partial<OverseenConversationsInput> = {}, who: Person = s.carla) =>
  overseenConversations(who, { studioId: s.juniper.id, ...wanted });
const idsOf = async (found: ReturnType<typeof find>) => (await found).items.map(({ id }) => id).sort();
const minutesAgo = (minutes: number) => new Date(s.world.now.getTime() - minutes * MINUTE_MS);

let zoe: Awaited<ReturnType<typeof makeConversation>>;

/** Tom has waited for two hours; Nadia was answered; Zoë asks for a booking. */
async function settle() {
  const words = (text: string, senderId: typeof s.tom.user.id, minutes: number) => {
    return { senderId, content: { kind: 'text' as const, body: { text } }, sentAt: minutesAgo(minutes) };
  };
  await makeMessages(s.world, s.conversation, [words(`It is about the ${SECRET}.`, s.tom.user.id, 121)]);
  const answered = [words('Is Friday free?', s.nadia.user.id, 300), words('It is.', s.mira.user.id, 240)];
  await makeMessages(s.world, s.otherConversation, answered);
  const customer = await makeUser(s.world, { name: 'Zoë O’Brien', email: 'zoe.obrien@example.test' });
  zoe = await makeConversation(s.world, { artist: s.jonas.artist, customer });
  const booking = await makeBooking(s.world, {
    conversation: zoe,
    service: s.jonas.service,
    wallStart: '2031-05-09T10:00',
  });
  await makeMessages(s.world, zoe, booking.cards);
}

describe('conversations of a studio', () => {
  it('are told by who, when and how they stand', async () => {
    const { items } = await find();
    expect(items.map(({ customer }) => customer.name)).toEqual(['Zoë O’Brien', 'Tom Ashworth', 'Nadia Petrova']);
    expect(items[0]).toMatchObject({
      isWaiting: true,
      isUnanswered: false,
      bookings: [{ status: 'requested', count: 1 }],
      staff: [],
      hits: null,
    });
    expect(items[1]).toMatchObject({ isWaiting: false, isUnanswered: true, lastWord: { by: 'customer' } });
    expect(items[1]?.staff.map(({ name }) => name)).toEqual(['Sven Lund']);
    expect(items[2]).toMatchObject({ isWaiting: false, isUnanswered: false, lastWord: { by: 'artist' } });
    expect(JSON.stringify(items)).not.toMatch(/swordfish|Friday/);
  });

  it('are found by name however it is written, and by a whole address only', async () => {
    for (const person of ['zoe', 'ZOË', 'o’brien', "O'Brien", 'zoe.obrien@example.test', ' Zoe.OBrien@Example.test ']) {
      expect([person, await idsOf(find({ person }))]).toEqual([person, [zoe.id]]);
    }
    for (const person of ['obrien@example', '@example.test', '%', '_', "'; --", '🌿', '.']) {
      expect([person, await idsOf(find({ person }))]).toEqual([person, []]);
    }
    expect(await idsOf(find({ person: 'jonas' }))).toEqual([zoe.id]);
    expect(await idsOf(find({ person: 'kovac' }))).toEqual([s.conversation.id, s.otherConversation.id].sort());
    // Of another studio, though a customer here has the same artist's name in it.
    expect(await idsOf(find({ person: 'anika' }))).toEqual([]);
  });

  it('are found by how they stand', async () => {
    expect(await idsOf(find({ state: 'waiting' }))).toEqual([zoe.id]);
    expect(await idsOf(find({ state: 'unanswered' }))).toEqual([s.conversation.id]);
    expect(await idsOf(find({ state: 'quiet' }))).toEqual([s.otherConversation.id]);
    expect(await idsOf(find({ bookingStatus: 'requested' }))).toEqual([zoe.id]);
    expect(await idsOf(find({ bookingStatus: 'confirmed' }))).toEqual([]);
    expect(await idsOf(find({ state: 'waiting', person: 'tom' }))).toEqual([]);
  });

  it('wait for an answer after an hour, and not while a look’s receipt is all that came after', async () => {
    await openViewing(s.carla, { conversationId: s.conversation.id, reason: 'A complaint.' });
    expect(await idsOf(find({ state: 'unanswered' }))).toEqual([s.conversation.id]);
    const say = (who: UserContext, text: string) =>
      sendMessage(who, { conversationId: s.otherConversation.id, clientId: s.deps.ids.newId<ClientId>(), text });
    const { seq } = await say(s.nadia, 'Hello?');
    expect(await idsOf(find({ state: 'unanswered' }))).toEqual([s.conversation.id]);
    s.deps.clock.advance(61 * MINUTE_MS);
    // A request is a word, too.
    const all = [s.conversation.id, s.otherConversation.id, zoe.id].sort();
    expect(await idsOf(find({ state: 'unanswered' }))).toEqual(all);
    await deleteMessage(s.nadia, { conversationId: s.otherConversation.id, seq });
    expect(await idsOf(find({ state: 'unanswered' }))).toEqual([s.conversation.id, zoe.id].sort());
  });

  it('are for staff what they were given, and for nobody else', async () => {
    expect(await idsOf(find({}, s.sven))).toEqual([s.conversation.id]);
    expect(await idsOf(find({}, s.ada))).toEqual([]);
    await expect(find({}, s.mira)).rejects.toEqual(refusal('studio.not-your-role'));
    for (const other of [s.bruno, s.suki, s.tom])
      await expect(find({}, other)).rejects.toEqual(refusal('studio.not-found'));
  });

  it('are told one by one to admins of their studio alone', async () => {
    const one = (who: Person) => overseenConversation(who, { conversationId: s.conversation.id });
    const told = await one(s.carla);
    expect(told).toEqual({ ...(await find({ person: 'tom' })).items[0], studioId: s.juniper.id });
    for (const other of [s.sven, s.ada, s.mira, s.tom, s.bruno])
      await expect(one(other)).rejects.toEqual(refusal('conversation.not-found'));
  });

  it('come by keyset, each once, and a made-up place is refused', async () => {
    const many = await scene();
    try {
      for (let at = 0; at < 60; at++) {
        const customer = await makeUser(many.world, { name: `Guest ${at}`, email: `guest-${at}@example.test` });
        // Many at the same instant: the id decides.
        await makeConversation(many.world, {
          artist: many.jonas.artist,
          customer,
          createdAt: new Date(many.world.now.getTime() - (at % 3)),
        });
      }
      const list = (next?: string) =>
        overseenConversations(many.carla, { studioId: many.juniper.id, ...(next ? { next } : {}) });
      const first = await list();
      const second = await list(first.next ?? '');
      expect([first.items.length, second.items.length, second.next]).toEqual([50, 12, null]);
      expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(62);
    } finally {
      await many.close();
    }
    await expect(find({ next: 'bm9uc2Vuc2U' })).rejects.toEqual(refusal('input.invalid'));
  });
});

describe('looking for a word', () => {
  const search = (word: string, who: Person = s.carla) => searchOverseen(who, { studioId: s.juniper.id, word });

  it('answers where it was said and how often, and leaves an entry with the word', async () => {
    const { items } = await search('SWORDFISH');
    expect(items.map(({ id, hits }) => ({ id, hits }))).toEqual([{ id: s.conversation.id, hits: 1 }]);
    expect(JSON.stringify(items)).not.toContain('about the');
    const { items: entries } = await auditPage(s.carla, { studioId: s.juniper.id });
    expect(entries[0]).toMatchObject({
      action: 'conversations.searched',
      word: 'SWORDFISH',
      actor: { name: 'Carla Neri' },
    });
  });

  it('leaves an entry for every page, also one that begins at a made-up place', async () => {
    const before = (await auditPage(s.carla, { studioId: s.juniper.id })).entries;
    const next = Buffer.from('9999-12-31T00:00:00.000Z ffffffff-ffff-ffff-ffff-ffffffffffff').toString('base64url');
    const { items } = await searchOverseen(s.carla, { studioId: s.juniper.id, word: SECRET, next });
    expect(items).toHaveLength(1);
    expect((await auditPage(s.carla, { studioId: s.juniper.id })).entries).toBe(before + 1);
  });

  it.each(['.', '…', '%', '_', '"\'', '& | ! ( ) :*', '<>', '\\'])(
    'looks for %j nowhere, says what to type, and leaves no entry',
    async (word) => {
      const before = (await auditPage(s.carla, { studioId: s.juniper.id })).entries;
      await expect(search(word)).rejects.toEqual(refusal('search.no-word'));
      await expect(search(word, s.bruno)).rejects.toEqual(refusal('studio.not-found'));
      expect((await auditPage(s.carla, { studioId: s.juniper.id })).entries).toBe(before);
    },
  );

  it.each(["'; DROP TABLE message; --", '%a_', '🌿', 'sword'])(
    'finds nothing for %j, and says so quietly',
    async (word) => {
      expect((await search(word)).items).toEqual([]);
    },
  );

  it('does not find what was deleted, nor what is in another studio, nor for staff what they were not given', async () => {
    const { seq } = await sendMessage(s.nadia, {
      conversationId: s.otherConversation.id,
      clientId: s.deps.ids.newId<ClientId>(),
      text: 'pomegranate',
    });
    expect((await search('pomegranate')).items).toHaveLength(1);
    expect((await search('pomegranate', s.sven)).items).toEqual([]);
    expect((await search(SECRET, s.sven)).items).toHaveLength(1);
    expect((await searchOverseen(s.bruno, { studioId: s.marigold.id, word: 'pomegranate' })).items).toEqual([]);
    await deleteMessage(s.nadia, { conversationId: s.otherConversation.id, seq });
    expect((await search('pomegranate')).items).toEqual([]);
  });
});

describe('the overview', () => {
  it('shows admins what waits and who looked, staff only what is theirs', async () => {
    const all = await overview(s.carla, { studioId: s.juniper.id });
    expect(all.waiting).toMatchObject({
      count: 1,
      items: [{ conversationId: zoe.id, serviceName: 'Blackwork tattoo' }],
    });
    expect(all.unanswered.items.map(({ id }) => id)).toContain(s.conversation.id);
    expect(all.unanswered.count).toBe(all.unanswered.items.length);
    expect(all.looks[0]).toMatchObject({
      by: { name: 'Carla Neri' },
      reason: 'A complaint.',
      customerName: 'Tom Ashworth',
    });
    const given = await overview(s.sven, { studioId: s.juniper.id });
    expect(given).toMatchObject({ waiting: { count: 0, items: [] }, looks: [] });
    expect(given.unanswered.items.map(({ id }) => id)).toEqual([s.conversation.id]);
    expect(await overview(s.ada, { studioId: s.juniper.id })).toMatchObject({ unanswered: { count: 0, items: [] } });
  });
});

describe('the audit', () => {
  it('is told newest first, by names of today, and can be narrowed', async () => {
    const { items, entries, next } = await auditPage(s.carla, { studioId: s.juniper.id });
    expect(items.map(({ number }) => number)).toEqual(Array.from({ length: entries }, (_, at) => entries - at));
    expect(next).toBeNull();
    const looks = await auditPage(s.carla, { studioId: s.juniper.id, action: 'conversation.viewed' });
    expect(looks.items).toMatchObject([
      {
        reason: 'A complaint.',
        conversation: { customerName: 'Tom Ashworth', artistName: 'Mira Kovač' },
        person: null,
        word: null,
      },
    ]);
    const bySven = await auditPage(s.carla, { studioId: s.juniper.id, actor: s.sven.user.id });
    expect(bySven.items.every(({ actor }) => actor?.name === 'Sven Lund')).toBe(true);
    const older = await auditPage(s.carla, { studioId: s.juniper.id, next: '3' });
    expect(older.items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it.each(['0', '-1', '1.5', '99999999999', 'x', ''])('refuses to go on at %j', async (next) => {
    await expect(auditPage(s.carla, { studioId: s.juniper.id, next })).rejects.toEqual(refusal('input.invalid'));
  });
});
