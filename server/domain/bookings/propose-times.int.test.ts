import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingView } from '@/contract/schemas/booking';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { makeService } from '@/tests/harness/factories';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

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
const confirmed = async () => desk.step(s.mira, await desk.ask(s.tom, [next()]), 'confirm');

describe('an offer', () => {
  it('answers a request with times, a price and a note, as a card that stays', async () => {
    const booking = await desk.ask(s.tom, [next()], { note: 'A fern.' });
    const rev = await desk.revOf(booking);
    const slots = [next(), next(), next()];
    const said = { priceCents: 15_000, note: 'I have these three.' };
    const offered = await desk.propose(s.mira, booking, ['offer', slots], said);
    expect(offered).toMatchObject({
      status: 'offered',
      version: 2,
      startsAt: booking.startsAt,
      priceCents: null,
      proposal: { number: 1, purpose: 'offer', side: 'artist', slots, ...said },
    });
    const [first] = offered.proposal?.slots ?? [];
    const lasts = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
      Date.parse(endsAt) - Date.parse(startsAt);
    expect(first && lasts(first)).toBe(lasts(booking));
    expect(await desk.eventsAfter(booking, rev)).toEqual(['booking.offered', 'message.sent']);
    expect(await desk.lastEntry(booking)).toMatchObject({
      kind: 'booking-proposal',
      senderId: s.mira.user.id,
      body: { proposal: { id: offered.proposal?.id, currency: 'EUR', priceCents: 15_000 } },
    });
  });

  it('keeps the price of the service as it is now, when none is named', async () => {
    const offered = await desk.propose(s.mira, await desk.ask(s.tom, [next()]), ['offer', [next()]]);
    expect(offered.proposal?.priceCents).toBe(s.mira.service.priceCents);
  });

  it('takes the place of the one before', async () => {
    const older = await desk.propose(s.mira, await desk.ask(s.tom, [next()]), ['offer', [next()]]);
    const newer = await desk.propose(s.mira, older, ['offer', [next()]]);
    expect(newer.proposal).toMatchObject({ number: 2 });
    expect(newer).toMatchObject({ status: 'offered', version: 3 });
    const { proposals } = await desk.all(newer);
    expect(proposals.map(({ status }) => status)).toEqual(['superseded', 'open']);
    expect(proposals[0]?.closedAt).not.toBeNull();
  });

  it('is made once however often it is retried, and not with other words', async () => {
    const booking = await desk.ask(s.tom, [next()]);
    const clientId = randomUUID();
    const slots = [next()];
    const rev = await desk.revOf(booking);
    const make = () => desk.propose(s.mira, booking, ['offer', slots], { clientId });
    const answers = await Promise.all(Array.from({ length: 8 }, make));
    expect(new Set(answers.map(({ proposal }) => proposal?.id)).size).toBe(1);
    expect(await desk.eventsAfter(booking, rev)).toHaveLength(2);
    await expect(desk.propose(s.mira, booking, ['offer', slots], { clientId, priceCents: 1 })).rejects.toEqual(
      refusedWith('message.client-id-reused'),
    );
  });

  it('offers no time that the artist has given away, nor one that was', async () => {
    const taken = next();
    await desk.step(s.mira, await desk.ask(s.nadia, [taken]), 'confirm');
    const booking = await desk.ask(s.tom, [next()]);
    await refuses('booking.slot-taken', booking, () => desk.propose(s.mira, booking, ['offer', [next(), taken]]));
  });
});

