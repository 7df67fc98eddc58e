import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BookingId, ClientId } from '@/contract/ids/ids';
import {
  BookHeldInput,
  type BookingView,
  HoldSlotInput,
  ListBookingsInput,
  ProposeTimesInput,
} from '@/contract/schemas/booking';
import { setHours } from '@/server/domain/artists/set-hours';
import { setPaused } from '@/server/domain/artists/set-paused';
import { findFreeSlots } from '@/server/domain/availability/find-free-slots';
import { bookHeld } from '@/server/domain/bookings/book-held';
import { holdSlot } from '@/server/domain/bookings/hold-slot';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { listBookings } from '@/server/domain/bookings/queries';
import { releaseHold } from '@/server/domain/bookings/release-hold';
import { sweepHolds } from '@/server/domain/bookings/sweep-holds';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { type MadeService, makeService } from '@/tests/harness/factories';
import { fixedClock } from '@/tests/harness/fixed-clock';
import { daily, EVERY_DAY } from '@/tests/harness/own-calendar';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let desk: BookingDesk;
let service: MadeService;
beforeEach(async () => {
  s = await scene({ clock: fixedClock(new Date('2031-05-05T08:05:00Z')) });
  desk = bookingDesk(s);
  await setHours(s.mira, { hours: daily(EVERY_DAY, '09:00', '13:00'), slotMinutes: 30 });
  const terms = { isInstant: true, bufferAfterMinutes: 15 };
  service = await makeService(s.world, { artist: s.mira.artist, name: 'Cover-up talk', terms });
});
afterEach(() => s.close());

const MINUTE_MS = 60_000;
const DAY = '2031-05-09';
const at = (time: string, day = DAY) => ({ wallStart: `${day}T${time}`, zone: 'Europe/Rome' });
const newId = () => s.deps.ids.newId<ClientId>();
const hold = (who: Person, time: string, over: Partial<HoldSlotInput> = {}) =>
  holdSlot(
    who,
    HoldSlotInput.parse({
      ...{ artistId: s.mira.artist.id, serviceId: service.id, slot: at(time), clientId: newId() },
      ...over,
    }),
  );
const book = (who: Person, { id }: Pick<BookingView, 'id'>, over: Partial<BookHeldInput> = {}) =>
  bookHeld(who, BookHeldInput.parse({ bookingId: id, note: 'A fern.', clientId: newId(), ...over }));
const refused = (code: string) => expect.objectContaining({ code });
const free = async () => {
  const asked = { artistId: s.mira.artist.id, serviceId: service.id, firstDay: DAY, days: 1 };
  return (await findFreeSlots(s.deps, asked)).slots.map(({ wallStart }) => wallStart.slice(11));
};
const listed = async (who: Person) => (await listBookings(who, ListBookingsInput.parse({}))).items;
const eventsOf = async (id: string) => {
  const { rows } = await s.deps.db.pool.query<{ type: string }>(
    `SELECT type FROM event WHERE payload -> 'booking' ->> 'id' = $1 ORDER BY id`,
    [id],
  );
  return rows.map(({ type }) => type);
};
const messageCount = async () => (await s.deps.db.pool.query('SELECT FROM message')).rowCount;

