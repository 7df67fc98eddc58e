import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { ConversationId } from '@/contract/ids/ids';
import { RequestBookingInput } from '@/contract/schemas/booking';
import { wallOf } from '@/contract/time/wall-time';
import { bookingFor, bookingsInConversation, listBookings } from '@/server/domain/bookings/queries';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { makeService } from '@/tests/harness/factories';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

const DAY_MS = 24 * 60 * 60_000;

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

const inDays = (days: number) => wallOf(new Date(all.deps.clock.now().getTime() + days * DAY_MS), 'Europe/Rome');

type Over = Partial<z.input<typeof RequestBookingInput>>;
const wish = (over: Over = {}): RequestBookingInput =>
  RequestBookingInput.parse({
    artistId: all.mira.artist.id,
    serviceId: all.mira.service.id,
    wishes: [at(inDays(7))],
    note: 'A small fern.',
    clientId: randomUUID(),
    ...over,
  });
const at = (wallStart: string, zone = 'Europe/Rome') => ({ wallStart, zone });

const stored = async (conversationId: string) => {
  const { prisma } = all.deps.db;
  const [bookings, messages, events] = await Promise.all([
    prisma.booking.count({ where: { conversationId } }),
    prisma.message.findMany({ where: { conversationId }, orderBy: { seq: 'asc' } }),
    prisma.event.findMany({ where: { conversationId }, orderBy: { rev: 'asc' } }),
  ]);
  return { bookings, messages, events };
};

const refusedWith = (code: string) => expect.objectContaining({ code });

