import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingView } from '@/contract/schemas/booking';
import { bookingFor } from '@/server/domain/bookings/queries';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

const HOUR_MS = 60 * 60_000;

let s: Scene;
let desk: BookingDesk;
beforeAll(async () => {
  s = await scene({ poolSize: 16 });
  desk = bookingDesk(s);
});
afterAll(() => s.close());

const refusedWith = (code: string) => expect.objectContaining({ code });
let hours = 24;
/** Hours from now that no other test has used. */
const next = () => {
  hours += 24;
  return desk.inHours(hours);
};
const offered = async (slots = [next()], priceCents: number | null = null) =>
  desk.propose(s.mira, await desk.ask(s.tom, [next()]), ['offer', slots], { priceCents });
const moving = async (by: Person = s.tom) =>
  desk.propose(by, await desk.step(s.mira, await desk.ask(s.tom, [next()]), 'confirm'), ['move', [next()]]);
const now = ({ id }: BookingView) => bookingFor(s.tom, { bookingId: id as never });

async function refuses(code: string, booking: BookingView, act: () => Promise<unknown>): Promise<void> {
  const before = await desk.all(booking);
  await expect(act()).rejects.toEqual(refusedWith(code));
  expect(await desk.all(booking)).toEqual(before);
}

describe('an offer', () => {
  it('of three times is accepted at one of them', async () => {
    const slots = [next(), next(), next()];
    const booking = await offered(slots, 15_000);
    const rev = await desk.revOf(booking);
    const agreed = await desk.answer(s.tom, booking, 'accept', { slot: 1 });
    expect(agreed).toMatchObject({ status: 'confirmed', ...slots[1], priceCents: 15_000, proposal: null, version: 3 });
    expect(agreed.startsAt).toBe(booking.proposal?.slots[1]?.startsAt);
    expect(agreed.wishes).toEqual(booking.wishes);
    expect(await desk.eventsAfter(booking, rev)).toEqual(['booking.confirmed', 'message.sent']);
    const { body } = await desk.lastEntry(booking);
    const price = { cents: 15_000, currency: 'EUR' };
    expect(body).toMatchObject({ transition: 'confirm', price, booking: { wallStart: slots[1]?.wallStart } });
    expect((await desk.all(booking)).proposals).toMatchObject([{ status: 'accepted', closedAt: expect.any(Date) }]);
    await refuses('booking.proposal-closed', booking, () => desk.answer(s.tom, booking, 'accept'));
  });

  it('that was replaced cannot be accepted any more', async () => {
    const older = await offered();
    const newer = await desk.propose(s.mira, older, ['offer', [next()]]);
    await refuses('booking.proposal-closed', newer, () => desk.answer(s.tom, older, 'accept'));
    expect(await desk.answer(s.tom, newer, 'accept')).toMatchObject({ status: 'confirmed' });
  });

  it.each([
    ['refuse', () => s.tom, 'refused', 'booking.proposal-refused', 'refuse-offer'],
    ['withdraw', () => s.mira, 'withdrawn', 'booking.proposal-withdrawn', 'withdraw-offer'],
  ] as const)('leaves the request waiting when they %s it', async (answer, who, status, event, transition) => {
    const booking = await offered();
    const rev = await desk.revOf(booking);
    const waiting = await desk.answer(who(), booking, answer, { reason: 'I work on Fridays.' });
    expect(waiting).toMatchObject({ status: 'requested', startsAt: booking.startsAt, proposal: null, reason: null });
    expect(await desk.eventsAfter(booking, rev)).toEqual([event, 'message.sent']);
    expect((await desk.lastEntry(booking)).body).toMatchObject({ transition, reason: 'I work on Fridays.' });
    expect((await desk.all(booking)).proposals).toMatchObject([{ status }]);
    expect(await desk.propose(s.mira, waiting, ['offer', [next()]])).toMatchObject({ proposal: { number: 2 } });
  });

  it('of times that have passed cannot be accepted, and of others can', async () => {
    const own = await scene();
    const at = bookingDesk(own);
    const asked = await at.ask(own.tom, [at.inHours(1)]);
    const booking = await at.propose(own.mira, asked, ['offer', [at.inHours(2), at.inHours(30)]]);
    own.deps.clock.advance(3 * HOUR_MS);
    await expect(at.answer(own.tom, booking, 'accept')).rejects.toEqual(refusedWith('booking.in-the-past'));
    expect(await at.answer(own.tom, booking, 'accept', { slot: 1 })).toMatchObject({ status: 'confirmed' });
    await own.close();
  });

  it('of which every time has begun cannot be accepted; it can be refused, and new times offered', async () => {
    const own = await scene();
    const at = bookingDesk(own);
    const booking = await at.propose(own.mira, await at.ask(own.tom, [at.inHours(1)]), ['offer', [at.inHours(2)]]);
    own.deps.clock.advance(Date.parse(booking.proposal?.slots[0]?.startsAt ?? '') - own.deps.clock.now().getTime());
    const before = await at.all(booking);
    await expect(at.answer(own.tom, booking, 'accept')).rejects.toEqual(refusedWith('booking.times-over'));
    expect(await at.all(booking)).toEqual(before);
    const waiting = await at.answer(own.tom, booking, 'refuse');
    await expect(at.step(own.mira, waiting, 'confirm')).rejects.toEqual(refusedWith('booking.times-over'));
    const again = await at.propose(own.mira, waiting, ['offer', [at.inHours(30)]]);
    expect(await at.answer(own.tom, again, 'accept')).toMatchObject({ status: 'confirmed' });
    await own.close();
  });

  it('is one of two that overlap: whoever accepts first has the time, the other stays offered', async () => {
    const start = next();
    hours += 24;
    const half = desk.inHours(hours - 24 + 0.5);
    const [toms, nadias] = [await desk.ask(s.tom, [next()]), await desk.ask(s.nadia, [next()])];
    const offers = [
      { who: s.tom, booking: await desk.propose(s.mira, toms, ['offer', [start]]) },
      { who: s.nadia, booking: await desk.propose(s.mira, nadias, ['offer', [half]]) },
    ];
    const answers = await Promise.allSettled(offers.map(({ who, booking }) => desk.answer(who, booking, 'accept')));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toEqual([refusedWith('booking.slot-taken')]);
    const left = await desk.all(offers[answers.findIndex(({ status }) => status === 'rejected')]?.booking ?? toms);
    expect(left).toMatchObject({ booking: { status: 'offered', version: 2 }, proposals: [{ status: 'open' }] });
  });
});

