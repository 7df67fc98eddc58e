import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BookingAnswer } from '@/contract/api/v1/booking';
import { CATALOGUE } from '@/contract/errors/catalogue';
import { wallOf } from '@/contract/time/wall-time';
import { codeOf, type RestApi, restApi } from '@/tests/harness/rest-api';
import type { Person, Scene } from '@/tests/harness/scene';

const DAY_MS = 24 * 60 * 60_000;

let api: RestApi;
let all: Scene;
beforeAll(async () => {
  api = await restApi();
  all = api.all;
});
afterAll(() => api.close());

const at = (days: number, zone = 'Europe/Rome') => ({
  wall_start: wallOf(new Date(all.deps.clock.now().getTime() + days * DAY_MS), zone),
  zone,
});
const post = (as: Person, path: string, json: Record<string, unknown>) =>
  api.call('POST', `/api/v1/bookings${path}`, { as, json: { client_id: randomUUID(), ...json } });
const ask = (json: Record<string, unknown>) =>
  post(all.tom, '', { artist_id: all.mira.artist.id, service_id: all.mira.service.id, ...json });
const booked = (answer: { readonly body: unknown }) => BookingAnswer.parse(answer.body);

describe('a request', () => {
  it('takes one wish as it always did', async () => {
    const one = at(10);
    expect((await ask({ ...one, note: 'A fern.' })).body).toMatchObject({ ...one, wishes: [one], status: 'requested' });
  });

  it('takes several, with what is to be known about them', async () => {
    const details = { placement: 'Shoulder', size: '9 cm', budget_cents: 20_000, links: ['https://example.com/a'] };
    const wishes = [at(11), at(12, 'Asia/Kolkata'), at(13)];
    const answer = await ask({ wishes, ...details });
    expect([answer.status, answer.body]).toEqual([201, expect.objectContaining(details)]);
    expect(answer.body).toMatchObject({ wishes, ...wishes[0] });
  });

  it('can be said anew', async () => {
    const { id } = booked(await ask(at(14)));
    const answer = await post(all.tom, `/${id}/request`, {
      service_id: all.mira.service.id,
      wishes: [at(15)],
      note: 'Larger.',
    });
    expect([answer.status, answer.body]).toEqual([200, expect.objectContaining({ ...at(15), note: 'Larger.' })]);
  });
});

it('agrees in proposals', async () => {
  const { id } = booked(await ask({ wishes: [at(20), at(21)] }));
  const slots = [at(22), at(23)];
  const offered = booked(await post(all.mira, `/${id}/proposals`, { purpose: 'offer', slots, price_cents: 9_000 }));
  expect(offered).toMatchObject({ status: 'offered', proposal: { side: 'artist', slots, price_cents: 9_000 } });
  const accept = await post(all.tom, `/${id}/proposals/${offered.proposal?.id}/accept`, { slot: 1 });
  expect([accept.status, accept.body]).toEqual([
    200,
    expect.objectContaining({ status: 'confirmed', ...at(23), price_cents: 9_000, proposal: null }),
  ]);
  const moving = booked(await post(all.tom, `/${id}/proposals`, { purpose: 'move', slots: [at(24)] }));
  const path = `/${id}/proposals/${moving.proposal?.id}`;
  expect(codeOf(await post(all.tom, `${path}/accept`, {}))).toBe('booking.not-your-part');
  expect(booked(await post(all.mira, `${path}/accept`, {}))).toMatchObject({ status: 'confirmed', ...at(24) });
  const messages = await api.call('GET', `/api/v1/conversations/${all.conversation.id}/messages?limit=3`, {
    as: all.tom,
  });
  expect(messages.body).toMatchObject({
    items: [
      { kind: 'booking-update', body: { transition: 'move', previous: at(23) } },
      { kind: 'booking-proposal', body: { proposal: { purpose: 'move', side: 'customer' } } },
      { kind: 'booking-update', body: { transition: 'confirm', price: { cents: 9_000, currency: 'EUR' } } },
    ],
  });
  const longer = await post(all.mira, `/${id}/proposals`, { purpose: 'move', slots: [at(24)], minutes: 95 });
  const [slot] = booked(longer).proposal?.slots ?? [];
  expect(slot && Date.parse(slot.ends_at) - Date.parse(slot.starts_at)).toBe(95 * 60_000);
  const byTom = await post(all.tom, `/${id}/proposals`, { purpose: 'move', slots: [at(26)], minutes: 95 });
  expect(codeOf(byTom)).toBe('booking.not-your-part');
});

it('confirms the wish that was chosen', async () => {
  const { id } = booked(await ask({ wishes: [at(30), at(31)] }));
  expect((await post(all.mira, `/${id}/confirm`, { wish: 1 })).body).toMatchObject({ status: 'confirmed', ...at(31) });
});