describe('requestBooking', () => {
  it('opens the one conversation and leaves a card in it', async () => {
    const booking = await requestBooking(all.stranger, wish());
    expect(booking).toMatchObject({
      status: 'requested',
      version: 1,
      note: 'A small fern.',
      artist: { id: all.mira.artist.id, userId: all.mira.user.id },
      customer: { userId: all.stranger.user.id },
    });
    const { bookings, messages, events } = await stored(booking.conversationId);
    expect(bookings).toBe(1);
    expect(messages).toMatchObject([{ seq: 1, kind: 'booking-request', bookingId: booking.id }]);
    expect(events.map(({ type }) => type)).toEqual(['conversation.opened', 'booking.requested', 'message.sent']);
    expect(events.map(({ rev }) => rev)).toEqual([1, 2, 3]);
    expect(await bookingFor(all.mira, { bookingId: idOf(booking) })).toEqual(booking);
  });

  it('keeps everything that was asked for, in the booking and on its card', async () => {
    const wishes = [at(inDays(7)), at(inDays(9), 'Europe/London'), at(inDays(8))];
    const details = {
      note: 'A small fern.',
      placement: 'Inside of the forearm',
      size: '9 cm',
      budgetCents: 20_000,
      links: ['https://example.com/fern.jpg'],
    };
    const booking = await requestBooking(all.tom, wish({ wishes, ...details }));
    expect(booking).toMatchObject({ ...wishes[0], wishes, ...details, priceCents: null, proposal: null });
    expect(wallOf(new Date(booking.wishes[1]?.startsAt ?? 0), 'Europe/London')).toBe(wishes[1]?.wallStart);
    const [card] = await all.deps.db.prisma.message.findMany({ where: { bookingId: booking.id } });
    const { budgetCents, ...told } = details;
    const budget = { cents: budgetCents, currency: 'EUR' };
    expect(card?.body).toMatchObject({ ...told, budget, alternatives: [wishes[1], wishes[2]] });
  });

  it('is refused by an artist who pauses or has closed, but for retries', async () => {
    const own = await scene();
    const input = wish({ artistId: own.mira.artist.id, serviceId: own.mira.service.id });
    const first = await requestBooking(own.tom, input);
    const anew = () => requestBooking(own.tom, { ...input, clientId: wish().clientId });
    const { artist } = own.deps.db.prisma;
    await artist.update({ where: { id: own.mira.artist.id }, data: { pausedAt: new Date() } });
    await expect(anew()).rejects.toEqual(refusedWith('artist.paused'));
    await artist.update({ where: { id: own.mira.artist.id }, data: { closedAt: new Date() } });
    await expect(anew()).rejects.toEqual(refusedWith('artist.not-found'));
    expect(await requestBooking(own.tom, input)).toEqual(first);
    expect((await listBookings(own.tom, { limit: 50 })).items).toHaveLength(1);
    await own.close();
  });

  it('makes one booking of twenty copies of one request, and returns it to all', async () => {
    const same = wish({ artistId: all.jonas.artist.id, serviceId: all.jonas.service.id });
    const answers = await Promise.all(Array.from({ length: 20 }, () => requestBooking(all.tom, same)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    const [first] = answers;
    const { bookings, messages } = await stored(first?.conversationId ?? '');
    expect([bookings, messages.length]).toEqual([1, 1]);
  });

  it('returns the first booking to a late retry, even when the service has been retired since', async () => {
    const service = await makeService(all.world, { artist: all.mira.artist, name: 'Touch-up' });
    const same = wish({ serviceId: service.id });
    const first = await requestBooking(all.tom, same);
    await all.deps.db.prisma.service.update({ where: { id: service.id }, data: { retiredAt: new Date() } });
    expect(await requestBooking(all.tom, same)).toEqual(first);
    await expect(requestBooking(all.tom, wish({ serviceId: service.id }))).rejects.toEqual(
      refusedWith('booking.service-not-found'),
    );
  });

  it('refuses other words under the same client id', async () => {
    const first = wish();
    await requestBooking(all.tom, first);
    await expect(requestBooking(all.tom, { ...first, note: 'A large fern.' })).rejects.toEqual(
      refusedWith('message.client-id-reused'),
    );
  });

  it.each([
    ['conversation.with-yourself', () => all.mira, () => wish()],
    ['artist.not-found', () => all.tom, () => wish({ artistId: randomUUID() })],
    ['booking.service-not-found', () => all.suki, () => wish({ serviceId: all.anika.service.id })],
    ['booking.in-the-past', () => all.suki, () => wish({ wishes: [at(inDays(2)), at(inDays(-1))] })],
    ['booking.too-far-ahead', () => all.suki, () => wish({ wishes: [at(inDays(3 * 365))] })],
    ['booking.same-time', () => all.suki, () => wish({ wishes: [at(inDays(2)), at(inDays(3)), at(inDays(2))] })],
    ['booking.no-such-time', () => all.suki, () => wish({ wishes: [at(inDays(2)), at(springGap())] })],
  ])(
    'refuses with %s, and leaves not even a conversation behind',
    async (code, who: () => Person, input: () => RequestBookingInput) => {
      const before = await all.deps.db.prisma.conversation.count();
      await expect(requestBooking(who(), input())).rejects.toEqual(refusedWith(code));
      expect(await all.deps.db.prisma.conversation.count()).toBe(before);
    },
  );

  it('slows down who asks too much, and never for a retry', async () => {
    const hasty = { ...all.nadia, sendLimitPerMinute: 2 };
    const first = wish({ artistId: all.jonas.artist.id, serviceId: all.jonas.service.id });
    const second = { ...first, clientId: wish().clientId };
    const { id, conversationId } = await requestBooking(hasty, first);
    await requestBooking(hasty, second);
    const before = await stored(conversationId);
    const third = requestBooking(hasty, { ...first, clientId: wish().clientId });
    await expect(third).rejects.toEqual(refusedWith('request.too-many'));
    expect((await requestBooking(hasty, first)).id).toBe(id);
    expect(await stored(conversationId)).toEqual(before);
  });

  it('keeps what was promised: wall-clock time and zone, and the instant they mean', async () => {
    const booking = await requestBooking(all.nadia, wish({ wishes: [at(inDays(30), 'Asia/Kolkata')] }));
    expect(wallOf(new Date(booking.startsAt), 'Asia/Kolkata')).toBe(booking.wallStart);
    expect(Date.parse(booking.endsAt) - Date.parse(booking.startsAt)).toBe(all.mira.service.durationMinutes * 60_000);
  });
});

describe('listBookings', () => {
  it('pages through both sides of a person, each booking once, and shows nobody else’s', async () => {
    const own = await scene();
    const ask = { artistId: own.mira.artist.id, serviceId: own.mira.service.id };
    for (let day = 1; day <= 5; day++) {
      await requestBooking(own.tom, wish({ ...ask, wishes: [at(inDays(day))] }));
      own.deps.clock.advance(day % 2);
    }
    const seen: string[] = [];
    let next: string | null | undefined;
    do {
      const page = await listBookings(own.mira, { limit: 2, ...(next ? { next } : {}) });
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    } while (next);
    const toms = await listBookings(own.tom, { limit: 50 });
    expect(seen).toEqual(toms.items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(5);
    const conversationId = ConversationId.parse(own.conversation.id);
    expect(await bookingsInConversation(own.deps.db.prisma, conversationId)).toEqual(toms.items);
    expect((await listBookings(own.mira, { limit: 50, status: 'confirmed' })).items).toEqual([]);
    for (const other of [own.nadia, own.jonas, own.sven, own.carla, own.bruno]) {
      expect((await listBookings(other, { limit: 50 })).items).toEqual([]);
    }
    await own.close();
  });

  it('refuses a page key that is not ours', async () => {
    await expect(listBookings(all.tom, { limit: 2, next: 'nonsense' })).rejects.toEqual(refusedWith('input.invalid'));
  });
});

const idOf = ({ id }: { id: string }) => id as Parameters<typeof bookingFor>[1]['bookingId'];

/** The next hour that Rome's clocks skip: two o’clock on the last Sunday of March. */
function springGap(): string {
  const year = all.deps.clock.now().getUTCFullYear() + 1;
  const end = new Date(Date.UTC(year, 2, 31));
  const sunday = 31 - end.getUTCDay();
  return `${year}-03-${sunday}T02:30`;
}
