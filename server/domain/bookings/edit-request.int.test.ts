import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BookingView } from '@/contract/schemas/booking';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { makeService } from '@/tests/harness/factories';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let desk: BookingDesk;
beforeAll(async () => {
  s = await scene();
  desk = bookingDesk(s);
});
afterAll(() => s.close());

const refusedWith = (code: string) => expect.objectContaining({ code });
async function refuses(code: string, booking: BookingView, act: () => Promise<unknown>): Promise<void> {
  const before = await desk.all(booking);
  await expect(act()).rejects.toEqual(refusedWith(code));
  expect(await desk.all(booking)).toEqual(before);
}

const ask = () => desk.ask(s.tom, [desk.inHours(48)], { note: 'A fern.', size: '9 cm' });
const sameAgain = { note: 'A fern.', size: '9 cm' };

describe('editRequest', () => {
  it('says the whole request anew, and the conversation keeps both', async () => {
    const longer = await makeService(s.world, { artist: s.mira.artist, name: 'Half day', durationMinutes: 240 });
    const booking = await ask();
    const rev = await desk.revOf(booking);
    const wishes = [desk.inHours(72), desk.inHours(96)];
    const anew = {
      note: 'A larger fern.',
      placement: 'Shoulder',
      budgetCents: 30_000,
      links: ['https://example.com/'],
    };
    const edited = await desk.edit(s.tom, booking, { serviceId: longer.id, wishes, ...anew });
    expect(edited).toMatchObject({ status: 'requested', version: 2, ...wishes[0], ...anew, size: '', wishes });
    expect(edited.service.name).toBe('Half day');
    expect(Date.parse(edited.endsAt) - Date.parse(edited.startsAt)).toBe(240 * 60_000);
    expect(await desk.eventsAfter(booking, rev)).toEqual(['booking.edited', 'message.sent']);
    expect((await desk.lastEntry(booking)).body).toMatchObject({
      transition: 'edit',
      request: { note: 'A larger fern.', budget: { cents: 30_000, currency: 'EUR' }, alternatives: [wishes[1]] },
    });
    const [card] = await s.deps.db.prisma.message.findMany({
      where: { bookingId: booking.id },
      orderBy: { seq: 'asc' },
    });
    expect(card?.body).toMatchObject({ note: 'A fern.', size: '9 cm' });
  });

  it('says nothing when it says the same', async () => {
    const booking = await ask();
    const before = await desk.all(booking);
    expect(await desk.edit(s.tom, booking, sameAgain)).toEqual(booking);
    expect(await desk.all(booking)).toEqual(before);
  });

  it('is done once however often it is retried, and not with other words', async () => {
    const booking = await ask();
    const clientId = randomUUID();
    const edit = (note: string) => desk.edit(s.tom, booking, { note, clientId });
    const answers = await Promise.all(Array.from({ length: 8 }, () => edit('Smaller.')));
    expect(new Set(answers.map(({ version }) => version))).toEqual(new Set([2]));
    await refuses('message.client-id-reused', booking, () => edit('Larger.'));
  });

  it('is possible until somebody has answered', async () => {
    const booking = await ask();
    const offered = await desk.propose(s.mira, booking, ['offer', [desk.inHours(72)]]);
    const edit = () => desk.edit(s.tom, booking, { note: 'Larger.' });
    await refuses('booking.already-answered', offered, edit);
    await desk.answer(s.tom, offered, 'refuse');
    expect(await edit()).toMatchObject({ note: 'Larger.', version: 4 });
    await desk.step(s.tom, booking, 'cancel');
    await refuses('booking.illegal-transition', booking, edit);
  });

  it('keeps a service that is not offered any more, and takes no other such', async () => {
    const old = await makeService(s.world, { artist: s.mira.artist, name: 'Old' });
    const booking = await desk.ask(s.tom, [desk.inHours(48)], { serviceId: old.id });
    await s.deps.db.prisma.service.update({ where: { id: old.id }, data: { retiredAt: new Date() } });
    expect(await desk.edit(s.tom, booking, { note: 'Still that one.' })).toMatchObject({ note: 'Still that one.' });
    const other = await ask();
    for (const serviceId of [old.id, s.jonas.service.id, randomUUID()]) {
      await refuses('booking.service-not-found', other, () => desk.edit(s.tom, other, { serviceId }));
    }
  });

  it.each([
    ['booking.in-the-past', () => [desk.inHours(48), desk.inHours(-1)]],
    ['booking.same-time', () => [desk.inHours(48), desk.inHours(48)]],
    ['booking.too-far-ahead', () => [desk.inHours(3 * 365 * 24)]],
  ])('refuses wishes with %s', async (code, wishes) => {
    const booking = await ask();
    await refuses(code, booking, () => desk.edit(s.tom, booking, { wishes: wishes() }));
  });

  it('is the customer’s alone', async () => {
    const booking = await ask();
    await refuses('booking.not-your-part', booking, () => desk.edit(s.mira, booking, { note: 'Mine' }));
    const others: readonly Person[] = [s.nadia, s.jonas, s.anika, s.sven, s.carla, s.stranger];
    for (const other of others) {
      await refuses('booking.not-found', booking, () => desk.edit(other, booking, { note: 'Mine' }));
    }
  });
});
