import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ServiceId } from '@/contract/ids/ids';
import type { FreeSlot } from '@/contract/schemas/availability';
import { setHours } from '@/server/domain/artists/set-hours';
import { setPaused } from '@/server/domain/artists/set-paused';
import { updateService } from '@/server/domain/artists/update-service';
import { findFreeSlots } from '@/server/domain/availability/find-free-slots';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { makeArtist, makeService, type ServiceTerms } from '@/tests/harness/factories';
import { fixedClock } from '@/tests/harness/fixed-clock';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import { daily, EVERY_DAY } from '@/tests/harness/own-calendar';
import { type Scene, scene } from '@/tests/harness/scene';
import { seeded } from '@/tests/harness/seeded';

let s: Scene;
let desk: BookingDesk;
beforeEach(async () => {
  s = await scene({ clock: fixedClock(new Date('2031-05-05T08:05:00Z')) });
  desk = bookingDesk(s);
  await setHours(s.mira, { hours: daily(EVERY_DAY, '09:00', '13:00'), slotMinutes: 60 });
});
afterEach(() => s.close());

const refused = (code: string) => expect.objectContaining({ code });
// A Friday; Rome is two hours ahead of UTC.
const DAY = '2031-05-09';

const find = (over: { serviceId?: ServiceId; firstDay?: string; days?: number } = {}) =>
  findFreeSlots(s.deps, {
    ...{ artistId: s.mira.artist.id, serviceId: s.mira.service.id, firstDay: DAY, days: 1 },
    ...over,
  });
const times = async (over: Parameters<typeof find>[0] = {}) =>
  (await find(over)).slots.map(({ wallStart }) => wallStart.slice(over?.days ? 5 : 11));
const serviceWith = (terms: ServiceTerms, durationMinutes = 60) =>
  makeService(s.world, { artist: s.mira.artist, name: 'Another', durationMinutes, terms });
const wishOf = ({ wallStart, zone, later }: FreeSlot) => ({ wallStart, zone, later });
const book = async (serviceId: ServiceId, wish: { wallStart: string; zone: string; later?: boolean }) =>
  desk.step(s.mira, await desk.ask(s.tom, [wish], { serviceId }), 'confirm');
const at = (time: string, day = DAY) => ({ wallStart: `${day}T${time}`, zone: 'Europe/Rome' });

describe('free times', () => {
  it('are told with the zone they are in and the day to go on from', async () => {
    expect(await find()).toEqual({
      zone: 'Europe/Rome',
      isPaused: false,
      until: '2031-05-10',
      slots: ['09', '10', '11', '12'].map((hour) => ({
        startsAt: `2031-05-09T0${Number(hour) - 2}:00:00.000Z`.replace('T010', 'T10'),
        wallStart: `${DAY}T${hour}:00`,
        zone: 'Europe/Rome',
        later: false,
      })),
    });
  });

  it('go on from now when the first day has begun or passed', async () => {
    expect(await times({ firstDay: '2031-05-05' })).toEqual(['11:00', '12:00']);
    expect(await times({ firstDay: '1999-01-01', days: 62 })).toEqual([]);
    expect(await times({ firstDay: '2031-05-04', days: 2 })).toEqual(['05-05T11:00', '05-05T12:00']);
    expect(await times({ firstDay: '2199-12-31', days: 62 })).toEqual([]);
  });

  it('leave out what is confirmed, not what is asked for', async () => {
    await desk.ask(s.tom, [at('09:00')]);
    expect(await times()).toHaveLength(4);
    const booked = await book(s.mira.service.id, at('10:30'));
    expect(await times()).toEqual(['09:00', '12:00']);
    await desk.step(s.tom, booked, 'cancel');
    expect(await times()).toHaveLength(4);
  });

  it('are none of a paused artist, nor of a service that is not offered any more', async () => {
    const { id: serviceId } = await makeService(s.world, {
      artist: s.mira.artist,
      name: 'Old',
      retiredAt: s.world.now,
    });
    expect(await find({ serviceId })).toMatchObject({ slots: [], isPaused: false, zone: 'Europe/Rome' });
    await setPaused(s.mira, { paused: true });
    expect(await find()).toMatchObject({ slots: [], isPaused: true });
  });

  it('are of an artist who is there, and of a service of theirs', async () => {
    await expect(find({ serviceId: s.jonas.service.id })).rejects.toEqual(refused('booking.service-not-found'));
    await expect(find({ serviceId: ServiceId.parse(randomUUID()) })).rejects.toEqual(
      refused('booking.service-not-found'),
    );
    await s.deps.db.pool.query('UPDATE artist SET closed_at = now() WHERE id = $1', [s.mira.artist.id]);
    await expect(find()).rejects.toEqual(refused('artist.not-found'));
  });

  it('follow days off and guest spots', async () => {
    const { mira, world } = s;
    await makeDateRule(world, { artist: mira.artist, firstDay: DAY });
    await makeDateRule(world, { artist: mira.artist, firstDay: '2031-05-10', hours: null, zone: 'Asia/Tokyo' });
    const { slots } = await find({ days: 3 });
    expect(slots.map(({ startsAt, wallStart }) => `${wallStart.slice(5)} ${startsAt.slice(5, 13)}`)).toEqual([
      ...['05-10T09:00 05-10T00', '05-10T10:00 05-10T01', '05-10T11:00 05-10T02', '05-10T12:00 05-10T03'],
      ...['05-11T09:00 05-11T07', '05-11T10:00 05-11T08', '05-11T11:00 05-11T09', '05-11T12:00 05-11T10'],
    ]);
    expect(slots[0]?.zone).toBe('Asia/Tokyo');
  });

  it('are told by whole days when there are more than two thousand, page by page each once', async () => {
    await setHours(s.mira, { hours: daily(EVERY_DAY, '00:00', '24:00'), slotMinutes: 5 });
    const first = await find({ days: 62 });
    expect(first.until).toBe('2031-05-15');
    expect(first.slots).toHaveLength(6 * 288);
    const next = await find({ firstDay: first.until, days: 1 });
    expect(next.slots[0]?.wallStart).toBe('2031-05-15T00:00');
    expect(first.slots.at(-1)?.wallStart).toBe('2031-05-14T23:55');
  });
});

