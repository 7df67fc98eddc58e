import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingTransition } from '@/contract/bookings/booking-status';
import { type BookingView, RequestBookingInput, TransitionBookingInput } from '@/contract/schemas/booking';
import { wallOf } from '@/contract/time/wall-time';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import type { UserContext } from '@/server/domain/context';
import { makeUser } from '@/tests/harness/factories';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

let all: Scene;
beforeAll(async () => {
  all = await scene({ poolSize: 16 });
});
afterAll(() => all.close());

let days = 1;
/** Each request on a day of its own, unless a start is given. */
const ask = (by: UserContext, start = new Date(all.deps.clock.now().getTime() + days++ * DAY_MS)) =>
  requestBooking(
    by,
    RequestBookingInput.parse({
      artistId: all.mira.artist.id,
      serviceId: all.mira.service.id,
      wishes: [at(start)],
      clientId: randomUUID(),
    }),
  );

const at = (start: Date) => ({ wallStart: wallOf(start, 'Europe/Rome'), zone: 'Europe/Rome' });

const move = (
  by: UserContext,
  booking: BookingView,
  transition: BookingTransition,
  over: { reason?: string; clientId?: string; wish?: number } = {},
) =>
  transitionBooking(
    by,
    TransitionBookingInput.parse({ bookingId: booking.id, transition, clientId: randomUUID(), ...over }),
  );

const rowOf = (booking: BookingView) => all.deps.db.prisma.booking.findUniqueOrThrow({ where: { id: booking.id } });

const eventsSince = async (booking: BookingView, rev: number) => {
  const where = { conversationId: booking.conversationId, rev: { gt: rev } };
  const rows = await all.deps.db.prisma.event.findMany({ where, orderBy: { rev: 'asc' } });
  return rows.map(({ type }) => type);
};

const revOf = async (booking: BookingView) =>
  (await all.deps.db.prisma.conversation.findUniqueOrThrow({ where: { id: booking.conversationId } })).rev;

const refusedWith = (code: string) => expect.objectContaining({ code });

/** Confirmed bookings of one artist that overlap: there must be none. */
const overlaps = async () => {
  const { rows } = await all.deps.db.pool.query<{ found: number }>(`
    SELECT count(*)::int AS found FROM booking a JOIN booking b ON a.artist_id = b.artist_id AND a.id < b.id
    WHERE a.status = 'confirmed' AND b.status = 'confirmed'
      AND tstzrange(a.busy_from, a.busy_to) && tstzrange(b.busy_from, b.busy_to)`);
  return rows[0]?.found;
};

