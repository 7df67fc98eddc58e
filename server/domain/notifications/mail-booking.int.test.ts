import ICAL from 'ical.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POLICY_PRESETS } from '@/contract/policies/presets';
import type { BookingView } from '@/contract/schemas/booking';
import { deleteAccount } from '@/server/domain/accounts/delete-account';
import { setPolicy } from '@/server/domain/artists/set-policy';
import { mailBooking } from '@/server/domain/notifications/mail-booking';
import type { RelayedEvent } from '@/server/events/reaction';
import { type BookingDesk, bookingDesk } from '@/tests/harness/booking-desk';
import { atTheDoor, newCodeOf } from '@/tests/harness/leave-account';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
let desk: BookingDesk;
beforeEach(async () => {
  s = await scene();
  desk = bookingDesk(s);
});
afterEach(() => s.close());

const reaction = () => mailBooking({ ...s.deps, mailFrom: 'Juniper <desk@parlour.test>' });

/** What the relay does with all that has happened so far, `times` over. */
async function relayed(times = 1): Promise<void> {
  const { types, run } = reaction();
  const events = await s.deps.db.prisma.event.findMany({ where: { type: { in: [...types] } }, orderBy: { id: 'asc' } });
  for (let time = 0; time < times; time += 1) {
    for (const { type, payload, conversationId, seq } of events)
      await run({ type: type as RelayedEvent['type'], payload, conversationId, seq });
  }
}

const mails = () => s.deps.db.prisma.mail.findMany({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
const mailsTo = async ({ user }: { readonly user: { readonly email: string } }) =>
  (await mails()).filter(({ recipient }) => recipient === user.email);

/** What another program reads in an invitation. */
function invitation(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const [event] = calendar.getAllSubcomponents('vevent');
  const value = (name: string) => String(event?.getFirstPropertyValue(name));
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: value('uid'),
    sequence: Number(value('sequence')),
    start: event ? new ICAL.Event(event).startDate.toJSDate().toISOString() : '',
    summary: value('summary'),
  };
}

const confirmed = async (): Promise<BookingView> =>
  desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(48)], { note: 'A fern on my shoulder.' }), 'confirm');

it('tells both sides what was confirmed, each of the other, with an invitation that fits', async () => {
  const booking = await confirmed();
  await relayed();
  const [toTom, toMira] = [await mailsTo(s.tom), await mailsTo(s.mira)];
  expect([toTom.length, toMira.length]).toEqual([1, 1]);
  expect(toTom[0]?.subject).toMatch(/^Confirmed: Fine-line tattoo, .+ \(Europe\/Rome\)$/);
  expect(toTom[0]?.text).toContain('Your booking with Mira Kovač is confirmed.');
  expect(toTom[0]?.text).toContain(`/conversations/${booking.conversationId}#booking-${booking.id}`);
  expect(toMira[0]?.text).toContain('with Tom Ashworth');
  const { method, start, summary } = invitation(toTom[0]?.calendar ?? '');
  expect([method, start, summary]).toEqual(['REQUEST', booking.startsAt, 'Fine-line tattoo: Mira Kovač']);
  expect(toTom[0]?.calendar).toContain('desk@parlour.test');
});

it('says nothing of what they wrote to each other, nor either side’s address to the other', async () => {
  await confirmed();
  await relayed();
  for (const [person, other] of [
    [s.tom, s.mira],
    [s.mira, s.tom],
  ] as const) {
    const [mail] = await mailsTo(person);
    const all = `${mail?.subject} ${mail?.text} ${mail?.calendar.replaceAll('\r\n ', '')}`;
    expect(all).not.toMatch(/fern|shoulder/);
    expect(all).not.toContain(other.user.email);
    expect(all).toContain('Fine-line tattoo');
  }
});