describe('a free time of a service that needs no approval', () => {
  it('is held for ten minutes, and nobody hears a word of it', async () => {
    const held = await hold(s.tom, '10:00');
    expect(held).toMatchObject({ status: 'held', heldUntil: '2031-05-05T08:15:00.000Z', ...at('10:00') });
    expect(await free()).toEqual(['11:30', '12:00']);
    expect(await messageCount()).toBe(0);
    expect(await eventsOf(held.id)).toEqual(['booking.held']);
  });

  it('is booked with all that is said of it, and told in one entry', async () => {
    const held = await hold(s.tom, '10:00');
    const links = ['https://example.com/fern.jpg'];
    const booked = await book(s.tom, held, { placement: 'Forearm', links });
    expect(booked).toMatchObject({
      status: 'confirmed',
      note: 'A fern.',
      placement: 'Forearm',
      links,
      priceCents: 12_000,
    });
    expect(booked).not.toHaveProperty('heldUntil');
    expect(await eventsOf(held.id)).toEqual(['booking.held', 'booking.confirmed']);
    const { rows } = await s.deps.db.pool.query('SELECT kind, body, sender_id FROM message');
    expect(rows).toMatchObject([
      {
        kind: 'booking-update',
        sender_id: s.tom.user.id,
        body: {
          transition: 'book',
          price: { cents: 12_000 },
          request: { note: 'A fern.', placement: 'Forearm', links },
        },
      },
    ]);
  });

  it('is given back at once, and is as good as never taken', async () => {
    const held = await hold(s.tom, '10:00');
    const released = await releaseHold(s.tom, { bookingId: held.id as BookingId });
    expect(released).toMatchObject({ status: 'expired', version: 2 });
    expect(await releaseHold(s.tom, { bookingId: held.id as BookingId })).toEqual(released);
    expect(await free()).toHaveLength(7);
    expect([await listed(s.tom), await listed(s.mira)]).toEqual([[], []]);
    await expect(book(s.tom, held)).rejects.toEqual(refused('booking.hold-over'));
  });

  it('is one of each customer: another one takes its place', async () => {
    const first = await hold(s.tom, '09:00');
    const second = await hold(s.tom, '09:30');
    expect(await listed(s.tom)).toEqual([second]);
    expect(await eventsOf(first.id)).toEqual(['booking.held', 'booking.hold-ended']);
    await hold(s.nadia, '11:00');
    await expect(hold(s.tom, '11:00')).rejects.toEqual(refused('booking.slot-taken'));
    // Who loses keeps what they had.
    expect(await listed(s.tom)).toEqual([second]);
  });

  it('is held once however often it is asked for under the same id', async () => {
    const clientId = newId();
    const held = await hold(s.tom, '10:00', { clientId });
    s.deps.clock.advance(5 * MINUTE_MS);
    expect(await hold(s.tom, '10:00', { clientId })).toEqual(held);
    const other = await makeService(s.world, { artist: s.mira.artist, name: 'Other', terms: { isInstant: true } });
    await expect(hold(s.tom, '10:00', { clientId, serviceId: other.id })).rejects.toEqual(
      refused('message.client-id-reused'),
    );
    const act = newId();
    const booked = await book(s.tom, held, { clientId: act });
    expect(await book(s.tom, held, { clientId: act })).toEqual(booked);
    expect(await hold(s.tom, '10:00', { clientId })).toEqual(booked);
    expect(await messageCount()).toBe(1);
  });
});

describe('what is not offered cannot be held', () => {
  it.each([
    ['beside the steps', '10:10'],
    ['beyond the hours', '12:30'],
    ['outside of them', '20:00'],
  ])('%s', async (_what, time) => {
    await expect(hold(s.tom, time)).rejects.toEqual(refused('booking.slot-taken'));
    expect(await listed(s.tom)).toEqual([]);
  });

  it('within the buffer of what is booked (AC55)', async () => {
    await book(s.nadia, await hold(s.nadia, '09:00'));
    await expect(hold(s.tom, '10:00')).rejects.toEqual(refused('booking.slot-taken'));
    expect(await hold(s.tom, '10:30')).toMatchObject({ status: 'held' });
  });

  it('of a service that is asked for, of a paused artist, of one’s own, or in the past', async () => {
    await expect(hold(s.tom, '10:00', { serviceId: s.mira.service.id })).rejects.toEqual(
      refused('booking.not-instant'),
    );
    await expect(hold(s.mira, '10:00')).rejects.toEqual(refused('conversation.with-yourself'));
    await expect(hold(s.tom, '10:00', { slot: at('10:00', '2031-05-04') })).rejects.toEqual(
      refused('booking.in-the-past'),
    );
    await setPaused(s.mira, { paused: true });
    await expect(hold(s.tom, '10:00')).rejects.toEqual(refused('artist.paused'));
  });

  it('promises the artist’s own clocks, whatever clocks the asker reads', async () => {
    const slot = { wallStart: `${DAY}T09:00`, zone: 'Europe/London' };
    expect(await hold(s.tom, '', { slot })).toMatchObject(at('10:00'));
  });
});

