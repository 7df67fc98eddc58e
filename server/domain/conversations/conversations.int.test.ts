import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientId } from '@/contract/ids/ids';
import { RequestBookingInput } from '@/contract/schemas/booking';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { markDelivered } from '@/server/domain/conversations/mark-delivered';
import { markRead } from '@/server/domain/conversations/mark-read';
import { openConversation } from '@/server/domain/conversations/open-conversation';
import { conversationFor, listConversations } from '@/server/domain/conversations/queries';
import { sendMessage } from '@/server/domain/messages/send-message';
import { makeConversation, makeUser } from '@/tests/harness/factories';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

describe('openConversation', () => {
  it('makes one of twenty that ask at once from three places', async () => {
    const artistId = s.jonas.artist.id;
    const nextYear = s.deps.clock.now().getUTCFullYear() + 1;
    const bySheet = async () => {
      const wish = RequestBookingInput.parse({
        artistId,
        serviceId: s.jonas.service.id,
        wishes: [{ wallStart: `${nextYear}-06-01T10:00`, zone: 'Europe/Rome' }],
        clientId: s.deps.ids.newId<ClientId>(),
      });
      const booking = await requestBooking(s.tom, wish);
      return booking.conversationId;
    };
    const byButton = async () => (await openConversation(s.tom, { artistId })).conversationId as string;
    const ids = await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 3 === 0 ? bySheet() : byButton())));
    expect(new Set(ids).size).toBe(1);
    expect(await s.deps.db.prisma.conversation.count({ where: { artistId } })).toBe(1);
    expect(
      await s.deps.db.prisma.event.count({ where: { conversationId: ids[0] ?? '', type: 'conversation.opened' } }),
    ).toBe(1);
  });

  it('refuses an artist who is not there, and oneself', async () => {
    const open = (who: typeof s.tom, artistId: string) => openConversation(who, { artistId: artistId as never });
    await expect(open(s.tom, s.tom.actor.userId)).rejects.toMatchObject({ code: 'artist.not-found' });
    await expect(open(s.mira, s.mira.artist.id)).rejects.toMatchObject({ code: 'conversation.with-yourself' });
  });
});

describe('read and delivery positions', () => {
  it('only grow, never pass the newest message, and leave the true number of unread', async () => {
    const chat = s.conversation.id;
    const say = (text: string) =>
      sendMessage(s.mira, { conversationId: chat, clientId: s.deps.ids.newId<ClientId>(), text });
    for (const text of ['one', 'two', 'three']) await say(text);
    expect(await markRead(s.tom, { conversationId: chat, seq: 2 })).toEqual({ lastReadSeq: 2, unread: 1 });
    expect(await markRead(s.tom, { conversationId: chat, seq: 1 })).toEqual({ lastReadSeq: 2, unread: 1 });
    expect(await markRead(s.tom, { conversationId: chat, seq: 2_000_000 })).toEqual({ lastReadSeq: 3, unread: 0 });
    const marks = [3, 1, 2].map((seq) => markDelivered(s.tom, { positions: [{ conversationId: chat, seq }] }));
    await Promise.all(marks);
    const { deliveredSeq } = await s.deps.db.prisma.participant.findUniqueOrThrow({
      where: { conversationId_userId: { conversationId: chat, userId: s.tom.actor.userId } },
    });
    expect(deliveredSeq).toBe(3);
  });

  it('passes over conversations of others', async () => {
    const events = () => s.deps.db.prisma.event.count();
    const before = await events();
    await markDelivered(s.tom, { positions: [{ conversationId: s.otherConversation.id, seq: 1 }] });
    await expect(markRead(s.tom, { conversationId: s.otherConversation.id, seq: 1 })).rejects.toMatchObject({
      code: 'conversation.not-found',
    });
    expect(await events()).toBe(before);
  });
});

describe('listConversations', () => {
  it('pages by activity without gap or repeat, also where many began at the same instant', async () => {
    const artist = s.anika.artist;
    for (let at = 0; at < 9; at++) {
      const customer = await makeUser(s.world, { name: `Customer ${at}`, email: `customer-${at}@example.test` });
      await makeConversation(s.world, { artist, customer });
    }
    const ids: string[] = [];
    let next: string | undefined;
    do {
      const page = await listConversations(s.anika, { limit: 4, ...(next ? { next } : {}) });
      ids.push(...page.items.map(({ id }) => id));
      next = page.next ?? undefined;
    } while (next);
    expect(ids).toHaveLength(10);
    expect(new Set(ids).size).toBe(10);
  });

  it('shows nothing to an admin who is in no conversation', async () => {
    expect((await listConversations(s.carla, { limit: 10 })).items).toEqual([]);
    await expect(conversationFor(s.carla, { conversationId: s.conversation.id })).rejects.toMatchObject({
      code: 'conversation.not-found',
    });
  });
});