describe('the calendar file', () => {
  const read = (text: unknown) => {
    const [event] = new ICAL.Component(ICAL.parse(String(text))).getAllSubcomponents('vevent');
    return (name: string) => String(event?.getFirstPropertyValue(name));
  };

  it('follows the booking under one UID', async () => {
    const booking = booked(await ask(at(40)));
    const file = () => api.call('GET', `/api/v1/bookings/${booking.id}/calendar.ics`, { as: all.tom });
    const first = await file();
    expect(first.headers.get('content-disposition')).toBe('inline; filename="booking.ics"');
    const waiting = read(first.body);
    expect([waiting('uid'), waiting('sequence'), waiting('status')]).toEqual([
      `${booking.id}@localhost:3000`,
      '1',
      'TENTATIVE',
    ]);
    await post(all.mira, `/${booking.id}/confirm`, {});
    await post(all.tom, `/${booking.id}/cancel`, {});
    const cancelled = read((await file()).body);
    expect([cancelled('uid'), cancelled('sequence'), cancelled('status')]).toEqual([waiting('uid'), '3', 'CANCELLED']);
  });

  it('is there for the two sides, and for nobody else', async () => {
    const { id } = booked(await ask(at(41)));
    const path = `/api/v1/bookings/${id}/calendar.ics`;
    expect((await api.call('GET', path, { as: all.mira })).body).toContain(all.tom.user.name);
    expect(codeOf(await api.call('GET', path, { as: all.nadia }))).toBe('booking.not-found');
    expect(codeOf(await api.call('GET', path))).toBe('auth.required');
  });
});

describe('bad input is refused with a sentence, and changes nothing', () => {
  const gap = () => {
    const year = all.deps.clock.now().getUTCFullYear() + 1;
    const sunday = 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay();
    return { wall_start: `${year}-03-${sunday}T02:30`, zone: 'Europe/Rome' };
  };
  const links = (count: number) => Array.from({ length: count }, (_, number) => `https://example.com/${number}`);
  const CASES: readonly (readonly [string, string, () => Record<string, unknown>])[] = [
    ['no wish at all', 'input.invalid', () => ({})],
    ['an empty list of wishes', 'input.invalid', () => ({ wishes: [] })],
    ['one wish and a list', 'input.invalid', () => ({ ...at(50), wishes: [at(51)] })],
    ['a time without its zone', 'input.invalid', () => ({ wall_start: at(50).wall_start })],
    ['four wishes', 'input.invalid', () => ({ wishes: [at(50), at(51), at(52), at(53)] })],
    ['a wish twice', 'booking.same-time', () => ({ wishes: [at(50), at(51), at(50)] })],
    ['a wish twice, by other clocks', 'booking.same-time', () => ({ wishes: [at(50), at(50, 'Europe/London')] })],
    ['a wish that has passed', 'booking.in-the-past', () => ({ wishes: [at(50), at(-1)] })],
    ['a wish in the gap', 'booking.no-such-time', () => ({ wishes: [at(50), gap()] })],
    ['ten links', 'input.invalid', () => ({ ...at(50), links: links(10) })],
    ['a link that is a script', 'input.invalid', () => ({ ...at(50), links: ['javascript:alert(1)'] })],
    ['a link that is data', 'input.invalid', () => ({ ...at(50), links: ['data:text/html,hi'] })],
    ['a link with a password in it', 'input.invalid', () => ({ ...at(50), links: ['https://a:b@example.com'] })],
    ['a link that is none', 'input.invalid', () => ({ ...at(50), links: ['my sketch'] })],
    ['a budget below nothing', 'input.invalid', () => ({ ...at(50), budget_cents: -1 })],
    ['a budget of half cents', 'input.invalid', () => ({ ...at(50), budget_cents: 0.5 })],
    ['a budget of all the money there is', 'input.invalid', () => ({ ...at(50), budget_cents: 1e15 })],
    ['a placement as long as a letter', 'input.invalid', () => ({ ...at(50), placement: 'x'.repeat(2_000) })],
  ];

  it.each(CASES)('%s: %s', async (_, code, json) => {
    const before = await all.deps.db.prisma.event.count();
    const answer = await ask(json());
    expect(codeOf(answer)).toBe(code);
    expect(answer.body).toMatchObject({ error: { message: CATALOGUE[codeOf(answer) as 'input.invalid'].sentence } });
    expect(await all.deps.db.prisma.event.count()).toBe(before);
  });

  it.each([
    ['no time', { slots: [] }, 'input.invalid'],
    ['five times', { slots: [60, 61, 62, 63, 64] }, 'input.invalid'],
    ['a price below nothing', { slots: [60], price_cents: -1 }, 'input.invalid'],
    ['no length', { slots: [60], minutes: 0 }, 'input.invalid'],
    ['more than a day', { slots: [60], minutes: 1_441 }, 'input.invalid'],
    ['another purpose', { slots: [60], purpose: 'hold' }, 'input.invalid'],
    ['a time that has passed', { slots: [60, -1] }, 'booking.in-the-past'],
  ] as const)('an offer of %s: %s', async (_, { slots, ...json }, code) => {
    const { id } = booked(await ask(at(70)));
    const before = await all.deps.db.prisma.event.count();
    const body = { purpose: 'offer', slots: slots.map((days) => at(days)), ...json };
    expect(codeOf(await post(all.mira, `/${id}/proposals`, body))).toBe(code);
    expect(await all.deps.db.prisma.event.count()).toBe(before);
  });
});