describe('a wish to move', () => {
  it.each(['customer', 'artist'] as const)('comes from the %s and leaves the booking as it is', async (side) => {
    const booking = await confirmed();
    const who = side === 'artist' ? s.mira : s.tom;
    const rev = await desk.revOf(booking);
    const moving = await desk.propose(who, booking, ['move', [next(), next()]], { note: 'The train is late.' });
    expect(moving).toMatchObject({
      status: 'confirmed',
      startsAt: booking.startsAt,
      priceCents: booking.priceCents,
      proposal: { purpose: 'move', side, priceCents: null, note: 'The train is late.' },
    });
    expect(await desk.eventsAfter(booking, rev)).toEqual(['booking.move-proposed', 'message.sent']);
  });

  it('takes the place of the other side’s', async () => {
    const booking = await desk.propose(s.tom, await confirmed(), ['move', [next()]]);
    const moving = await desk.propose(s.mira, booking, ['move', [next()]]);
    expect(moving.proposal).toMatchObject({ side: 'artist', number: 2 });
    expect((await desk.all(booking)).proposals.map(({ status }) => status)).toEqual(['superseded', 'open']);
  });

  it('may overlap the time that it moves away from', async () => {
    const start = hours + 48;
    hours = start;
    const booking = await desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(start)]), 'confirm');
    const moving = await desk.propose(s.mira, booking, ['move', [desk.inHours(start + 0.5)]]);
    expect(await desk.answer(s.tom, moving, 'accept')).toMatchObject({ status: 'confirmed', proposal: null });
  });

  it('does not tell a customer when the artist is busy', async () => {
    const taken = next();
    await desk.step(s.mira, await desk.ask(s.nadia, [taken]), 'confirm');
    const booking = await confirmed();
    await refuses('booking.slot-taken', booking, () => desk.propose(s.mira, booking, ['move', [taken]]));
    const moving = await desk.propose(s.tom, booking, ['move', [taken]]);
    expect(moving.proposal).not.toBeNull();
    await refuses('booking.slot-taken', moving, () => desk.answer(s.mira, moving, 'accept'));
  });
});

describe('another length', () => {
  const minutesIn = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
    (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;
  /** So many hours from now, far from what other tests have. */
  const far = () => {
    hours += 72;
    return hours;
  };

  it('goes with an offer, and is the booking’s own once it is accepted', async () => {
    const booking = await desk.ask(s.tom, [next()]);
    const offered = await desk.propose(s.mira, booking, ['offer', [next(), next()]], { minutes: 25 });
    expect(offered.proposal?.slots.map(minutesIn)).toEqual([25, 25]);
    const agreed = await desk.answer(s.tom, offered, 'accept', { slot: 1 });
    expect(minutesIn(agreed)).toBe(25);
    const { booking: told } = (await desk.lastEntry(agreed)).body as unknown as { booking: BookingView };
    expect(minutesIn(told)).toBe(25);
    const moved = await desk.propose(s.tom, agreed, ['move', [next()]]);
    expect(moved.proposal?.slots.map(minutesIn)).toEqual([25]);
  });

  it('may be all that changes, with the buffers around what it will be', async () => {
    const start = far();
    const service = await makeService(s.world, {
      artist: s.mira.artist,
      name: 'With air',
      durationMinutes: 60,
      terms: { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 },
    });
    const over = { serviceId: service.id };
    const booking = await desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(start)], over), 'confirm');
    const slot = { wallStart: booking.wallStart, zone: booking.zone };
    await refuses('booking.same-time', booking, () => desk.propose(s.mira, booking, ['move', [slot]], { minutes: 60 }));
    const longer = await desk.propose(s.mira, booking, ['move', [slot]], { minutes: 95 });
    const agreed = await desk.answer(s.tom, longer, 'accept');
    expect([agreed.startsAt, minutesIn(agreed)]).toEqual([booking.startsAt, 95]);
    const { busyFrom, busyTo } = (await desk.all(agreed)).booking;
    expect((busyTo.getTime() - busyFrom.getTime()) / 60_000).toBe(10 + 95 + 20);
  });

  it('reaches into nothing that is given away, be it by its buffers', async () => {
    const start = far();
    const own = await desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(start)]), 'confirm');
    const lasts = minutesIn(own);
    await desk.step(s.mira, await desk.ask(s.nadia, [desk.inHours(start + lasts / 60 + 1)]), 'confirm');
    const slot = { wallStart: own.wallStart, zone: own.zone };
    const longer = (minutes: number) => desk.propose(s.mira, own, ['move', [slot]], { minutes });
    await refuses('booking.slot-taken', own, () => longer(lasts + 61));
    expect((await longer(lasts + 60)).proposal).not.toBeNull();
  });

  it('is the artist’s word, and part of what a retry says', async () => {
    const booking = await confirmed();
    await refuses('booking.not-your-part', booking, () =>
      desk.propose(s.tom, booking, ['move', [next()]], { minutes: 30 }),
    );
    const clientId = randomUUID();
    const slots = [next()];
    const make = (minutes: number) => desk.propose(s.mira, booking, ['move', slots], { clientId, minutes });
    expect((await make(30)).proposal?.id).toBe((await make(30)).proposal?.id);
    await expect(make(35)).rejects.toEqual(refusedWith('message.client-id-reused'));
  });
});