describe('a hold that is past', () => {
  const lapse = () => s.deps.clock.advance(10 * MINUTE_MS);

  it('is free for everybody in that very moment, and makes room in the transaction that wants it', async () => {
    const held = await hold(s.tom, '10:00');
    s.deps.clock.advance(10 * MINUTE_MS - 1);
    await expect(hold(s.nadia, '10:00')).rejects.toEqual(refused('booking.slot-taken'));
    s.deps.clock.advance(1);
    expect(await free()).toContain('10:00');
    const taken = await hold(s.nadia, '10:00');
    expect(taken).toMatchObject({ status: 'held' });
    expect(await eventsOf(held.id)).toEqual(['booking.held', 'booking.hold-ended']);
    await expect(book(s.tom, held)).rejects.toEqual(refused('booking.hold-over'));
  });

  it('cannot be booked, though nobody has swept it up', async () => {
    const held = await hold(s.tom, '10:00');
    lapse();
    await expect(book(s.tom, held)).rejects.toEqual(refused('booking.hold-over'));
    expect(await hold(s.tom, '10:00')).toMatchObject({ status: 'held' });
  });

  it('keeps nothing from an artist who confirms, offers or is accepted', async () => {
    const wish = await desk.ask(s.nadia, [at('10:00')]);
    const asked = await desk.ask(s.nadia, [at('12:00')]);
    await hold(s.tom, '10:00');
    await expect(desk.step(s.mira, wish, 'confirm')).rejects.toEqual(refused('booking.slot-taken'));
    const slots = { bookingId: asked.id, purpose: 'offer', slots: [at('10:30')] };
    const offer = () => proposeTimes(s.mira, ProposeTimesInput.parse({ ...slots, clientId: newId() }));
    await expect(offer()).rejects.toEqual(refused('booking.slot-taken'));
    lapse();
    expect(await offer()).toMatchObject({ status: 'offered' });
    expect(await desk.step(s.mira, wish, 'confirm')).toMatchObject({ status: 'confirmed' });
  });

  it('is swept up once', async () => {
    const held = await hold(s.tom, '10:00');
    expect(await sweepHolds(s.deps)).toBe(0);
    lapse();
    expect(await sweepHolds(s.deps)).toBe(1);
    expect(await sweepHolds(s.deps)).toBe(0);
    expect(await eventsOf(held.id)).toEqual(['booking.held', 'booking.hold-ended']);
    expect(await listed(s.tom)).toEqual([]);
  });
});

describe('whoever comes second', () => {
  it('is told the next free times of the same service, at most six', async () => {
    await hold(s.nadia, '10:00');
    const error = await hold(s.tom, '10:00').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'booking.slot-taken',
      freeSlots: [
        { wallStart: `${DAY}T11:30`, zone: 'Europe/Rome', later: false },
        { wallStart: `${DAY}T12:00` },
        { wallStart: '2031-05-10T09:00' },
        { wallStart: '2031-05-10T09:30' },
        { wallStart: '2031-05-10T10:00' },
        { wallStart: '2031-05-10T10:30' },
      ],
    });
  });

  it('is one of N: of twenty who take one time at once, one has it (AC50)', async () => {
    const people = [s.tom, s.nadia, s.jonas, s.sven, s.ada, s.carla, s.anika, s.suki, s.bruno, s.stranger];
    const ends = await Promise.allSettled([...people, ...people].map((who) => hold(who, '10:00')));
    const kept = new Set(ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value.customer.userId] : [])));
    expect(kept.size).toBe(1);
    for (const end of ends) if (end.status === 'rejected') expect(end.reason).toEqual(refused('booking.slot-taken'));
    const { rows } = await s.deps.db.pool.query("SELECT FROM booking WHERE status = 'held'");
    expect(rows).toHaveLength(1);
  });
});

describe('an artist notes that nobody came', () => {
  it('from the beginning on, in a line of the conversation', async () => {
    const booked = await book(s.tom, await hold(s.tom, '10:00'));
    await expect(desk.step(s.mira, booked, 'no-show')).rejects.toEqual(refused('booking.not-begun'));
    s.deps.clock.advance(Date.parse(booked.startsAt) - s.deps.clock.now().getTime());
    await expect(desk.step(s.tom, booked, 'no-show')).rejects.toEqual(refused('booking.not-your-part'));
    expect(await desk.step(s.mira, booked, 'no-show')).toMatchObject({ status: 'no-show' });
    expect(await desk.lastEntry(booked)).toMatchObject({ kind: 'booking-update', body: { transition: 'no-show' } });
    expect((await eventsOf(booked.id)).at(-1)).toBe('booking.missed');
  });
});

it('whoever accepts a time too late is told the next free times as well', async () => {
  const offer = await desk.propose(s.mira, await desk.ask(s.nadia, [at('09:00')]), ['offer', [at('10:00')]]);
  await hold(s.tom, '10:00');
  const error = await desk.answer(s.nadia, offer, 'accept').catch((thrown: unknown) => thrown);
  const instead = [at('09:00'), at('11:30'), at('12:00')].map(({ wallStart }) =>
    expect.objectContaining({ wallStart }),
  );
  const nextDay = [expect.anything(), expect.anything(), expect.anything()];
  expect(error).toMatchObject({ code: 'booking.slot-taken', freeSlots: [...instead, ...nextDay] });
});