describe('a wish to move', () => {
  it.each([
    ['customer', () => s.tom, () => s.mira],
    ['artist', () => s.mira, () => s.tom],
  ])('of the %s is accepted by the other side', async (_side, who, other) => {
    const booking = await moving(who());
    await refuses('booking.not-your-part', booking, () => desk.answer(who(), booking, 'accept'));
    const rev = await desk.revOf(booking);
    const moved = await desk.answer(other(), booking, 'accept');
    const [slot] = booking.proposal?.slots ?? [];
    expect(moved).toMatchObject({ status: 'confirmed', ...slot, priceCents: booking.priceCents, proposal: null });
    expect(await desk.eventsAfter(booking, rev)).toEqual(['booking.moved', 'message.sent']);
    expect((await desk.lastEntry(booking)).body).toMatchObject({
      transition: 'move',
      previous: { wallStart: booking.wallStart, startsAt: booking.startsAt },
      booking: { wallStart: slot?.wallStart },
    });
  });

  it.each([
    ['refuse', () => s.mira, () => s.tom, 'refuse-move'],
    ['withdraw', () => s.tom, () => s.mira, 'withdraw-move'],
  ] as const)('leaves the booking where it was when they %s it', async (answer, who, other, transition) => {
    const booking = await moving();
    await refuses('booking.not-your-part', booking, () => desk.answer(other(), booking, answer));
    const after = await desk.answer(who(), booking, answer);
    expect(after).toMatchObject({ status: 'confirmed', startsAt: booking.startsAt, proposal: null });
    expect((await desk.lastEntry(booking)).body).toMatchObject({ transition, reason: null });
  });

  it('comes to nothing once the appointment is over, though the time it asks for is ahead', async () => {
    const own = await scene();
    const at = bookingDesk(own);
    const agreed = await at.step(own.mira, await at.ask(own.tom, [at.inHours(2)]), 'confirm');
    const booking = await at.propose(own.tom, agreed, ['move', [at.inHours(72)]]);
    own.deps.clock.advance(Date.parse(booking.endsAt) - own.deps.clock.now().getTime());
    const before = await at.all(booking);
    for (const [who, answer] of [
      [own.mira, 'accept'],
      [own.mira, 'refuse'],
      [own.tom, 'withdraw'],
    ] as const) {
      await expect(at.answer(who, booking, answer)).rejects.toEqual(refusedWith('booking.over'));
    }
    await expect(at.propose(own.mira, booking, ['move', [at.inHours(90)]])).rejects.toEqual(
      refusedWith('booking.over'),
    );
    expect(await at.all(booking)).toEqual(before);
    const done = await at.step(own.mira, booking, 'complete');
    expect(done).toMatchObject({ status: 'completed', proposal: null });
    expect((await at.all(booking)).proposals).toMatchObject([{ status: 'lapsed' }]);
    await own.close();
  });

  it('swaps two bookings only when the first has made room', async () => {
    const [a, b] = [next(), next()];
    const first = await desk.step(s.mira, await desk.ask(s.tom, [a]), 'confirm');
    const second = await desk.step(s.mira, await desk.ask(s.nadia, [b]), 'confirm');
    const toB = await desk.propose(s.tom, first, ['move', [b]]);
    await refuses('booking.slot-taken', toB, () => desk.answer(s.mira, toB, 'accept'));
    const away = await desk.propose(s.nadia, second, ['move', [next()]]);
    await desk.answer(s.mira, away, 'accept');
    expect(await desk.answer(s.mira, toB, 'accept')).toMatchObject({ wallStart: b.wallStart });
  });
});