describe('a service’s terms', () => {
  it('AC55: buffers keep others away, in what is offered and in what can be agreed', async () => {
    const { id: careful } = await serviceWith({ bufferBeforeMinutes: 30, bufferAfterMinutes: 30 });
    await book(careful, at('10:00'));
    // Without buffers of its own something else still keeps away from those of the booking.
    expect(await times()).toEqual(['12:00']);
    const asked = await desk.ask(s.nadia, [at('11:00')]);
    await expect(desk.step(s.mira, asked, 'confirm')).rejects.toEqual(refused('booking.slot-taken'));
    expect(await times({ serviceId: careful })).toEqual(['12:00']);
  });

  it('AC56: a time that is taken is refused whatever was read before, also through buffers alone', async () => {
    const { id: careful } = await serviceWith({ bufferAfterMinutes: 60 });
    const asked = await desk.ask(s.tom, [at('09:00')], { serviceId: careful });
    await book(s.mira.service.id, at('10:00'));
    await expect(desk.step(s.mira, asked, 'confirm')).rejects.toEqual(refused('booking.slot-taken'));
    await expect(desk.propose(s.mira, asked, ['offer', [at('09:00')]])).rejects.toEqual(refused('booking.slot-taken'));
    expect(await desk.propose(s.mira, asked, ['offer', [at('08:00')]])).toMatchObject({ status: 'offered' });
  });

  it('buffers are those of the moment at which a time is agreed', async () => {
    const { id: serviceId } = await serviceWith({});
    const asked = await desk.ask(s.tom, [at('10:00')], { serviceId });
    const same = { name: 'Another', durationMinutes: 60, priceCents: 12_000, currency: 'EUR' };
    await updateService(s.mira, { serviceId, ...same, bufferAfterMinutes: 60 });
    await desk.step(s.mira, asked, 'confirm');
    expect(await times()).toEqual(['09:00', '12:00']);
    await updateService(s.mira, { serviceId, ...same, bufferAfterMinutes: 0 });
    expect(await times()).toEqual(['09:00', '12:00']);
  });

  it('that are left out of a change stay as they are', async () => {
    const terms = {
      bufferBeforeMinutes: 10,
      bufferAfterMinutes: 15,
      noticeMinutes: 120,
      windowDays: 30,
      perDayLimit: 2,
      isInstant: true,
    };
    const { id: serviceId } = await serviceWith({ description: 'Slowly.', ...terms });
    const plain = { name: 'Renamed', durationMinutes: 60, priceCents: null, currency: 'EUR' };
    const { services } = await updateService(s.mira, { serviceId, ...plain });
    expect(services).toContainEqual({ id: serviceId, ...plain, description: 'Slowly.', ...terms });
    const cleared = await updateService(s.mira, { serviceId, ...plain, perDayLimit: null });
    expect(cleared.services).toContainEqual(
      expect.objectContaining({ id: serviceId, perDayLimit: null, noticeMinutes: 120 }),
    );
  });

  it('AC51: no more than enough a day, though the service has changed its price meanwhile', async () => {
    const { id: serviceId } = await serviceWith({ perDayLimit: 2 });
    await book(serviceId, at('09:00'));
    const dearer = { name: 'Another', durationMinutes: 60, priceCents: 20_000, currency: 'EUR' };
    const { services } = await updateService(s.mira, { serviceId, ...dearer });
    const changed = ServiceId.parse(services.find(({ priceCents }) => priceCents === 20_000)?.id);
    expect(changed).not.toBe(serviceId);
    expect(await times({ serviceId: changed })).toEqual(['10:00', '11:00', '12:00']);
    await book(changed, at('12:00'));
    expect(await times({ serviceId: changed })).toEqual([]);
    expect(await times({ serviceId: changed, firstDay: '2031-05-10' })).toHaveLength(4);
    expect(await times()).toEqual(['10:00', '11:00']);
  });
});

