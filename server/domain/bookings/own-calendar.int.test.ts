import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CalendarInput } from '@/contract/schemas/calendar';
import { setHours } from '@/server/domain/artists/set-hours';
import { ownCalendar } from '@/server/domain/bookings/own-calendar';
import type { UserContext } from '@/server/domain/context';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { makeService } from '@/tests/harness/factories';
import { fixedClock } from '@/tests/harness/fixed-clock';
import { makeDateRule } from '@/tests/harness/make-date-rule';
import { daily } from '@/tests/harness/own-calendar';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let desk: BookingDesk;
beforeEach(async () => {
  s = await scene({ clock: fixedClock(new Date('2031-05-05T08:05:00Z')) });
  desk = bookingDesk(s);
});
afterEach(() => s.close());

const at = (time: string, day = '2031-05-09') => ({ wallStart: `${day}T${time}`, zone: 'Europe/Rome' });
// A Monday; Rome is two hours ahead of UTC.
const week = (by: UserContext = s.mira, firstDay = '2031-05-05', days = 7) =>
  ownCalendar(by, CalendarInput.parse({ firstDay, days }));
const told = async (by?: UserContext, firstDay?: string) =>
  (await week(by, firstDay)).entries.map(({ booking: { status, wallStart } }) => `${status} ${wallStart.slice(5)}`);
const confirmed = async (time: string, day?: string) =>
  desk.step(s.mira, await desk.ask(s.tom, [at(time, day)]), 'confirm');

describe('what there is to do', () => {
  it('is what is agreed or done, and what waits', async () => {
    await confirmed('10:00');
    await desk.ask(s.tom, [at('14:00')]);
    await desk.step(s.mira, await desk.ask(s.tom, [at('16:00')]), 'decline', { reason: 'Full.' });
    await desk.step(s.tom, await confirmed('18:00'), 'cancel');
    const { artistId, zone, entries } = await week();
    expect([artistId, zone]).toEqual([s.mira.artist.id, 'Europe/Rome']);
    expect(entries.map(({ booking }) => `${booking.status} ${booking.wallStart.slice(11)}`)).toEqual([
      'confirmed 10:00',
      'requested 14:00',
    ]);
    expect(entries[0]?.booking.customer.name).toBe(s.tom.user.name);
  });

  it('is there with any of the times that wait for an answer, and not after they were answered', async () => {
    const [monday, saturday] = [at('09:00', '2031-06-02'), at('11:00', '2031-05-10')];
    const asked = await desk.ask(s.tom, [monday, saturday]);
    expect(await told()).toEqual(['requested 06-02T09:00']);
    const offered = await desk.propose(s.mira, asked, ['offer', [at('12:00', '2031-05-20'), at('13:00')]]);
    expect(await told()).toEqual(['offered 06-02T09:00']);
    const agreed = await desk.answer(s.tom, offered, 'accept', { slot: 0 });
    expect(await told()).toEqual([]);
    await desk.propose(s.tom, agreed, ['move', [saturday]]);
    expect(await told()).toEqual(['confirmed 05-20T12:00']);
  });

  it('begins before the first day and ends after the last where it does', async () => {
    await confirmed('23:30', '2031-05-11');
    expect(await told(s.mira, '2031-05-05')).toHaveLength(1);
    expect(await told(s.mira, '2031-05-12')).toHaveLength(1);
    expect(await told(s.mira, '2031-05-13')).toHaveLength(0);
  });

  it('comes with what is needed around it, then and now', async () => {
    const terms = { bufferBeforeMinutes: 10, bufferAfterMinutes: 20 };
    const service = await makeService(s.world, { artist: s.mira.artist, name: 'Air', durationMinutes: 60, terms });
    const asked = await desk.ask(s.tom, [at('10:00')], { serviceId: service.id });
    const waiting = await week();
    expect(waiting.entries).toMatchObject([{ busy: null, ...terms }]);
    await desk.step(s.mira, asked, 'confirm');
    const busy = { from: '2031-05-09T07:50:00.000Z', to: '2031-05-09T09:20:00.000Z' };
    expect((await week()).entries).toMatchObject([{ busy, ...terms }]);
  });

  it('is nobody else’s', async () => {
    await confirmed('10:00');
    expect(await told(s.jonas)).toEqual([]);
    await expect(week(s.tom)).rejects.toEqual(expect.objectContaining({ code: 'artist.required' }));
  });
});

describe('when work is done', () => {
  it('is told as instants, with days off and travels', async () => {
    await setHours(s.mira, { hours: daily([1, 2, 3, 4, 5], '09:00', '12:00'), slotMinutes: 30 });
    await makeDateRule(s.world, { artist: s.mira.artist, firstDay: '2031-05-07', hours: [], label: 'Fair' });
    await makeDateRule(s.world, {
      artist: s.mira.artist,
      firstDay: '2031-05-08',
      lastDay: '2031-05-09',
      hours: null,
      zone: 'Asia/Tokyo',
      label: 'Guest spot',
    });
    const { openings, days, dateRules, hasHours, slotMinutes } = await week();
    expect([hasHours, slotMinutes]).toEqual([true, 30]);
    expect(openings.map(({ from, to }) => `${from.slice(8, 16)} ${to.slice(8, 16)}`)).toEqual([
      '05T07:00 05T10:00',
      '06T07:00 06T10:00',
      '08T00:00 08T03:00',
      '09T00:00 09T03:00',
    ]);
    expect(days.map(({ zone }) => zone.split('/')[1])).toEqual([
      ...['Rome', 'Rome', 'Rome'],
      ...['Tokyo', 'Tokyo'],
      ...['Rome', 'Rome'],
    ]);
    expect(dateRules.map(({ label }) => label)).toEqual(['Fair', 'Guest spot']);
  });

  it('is nothing without hours, and known of days that have passed', async () => {
    await setHours(s.mira, { hours: [], slotMinutes: 15 });
    expect(await week(s.mira, '2030-03-31', 1)).toMatchObject({
      hasHours: false,
      openings: [],
      days: [{ day: '2030-03-31', pieces: [{ offsetMinutes: 60 }, { offsetMinutes: 120 }] }],
    });
  });
});