it('AC67: moves and takes back the one entry, under one name and growing numbers', async () => {
  const booking = await confirmed();
  await relayed();
  const asked = await desk.propose(s.tom, booking, ['move', [desk.inHours(72)]]);
  const moved = await desk.answer(s.mira, asked, 'accept');
  await relayed();
  await desk.step(s.tom, moved, 'cancel');
  await relayed();
  const sent = (await mailsTo(s.tom)).sort((a, b) => sequenceOf(a.calendar) - sequenceOf(b.calendar));
  expect(sent.map(({ subject }) => subject.split(':')[0])).toEqual(['Confirmed', 'Moved', 'Cancelled']);
  const read = sent.map(({ calendar }) => invitation(calendar));
  expect(read.map(({ method }) => method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  expect(new Set(read.map(({ uid }) => uid)).size).toBe(1);
  expect(read[1]?.start).toBe(moved.startsAt);
});
const sequenceOf = (calendar: string) => invitation(calendar).sequence;

describe('once', () => {
  it('for a person and a version, however often it runs', async () => {
    await confirmed();
    await relayed(3);
    expect(await mails()).toHaveLength(2);
    expect(await s.deps.db.prisma.event.count({ where: { type: 'mail.queued' } })).toBe(2);
  });

  it('also when two workers do it at the same moment', async () => {
    const { id } = await confirmed();
    const event = await s.deps.db.prisma.event.findFirstOrThrow({ where: { type: 'booking.confirmed' } });
    const told = { type: 'booking.confirmed', payload: event.payload, conversationId: null, seq: null } as const;
    await Promise.all(Array.from({ length: 6 }, () => reaction().run(told)));
    expect([id.length, (await mails()).length]).toEqual([36, 2]);
  });
});

it('leaves what has changed again to the mail about that', async () => {
  const booking = await confirmed();
  await desk.step(s.tom, booking, 'cancel');
  await relayed();
  expect((await mailsTo(s.tom)).map(({ subject }) => subject.split(':')[0])).toEqual(['Cancelled']);
});

it('says what cancelling costs and why, unless it was waived meanwhile', async () => {
  await setPolicy(s.mira, POLICY_PRESETS.usual);
  const cancel = async () => {
    const booking = desk.step(s.mira, await desk.ask(s.tom, [desk.inHours(47)]), 'confirm');
    return desk.step(s.tom, await booking, 'cancel', { feeSeen: { percent: 50, cents: 6_000 } });
  };
  const fee = 'Fee: €60 (50% of €120) for cancelling less than 48 hours before.';
  await cancel();
  await relayed();
  const told = [...(await mailsTo(s.tom)), ...(await mailsTo(s.mira))].map(({ text }) => text);
  expect(told.map((text) => text.includes(fee))).toEqual([true, true]);
  await s.deps.db.prisma.mail.deleteMany();
  await desk.step(s.mira, await cancel(), 'waive');
  await s.deps.db.prisma.event.deleteMany({ where: { type: 'booking.confirmed' } });
  await relayed();
  expect((await mailsTo(s.tom)).at(-1)?.text).not.toContain('Fee:');
});

it('says nothing of a request that was withdrawn: it stood in no calendar', async () => {
  await desk.step(s.tom, await desk.ask(s.tom, [desk.inHours(48)]), 'cancel');
  await relayed();
  expect(await mails()).toEqual([]);
});

it('writes to nobody who wants none, nor to those who are gone', async () => {
  const booking = await confirmed();
  const { user } = s.deps.db.prisma;
  await user.update({ where: { id: s.tom.user.id }, data: { bookingMails: false } });
  await relayed();
  expect(await mailsTo(s.tom)).toEqual([]);
  await desk.step(s.mira, booking, 'cancel', { reason: 'I am ill.' });
  const code = await newCodeOf(s.tom);
  await deleteAccount(atTheDoor(s.tom), { code });
  await s.deps.db.prisma.mail.deleteMany();
  await relayed();
  expect((await mails()).map(({ recipient }) => recipient)).toEqual([s.mira.user.email]);
});

it('is in the language of who reads it, by their clocks and the artist’s', async () => {
  await s.deps.db.prisma.user.update({
    where: { id: s.tom.user.id },
    data: { locale: 'de', zone: 'America/New_York' },
  });
  await confirmed();
  await relayed();
  const [mail] = await mailsTo(s.tom);
  expect(mail?.subject).toMatch(/^Bestätigt: Fine-line tattoo, .+ \(America\/New_York\)$/);
  expect(mail?.text).toMatch(/–\d\d:\d\d \(America\/New_York\)\n.+–\d\d:\d\d \(Europe\/Rome\)\n/);
  const [toMira] = await mailsTo(s.mira);
  expect(toMira?.text.match(/\(Europe\/Rome\)/g)).toHaveLength(1);
});