describe('what is refused changes nothing', () => {
  it.each([
    ['booking.in-the-past', () => [desk.inHours(30), desk.inHours(-2)]],
    ['booking.too-far-ahead', () => [desk.inHours(3 * 365 * 24)]],
    ['booking.no-such-time', () => [{ wallStart: springGap(), zone: 'Europe/Rome' }]],
    ['booking.same-time', () => [desk.inHours(30), desk.inHours(31), desk.inHours(30)]],
    ['booking.same-time', () => [desk.inHours(30), inLondon(desk.inHours(30))]],
  ])('%s', async (code, slots) => {
    const booking = await desk.ask(s.tom, [next()]);
    await refuses(code, booking, () => desk.propose(s.mira, booking, ['offer', slots()]));
  });

  it('to whom it is not given to offer, when it is not the time for it, or with a price', async () => {
    const waiting = await desk.ask(s.tom, [next()]);
    const agreed = await confirmed();
    await refuses('booking.not-your-part', waiting, () => desk.propose(s.tom, waiting, ['offer', [next()]]));
    await refuses('booking.illegal-transition', waiting, () => desk.propose(s.tom, waiting, ['move', [next()]]));
    await refuses('booking.illegal-transition', agreed, () => desk.propose(s.mira, agreed, ['offer', [next()]]));
    await refuses('booking.price-with-offer-only', agreed, () =>
      desk.propose(s.mira, agreed, ['move', [next()]], { priceCents: 1 }),
    );
    await refuses('booking.same-time', agreed, () =>
      desk.propose(s.tom, agreed, ['move', [next(), { wallStart: agreed.wallStart, zone: agreed.zone }]]),
    );
  });

  it('to everybody else: the booking is not there', async () => {
    const booking = await desk.ask(s.tom, [next()]);
    const others: readonly Person[] = [s.nadia, s.jonas, s.anika, s.sven, s.ada, s.carla, s.bruno, s.stranger];
    for (const other of others) {
      await refuses('booking.not-found', booking, () => desk.propose(other, booking, ['offer', [next()]]));
    }
  });
});

async function refuses(code: string, booking: BookingView, act: () => Promise<unknown>): Promise<void> {
  const before = await desk.all(booking);
  await expect(act()).rejects.toEqual(refusedWith(code));
  expect(await desk.all(booking)).toEqual(before);
}

/** The same moment by the clocks of London, an hour behind Rome's all year. */
function inLondon({ wallStart }: { readonly wallStart: string }) {
  const earlier = new Date(Date.parse(`${wallStart}Z`) - 60 * 60_000).toISOString();
  return { wallStart: earlier.slice(0, 'YYYY-MM-DDTHH:mm'.length), zone: 'Europe/London' };
}

/** An hour that Rome's clocks skip next year: past two o’clock on the last Sunday of March. */
function springGap(): string {
  const year = s.deps.clock.now().getUTCFullYear() + 1;
  const sunday = 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay();
  return `${year}-03-${sunday}T02:30`;
}