describe('the hour that comes twice', () => {
  // Berlin puts its clocks back on 26 October 2031, at three in the morning.
  const NIGHT = '2031-10-26';

  it('is two times, each with its name, and both can be booked', async () => {
    await setHours(s.mira, { hours: daily([7], '02:00', '04:00'), slotMinutes: 60 });
    const { slots } = await find({ firstDay: NIGHT });
    expect(slots.map(({ wallStart, later }) => [wallStart.slice(11), later])).toEqual([
      ['02:00', false],
      ['02:00', true],
      ['03:00', false],
    ]);
    const [first, second] = slots;
    if (!(first && second)) throw new Error('there are two');
    const asked = await desk.ask(s.tom, [wishOf(second), wishOf(first)]);
    expect(asked.wishes).toMatchObject([{ startsAt: second.startsAt, later: true }, { startsAt: first.startsAt }]);
    expect(asked.wishes[1]).not.toHaveProperty('later');
    expect(await desk.step(s.mira, asked, 'confirm')).toMatchObject({ startsAt: second.startsAt });
    expect((await find({ firstDay: NIGHT })).slots.map(({ later }) => later)).toEqual([false, false]);
    expect(await book(s.mira.service.id, wishOf(first))).toMatchObject({ startsAt: first.startsAt });
  });

  it('has no second where there is but one', async () => {
    await expect(desk.ask(s.tom, [{ ...at('10:00'), later: true }])).rejects.toEqual(refused('booking.no-such-time'));
  });
});

it('AC55: whatever is offered can be agreed, and what is not offered is somebody’s', async () => {
  const random = seeded('free times');
  await setHours(s.mira, {
    hours: [...daily([1, 2, 3, 4, 5], '20:00', '26:00'), ...daily([6], '09:10', '15:00')],
    slotMinutes: 20,
  });
  const services = [
    await serviceWith({ bufferBeforeMinutes: 15, bufferAfterMinutes: 25, perDayLimit: 2 }, 50),
    await serviceWith({ bufferAfterMinutes: 10, noticeMinutes: 600 }, 90),
  ];
  for (let round = 0; round < 25; round++) {
    const { id: serviceId } = random.pick(services);
    const { slots } = await find({ serviceId, firstDay: '2031-05-05', days: 7 });
    if (slots.length === 0) continue;
    const slot = random.pick(slots);
    expect(await book(serviceId, wishOf(slot))).toMatchObject({ status: 'confirmed', startsAt: slot.startsAt });
    const after = await find({ serviceId, firstDay: '2031-05-05', days: 7 });
    const gone = slots.filter(({ startsAt }) => !after.slots.some((other) => other.startsAt === startsAt));
    expect(gone.map(({ startsAt }) => startsAt)).toContain(slot.startsAt);
  }
  const { rows } = await s.deps.db.pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM booking WHERE status = 'confirmed'`,
  );
  expect(rows[0]?.count).toBeGreaterThan(10);
});

it('starts of somebody without hours are none', async () => {
  const artist = await makeArtist(s.world, { studio: s.juniper, user: s.stranger.user, handle: 'stella' });
  const { id: serviceId } = await makeService(s.world, { artist, name: 'Talk' });
  const found = await findFreeSlots(s.deps, { artistId: artist.id, serviceId, firstDay: DAY, days: 62 });
  expect(found).toMatchObject({ slots: [], isPaused: false });
});