describe('an answer', () => {
  it('is given once however often it is retried', async () => {
    const booking = await offered();
    const rev = await desk.revOf(booking);
    const clientId = randomUUID();
    const accept = () => desk.answer(s.tom, booking, 'accept', { clientId });
    const answers = await Promise.all(Array.from({ length: 10 }, accept));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([3]));
    expect(await desk.eventsAfter(booking, rev)).toHaveLength(2);
    const cancelled = await desk.step(s.tom, booking, 'cancel');
    expect(await accept()).toEqual(cancelled);
  });

  it('is about a time on the card', async () => {
    const booking = await offered();
    await refuses('booking.no-such-choice', booking, () => desk.answer(s.tom, booking, 'accept', { slot: 1 }));
  });

  it('is about a proposal of this very booking', async () => {
    const booking = await offered();
    const other = await offered();
    const about = (proposalId: string) => () => desk.answer(s.tom, booking, 'accept', { proposalId });
    await refuses('booking.proposal-not-found', booking, about(other.proposal?.id ?? ''));
    await refuses('booking.proposal-not-found', booking, about(randomUUID()));
  });

  it('is for the two sides alone: to others the booking is not there', async () => {
    const booking = await offered();
    const others: readonly Person[] = [s.nadia, s.jonas, s.anika, s.sven, s.ada, s.carla, s.bruno, s.stranger];
    for (const other of others) {
      for (const answer of ['accept', 'refuse', 'withdraw'] as const) {
        await refuses('booking.not-found', booking, () => desk.answer(other, booking, answer));
      }
    }
  });
});

describe('an open proposal lapses', () => {
  it.each([
    ['decline', () => s.mira, () => offered()],
    ['cancel', () => s.tom, () => offered()],
    ['cancel', () => s.tom, () => moving(s.mira)],
    ['cancel', () => s.mira, () => moving()],
  ] as const)('when they %s', async (transition, who, make) => {
    const booking = await make();
    expect(await desk.step(who(), booking, transition, { reason: 'Ill.' })).toMatchObject({ proposal: null });
    expect((await desk.all(booking)).proposals).toMatchObject([{ status: 'lapsed' }]);
    await refuses('booking.proposal-closed', booking, () => desk.answer(s.tom, booking, 'accept'));
  });

  it('when what it would move is over and done', async () => {
    const own = await scene();
    const at = bookingDesk(own);
    const agreed = await at.step(own.mira, await at.ask(own.tom, [at.inHours(1)]), 'confirm');
    const booking = await at.propose(own.tom, agreed, ['move', [at.inHours(60)]]);
    own.deps.clock.advance(4 * HOUR_MS);
    expect(await at.step(own.mira, booking, 'complete')).toMatchObject({ status: 'completed', proposal: null });
    expect((await at.all(booking)).proposals).toMatchObject([{ status: 'lapsed' }]);
    await own.close();
  });
});

it('ends in a legal state when fifty acts of both sides cross', async () => {
  const booking = await offered([next(), next()]);
  const reason = 'Too much at once.';
  const acts = [
    () => desk.answer(s.tom, booking, 'accept', { slot: 1 }),
    () => desk.propose(s.mira, booking, ['offer', [desk.inHours(hours + 12)]]),
    () => desk.step(s.tom, booking, 'cancel'),
    () => desk.answer(s.mira, booking, 'withdraw'),
    () => desk.step(s.mira, booking, 'decline', { reason }),
  ];
  const settled = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => acts[at % acts.length]?.()));
  const won = settled.filter(({ status }) => status === 'fulfilled').length;
  const known = new Set(['booking.proposal-closed', 'booking.illegal-transition']);
  for (const one of settled) if (one.status === 'rejected') expect(known).toContain(one.reason.code);
  const end = await now(booking);
  const { proposals, messages, events, booking: row } = await desk.all(booking);
  expect(end.version).toBe(booking.version + won);
  expect(await s.deps.db.prisma.message.count({ where: { bookingId: booking.id } })).toBe(end.version);
  expect(end.status === 'offered').toBe(end.proposal !== null);
  expect(proposals.filter(({ status }) => status === 'open')).toHaveLength(end.proposal ? 1 : 0);
  expect(['confirmed', 'cancelled', 'declined']).toContain(row.status);
  expect(events).toBeGreaterThan(messages);
});
