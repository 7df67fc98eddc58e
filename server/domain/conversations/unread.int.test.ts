import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyToConversation, missesEvents } from '@/contract/events/apply-to-conversation';
import type { ClientId, ConversationId } from '@/contract/ids/ids';
import type { ConversationView } from '@/contract/schemas/conversation';
import { markRead } from '@/server/domain/conversations/mark-read';
import { markUnread } from '@/server/domain/conversations/mark-unread';
import { conversationFor } from '@/server/domain/conversations/queries';
import { deleteMessage } from '@/server/domain/messages/delete-message';
import { editMessage } from '@/server/domain/messages/edit-message';
import { sendMessage } from '@/server/domain/messages/send-message';
import { readUnread } from '@/server/domain/notifications/read-news';
import { type Cursor, decodeCursor } from '@/server/events/cursor';
import { currentCursor, readLogFor } from '@/server/events/read-log';
import { type Person, type Scene, scene } from '@/tests/harness/scene';
import { seeded } from '@/tests/harness/seeded';

/** The reducers alone go much further: contract/events/unread.test.ts. */
const OPERATIONS = 2_000;
const AT_ONCE = 6;

let s: Scene;
let chat: ConversationId;
const random = seeded('unread');
beforeAll(async () => {
  s = await scene({ poolSize: 16 });
  chat = s.conversation.id;
});
afterAll(() => s.close());

/** One screen of somebody: what it was given at first, kept current by events alone. */
type Device = { readonly who: Person; view: ConversationView; cursor: Cursor };

async function openDevice(who: Person): Promise<Device> {
  const cursor = decodeCursor(await currentCursor(s.deps.db.pool));
  if (!cursor) throw new Error('no place in the log');
  return { who, cursor, view: await conversationFor(who, { conversationId: chat }) };
}

/** Hears what it missed, now and then twice, as after a cut in the middle of an answer. */
async function catchUp(device: Device): Promise<void> {
  const { pool } = s.deps.db;
  const { userId } = device.who.actor;
  const upTo = await currentCursor(pool);
  const missed = await readLogFor(pool, { cursor: device.cursor, upTo, userId, limit: 5_000 });
  if (missed === 'too-much') throw new Error('too much missed for this test');
  const events = missed.events.flatMap((one) => (one.scope === 'conversation' ? [one.event] : []));
  for (const event of random.chance(0.2) ? [...events, ...events] : events) {
    if (event.rev > device.view.rev) expect(missesEvents(device.view, event)).toBe(false);
    device.view = applyToConversation(device.view, event, userId);
  }
  device.cursor = missed.cursor;
}

/** A message that is there, most often a late one. */
const someSeq = (lastSeq: number) =>
  random.chance(0.7) ? random.between(Math.max(1, lastSeq - 8), lastSeq) : random.between(1, lastSeq);

/** What somebody does next; what is refused (not theirs, deleted already) changes nothing. */
async function act(who: Person, lastSeq: number): Promise<void> {
  const at = { conversationId: chat, seq: someSeq(lastSeq) };
  const clientId = s.deps.ids.newId<ClientId>();
  const dice = random.between(1, 100);
  if (dice <= 35) await sendMessage(who, { conversationId: chat, clientId, text: `words ${clientId}` });
  else if (dice <= 50) await deleteMessage(who, at);
  else if (dice <= 60) await editMessage(who, { ...at, text: 'other words' });
  else if (dice <= 80) await markRead(who, at);
  else await markUnread(who, at);
}

/** Counted from the rows alone, by nobody's query but this one. */
async function truth(who: Person): Promise<number> {
  const userId = who.actor.userId;
  const place = await s.deps.db.prisma.participant.findUniqueOrThrow({
    where: { conversationId_userId: { conversationId: chat, userId } },
  });
  const messages = await s.deps.db.prisma.message.findMany({ where: { conversationId: chat } });
  return messages.filter(
    ({ senderId, deletedAt, seq }) =>
      senderId !== userId &&
      deletedAt === null &&
      (seq > place.lastReadSeq || (place.unreadFromSeq !== null && seq >= place.unreadFromSeq)),
  ).length;
}

/** What the device shows, what it would be told, and the number on the person's phones. */
async function expectTruth(device: Device): Promise<number> {
  const expected = await truth(device.who);
  const told = await conversationFor(device.who, { conversationId: chat });
  const { total, here, conversationIds } = await readUnread(s.deps.db.pool, device.who.actor.userId, chat);
  expect({ shown: device.view.unread, told: told.unread, here }).toEqual({
    shown: expected,
    told: expected,
    here: expected,
  });
  expect(conversationIds.includes(chat)).toBe(expected > 0);
  expect(total).toBeGreaterThanOrEqual(here);
  expect(device.view).toEqual(told);
  return expected;
}

it('unread is the truth on every device, whatever two people on two devices each do at once', async () => {
  const devices = await Promise.all([s.tom, s.tom, s.mira, s.mira].map(openDevice));
  let timesUnread = 0;
  for (let done = 0; done < OPERATIONS; done += AT_ONCE) {
    const { lastSeq } = await conversationFor(s.tom, { conversationId: chat });
    const acts = Array.from({ length: AT_ONCE }, () => act(random.pick([s.tom, s.mira]), Math.max(1, lastSeq)));
    await Promise.allSettled(acts);
    if (random.chance(0.02)) devices[random.between(0, 3)] = await openDevice(random.pick([s.tom, s.mira]));
    for (const device of devices) {
      if (random.chance(0.5)) continue;
      await catchUp(device);
      if ((await expectTruth(device)) > 0) timesUnread += 1;
    }
  }
  expect(timesUnread).toBeGreaterThan(100);
}, 120_000);

it('marks as unread for the person alone, until they read it', async () => {
  const { id: conversationId } = s.otherConversation;
  const say = (text: string) => sendMessage(s.mira, { conversationId, clientId: s.deps.ids.newId<ClientId>(), text });
  const seqs = [];
  for (const text of ['one', 'two', 'three']) seqs.push((await say(text)).seq);
  const [first = 0, second = 0, third = 0] = seqs;
  expect(await markUnread(s.nadia, { conversationId, seq: second })).toMatchObject({ unread: 3 });
  await markRead(s.nadia, { conversationId, seq: third });
  expect(await markUnread(s.nadia, { conversationId, seq: second })).toEqual({ lastReadSeq: third, unread: 2 });
  // A mark of what was seen before it is late news.
  expect(await markRead(s.nadia, { conversationId, seq: first })).toEqual({ lastReadSeq: third, unread: 2 });
  expect(await markRead(s.nadia, { conversationId, seq: second })).toEqual({ lastReadSeq: third, unread: 0 });
  expect(await markUnread(s.mira, { conversationId, seq: first })).toMatchObject({ unread: 0 });
});