describe('transitionBooking', () => {
  it('lets the artist confirm, once, and says so in the conversation', async () => {
    const booking = await ask(all.tom);
    const rev = await revOf(booking);
    const confirmed = await move(all.mira, booking, 'confirm');
    const agreed = { status: 'confirmed', priceCents: booking.service.priceCents, version: 2 };
    expect(confirmed).toEqual({ ...booking, ...agreed, updatedAt: expect.any(String) });
    expect(await eventsSince(booking, rev)).toEqual(['booking.confirmed', 'message.sent']);
    const [update] = await all.deps.db.prisma.message.findMany({
      where: { bookingId: booking.id, kind: 'booking-update' },
    });
    expect(update).toMatchObject({ senderId: all.mira.user.id, body: { transition: 'confirm', reason: null } });
    await expect(move(all.mira, booking, 'confirm')).rejects.toEqual(refusedWith('booking.illegal-transition'));
  });

  it('confirms the wish that the artist chooses, and keeps its price from then on', async () => {
    const now = all.deps.clock.now().getTime();
    const wishes = [300, 301, 302].map((day) => at(new Date(now + day * DAY_MS)));
    const ids = { artistId: all.mira.artist.id, serviceId: all.mira.service.id };
    const input = RequestBookingInput.parse({ ...ids, wishes, clientId: randomUUID() });
    const booking = await requestBooking(all.tom, input);
    await expect(move(all.tom, booking, 'confirm', { wish: 2 })).rejects.toEqual(refusedWith('booking.not-your-part'));
    const confirmed = await move(all.mira, booking, 'confirm', { wish: 2 });
    const { priceCents } = booking.service;
    expect(confirmed).toMatchObject({ ...wishes[2], startsAt: booking.wishes[2]?.startsAt, priceCents });
    const service = all.deps.db.prisma.service;
    await service.update({ where: { id: ids.serviceId }, data: { priceCents: 99_900 } });
    expect(await move(all.tom, booking, 'cancel')).toMatchObject({ priceCents });
    await service.update({ where: { id: ids.serviceId }, data: { priceCents } });
  });

  it('confirms no wish that was not said', async () => {
    const booking = await ask(all.tom);
    const before = await rowOf(booking);
    await expect(move(all.mira, booking, 'confirm', { wish: 1 })).rejects.toEqual(
      refusedWith('booking.no-such-choice'),
    );
    expect(await rowOf(booking)).toEqual(before);
  });

  it('confirms a later wish when the first has passed', async () => {
    const own = await scene();
    const now = own.deps.clock.now().getTime();
    const wishes = [at(new Date(now + HOUR_MS)), at(new Date(now + 3 * DAY_MS))];
    const ids = { artistId: own.mira.artist.id, serviceId: own.mira.service.id };
    const booking = await requestBooking(
      own.tom,
      RequestBookingInput.parse({ ...ids, wishes, clientId: randomUUID() }),
    );
    own.deps.clock.advance(DAY_MS);
    await expect(move(own.mira, booking, 'confirm')).rejects.toEqual(refusedWith('booking.in-the-past'));
    expect(await move(own.mira, booking, 'confirm', { wish: 1 })).toMatchObject({ status: 'confirmed', ...wishes[1] });
    await own.close();
  });

  it('keeps why a request was declined', async () => {
    const booking = await ask(all.tom);
    await expect(move(all.mira, booking, 'decline')).rejects.toEqual(refusedWith('booking.reason-required'));
    await expect(move(all.mira, booking, 'decline', { reason: ' \n ' })).rejects.toEqual(
      refusedWith('booking.reason-required'),
    );
    const declined = await move(all.mira, booking, 'decline', { reason: 'I am travelling.' });
    expect(declined).toMatchObject({ status: 'declined', reason: 'I am travelling.' });
  });

  it('is done once however often it is retried, also at the same time', async () => {
    const booking = await ask(all.tom);
    const rev = await revOf(booking);
    const clientId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => move(all.mira, booking, 'confirm', { clientId })),
    );
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
    expect(await eventsSince(booking, rev)).toEqual(['booking.confirmed', 'message.sent']);
    await expect(move(all.mira, booking, 'cancel', { clientId, reason: 'Other words' })).rejects.toEqual(
      refusedWith('message.client-id-reused'),
    );
    const cancelled = await move(all.tom, booking, 'cancel');
    expect(await move(all.mira, booking, 'confirm', { clientId })).toEqual(cancelled);
  });

  it('leaves one winner when confirm and cancel cross', async () => {
    const booking = await ask(all.tom);
    const rev = await revOf(booking);
    const crossed = await Promise.allSettled([
      move(all.mira, booking, 'decline', { reason: 'Full' }),
      move(all.tom, booking, 'cancel'),
    ]);
    expect(crossed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsSince(booking, rev)).toHaveLength(2);
  });

  it('completes only what is over', async () => {
    const own = await scene();
    const start = new Date(own.deps.clock.now().getTime() + DAY_MS);
    const input = { artistId: own.mira.artist.id, serviceId: own.mira.service.id };
    const booking = await requestBooking(
      own.tom,
      RequestBookingInput.parse({ ...input, wishes: [at(start)], clientId: randomUUID() }),
    );
    await move(own.mira, booking, 'confirm');
    await expect(move(own.mira, booking, 'complete')).rejects.toEqual(refusedWith('booking.not-over-yet'));
    own.deps.clock.advance(DAY_MS + 24 * HOUR_MS);
    expect(await move(own.mira, booking, 'complete')).toMatchObject({ status: 'completed', version: 3 });
    await own.close();
  });

  it('is not there for anybody else, and nothing changes', async () => {
    const booking = await ask(all.tom);
    const [before, rev] = [await rowOf(booking), await revOf(booking)];
    const others: readonly Person[] = [
      all.nadia,
      all.jonas,
      all.anika,
      all.sven,
      all.ada,
      all.carla,
      all.bruno,
      all.stranger,
    ];
    for (const other of others) {
      for (const transition of ['confirm', 'decline', 'cancel', 'complete'] as const) {
        await expect(move(other, booking, transition, { reason: 'Mine' })).rejects.toEqual(
          refusedWith('booking.not-found'),
        );
      }
    }
    await expect(move(all.tom, { ...booking, id: randomUUID() }, 'cancel')).rejects.toEqual(
      refusedWith('booking.not-found'),
    );
    expect(await rowOf(booking)).toEqual(before);
    expect(await revOf(booking)).toBe(rev);
  });

  it('confirms exactly one of fifty overlapping requests', async () => {
    const start = new Date(all.deps.clock.now().getTime() + 400 * DAY_MS);
    const bookings: BookingView[] = [];
    for (let number = 0; number < 50; number++) {
      const user = await makeUser(all.world, { name: `Customer ${number}`, email: `customer${number}@example.test` });
      const customer: UserContext = { ...all.deps, actor: { ...all.stranger.actor, userId: user.id } };
      bookings.push(await ask(customer, new Date(start.getTime() + number * 60_000)));
    }
    const settled = await Promise.allSettled(bookings.map((booking) => move(all.mira, booking, 'confirm')));
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual(Array.from({ length: 49 }, () => refusedWith('booking.slot-taken')));
    expect(await overlaps()).toBe(0);
    const updates = await all.deps.db.prisma.message.count({
      where: { kind: 'booking-update', bookingId: { in: bookings.map(({ id }) => id) } },
    });
    expect(updates).toBe(1);
  });

  it('lets bookings touch: one may begin when the other ends', async () => {
    const start = new Date(all.deps.clock.now().getTime() + 500 * DAY_MS);
    const first = await ask(all.tom, start);
    const second = await ask(all.nadia, new Date(Date.parse(first.endsAt)));
    await move(all.mira, first, 'confirm');
    expect(await move(all.mira, second, 'confirm')).toMatchObject({ status: 'confirmed' });
  });
});
