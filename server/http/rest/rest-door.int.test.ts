import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { CATALOGUE } from '@/contract/errors/catalogue';
import { wallOf } from '@/contract/time/wall-time';
import { REST_ROUTES } from '@/server/http/rest/routes';
import { hashPassword } from '@/server/platform/password';
import { makeUser } from '@/tests/harness/factories';
import { codeOf, type RestApi, restApi } from '@/tests/harness/rest-api';
import type { Person, Scene } from '@/tests/harness/scene';

const PASSWORD = 'a long enough password';
const DAY_MS = 24 * 60 * 60_000;

let api: RestApi;
let all: Scene;
beforeAll(async () => {
  api = await restApi();
  all = api.all;
});
afterAll(() => api.close());

const messagesPath = () => `/api/v1/conversations/${all.conversation.id}/messages`;
const send = (text: string, json: Record<string, unknown> = {}) =>
  api.call('POST', messagesPath(), { as: all.tom, json: { client_id: randomUUID(), text, ...json } });

const Listed = z.object({ items: z.array(z.looseObject({})), next: z.union([z.string(), z.int()]).nullable() });

describe('signing in', () => {
  it('gives a token that opens the API until its session is revoked', async () => {
    const passwordHash = await hashPassword(PASSWORD);
    const user = await makeUser(all.world, { name: 'Paula', email: 'paula@example.test', passwordHash });
    const { status, body } = await api.call('POST', '/api/v1/auth/login', {
      json: { email: 'Paula@example.test', password: PASSWORD },
    });
    expect([status, body]).toEqual([200, { access_token: expect.stringMatching(/^plr_/), token_type: 'bearer' }]);
    const authorization = `Bearer ${z.object({ access_token: z.string() }).parse(body).access_token}`;
    const mine = await api.call('GET', '/api/v1/conversations', { headers: { authorization } });
    expect(mine.body).toMatchObject({ items: [], next: null });
    await all.deps.db.prisma.session.updateMany({ where: { userId: user.id }, data: { revokedAt: new Date() } });
    const after = await api.call('GET', '/api/v1/conversations', { headers: { authorization } });
    expect([after.status, codeOf(after), after.headers.get('www-authenticate')]).toEqual([
      401,
      'auth.required',
      'Bearer',
    ]);
  });

  it('says the same of a wrong password and an unknown address, and in the end says when to come back', async () => {
    const attempt = (email: string) =>
      api.call('POST', '/api/v1/auth/login', { json: { email, password: 'wrong password' } });
    expect(codeOf(await attempt('paula@example.test'))).toBe('auth.wrong-credentials');
    expect(codeOf(await attempt('nobody@example.test'))).toBe('auth.wrong-credentials');
    let last = await attempt('nobody@example.test');
    for (let tries = 0; tries < 10 && last.status === 401; tries++) last = await attempt('nobody@example.test');
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('conversations and messages', () => {
  it('sends once however often it is retried, and refuses other words under the same id', async () => {
    const json = { client_id: randomUUID(), text: 'Would Friday work?' };
    const first = await send('', json);
    expect([first.status, first.body]).toEqual([
      201,
      expect.objectContaining({ kind: 'text', text: json.text, sender_id: all.tom.user.id }),
    ]);
    const again = await send('', json);
    expect(again.body).toEqual(first.body);
    const other = await send('', { ...json, text: 'Or Saturday?' });
    expect([other.status, codeOf(other)]).toEqual([409, 'message.client-id-reused']);
  });

  it('pages back from the newest, and forward from a known place, without gap or repeat', async () => {
    for (let number = 0; number < 5; number++) await send(`Line ${number}`);
    const seqs = async (query: string): Promise<{ seqs: unknown[]; next: unknown }> => {
      const page = Listed.parse((await api.call('GET', `${messagesPath()}?${query}`, { as: all.mira })).body);
      return { seqs: page.items.map(({ seq }) => seq), next: page.next };
    };
    expect(await seqs('limit=4')).toEqual({ seqs: [6, 5, 4, 3], next: 3 });
    expect(await seqs('limit=4&before=3')).toEqual({ seqs: [2, 1], next: null });
    expect(await seqs('limit=4&after=0')).toEqual({ seqs: [1, 2, 3, 4], next: 4 });
    expect(await seqs('limit=4&after=4')).toEqual({ seqs: [5, 6], next: null });
    expect(await seqs('after=2147483647')).toEqual({ seqs: [], next: null });
  });

  it('lists conversations with what is unread, and takes the read position', async () => {
    const before = await api.call('GET', '/api/v1/conversations?limit=1', { as: all.mira });
    expect(before.body).toMatchObject({
      items: [{ id: all.conversation.id, unread: 6, last_seq: 6 }],
      next: expect.any(String),
    });
    const read = await api.call('POST', `/api/v1/conversations/${all.conversation.id}/read`, {
      as: all.mira,
      json: { seq: 4 },
    });
    expect(read.body).toEqual({ last_read_seq: 4, unread: 2 });
    const next = encodeURIComponent(z.object({ next: z.string() }).parse(before.body).next);
    const second = await api.call('GET', `/api/v1/conversations?limit=1&next=${next}`, { as: all.mira });
    expect(second.body).toMatchObject({ items: [{ id: all.otherConversation.id }], next: null });
  });

  it('streams what happens, from the cursor of the list on', async () => {
    const { body } = await api.call('GET', '/api/v1/conversations', { as: all.mira });
    const { cursor } = z.object({ cursor: z.string() }).parse(body);
    const ended = new AbortController();
    const headers = { ...api.bearer(all.mira), 'last-event-id': cursor };
    await send('Said before the stream opened');
    const response = await fetch(`${api.origin}/api/v1/events`, { headers, signal: ended.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await send('Said while it was open');
    const decoder = new TextDecoder();
    let text = '';
    const reader = response.body?.getReader();
    while (!text.includes('Said while it was open')) {
      const piece = await reader?.read();
      if (!piece || piece.done) break;
      text += decoder.decode(piece.value, { stream: true });
    }
    ended.abort();
    expect(text).toContain('Said before the stream opened');
    expect(text).toMatch(/^id: ?\S+/m);
  });

  it('streams to nobody without a session', async () => {
    const refused = await api.call('GET', '/api/v1/events');
    expect([refused.status, codeOf(refused)]).toEqual([401, 'auth.required']);
  });
});

describe('bookings', () => {
  const ask = (days: number) => ({
    artist_id: all.mira.artist.id,
    service_id: all.mira.service.id,
    wall_start: wallOf(new Date(all.deps.clock.now().getTime() + days * DAY_MS), 'Europe/Rome'),
    zone: 'Europe/Rome',
    client_id: randomUUID(),
  });
  const Booked = z.looseObject({ id: z.string(), status: z.string() });
  const request = async (as: Person, days: number) =>
    Booked.parse((await api.call('POST', '/api/v1/bookings', { as, json: ask(days) })).body);
  const move = (as: Person, id: string, transition: string, json: Record<string, unknown> = {}) =>
    api.call('POST', `/api/v1/bookings/${id}/${transition}`, { as, json: { client_id: randomUUID(), ...json } });

  it('are asked for, listed by both sides, confirmed by the artist, and never twice at one time', async () => {
    const toms = await request(all.tom, 10);
    const nadias = await request(all.nadia, 10);
    expect(toms).toMatchObject({ status: 'requested', conversation_id: all.conversation.id, version: 1 });
    const listed = Listed.parse((await api.call('GET', '/api/v1/bookings?status=requested', { as: all.mira })).body);
    expect(listed.items.map(({ id }) => id)).toEqual([toms.id, nadias.id]);
    const confirmed = await move(all.mira, toms.id, 'confirm');
    expect(confirmed.body).toMatchObject({ id: toms.id, status: 'confirmed', version: 2 });
    const taken = await move(all.mira, nadias.id, 'confirm');
    expect([taken.status, codeOf(taken)]).toEqual([409, 'booking.slot-taken']);
    const declined = await move(all.mira, nadias.id, 'decline', { reason: 'Taken just now.' });
    expect(declined.body).toMatchObject({ status: 'declined', reason: 'Taken just now.' });
    const cards = Listed.parse((await api.call('GET', `${messagesPath()}?limit=2`, { as: all.tom })).body);
    expect(cards.items).toMatchObject([
      { kind: 'booking-update', booking_id: toms.id, body: { transition: 'confirm', booking: { id: toms.id } } },
      { kind: 'booking-request', booking_id: toms.id, body: { booking: { service_name: all.mira.service.name } } },
    ]);
  });

  it('refuse what a side may not do', async () => {
    const { id } = await request(all.tom, 20);
    const refusals = [
      await move(all.tom, id, 'confirm'),
      await move(all.mira, id, 'decline'),
      await move(all.mira, id, 'complete'),
      await move(all.nadia, id, 'cancel'),
      await move(all.tom, randomUUID(), 'cancel'),
    ];
    expect(refusals.map((answer) => [answer.status, codeOf(answer)])).toEqual([
      [403, 'booking.not-your-part'],
      [400, 'booking.reason-required'],
      [409, 'booking.illegal-transition'],
      [404, 'booking.not-found'],
      [404, 'booking.not-found'],
    ]);
  });
});

describe('about itself', () => {
  it('is well', async () => {
    expect((await api.call('GET', '/api/health')).body).toEqual({
      status: 'ok',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });

  it('answers HEAD as GET, without a body', async () => {
    const response = await fetch(`${api.origin}/api/health`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('serves its document', async () => {
    const { body } = await api.call('GET', '/api/v1/openapi.json');
    expect(body).toMatchObject({ openapi: '3.1.0', paths: { '/api/v1/events': expect.any(Object) } });
  });

  it('serves a page to browse it, whole and from its own origin only', async () => {
    const page = await fetch(`${api.origin}/api/docs`);
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(html).not.toMatch(/<script>|\son\w+=|https?:/);
    const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(parts).toHaveLength(4);
    for (const path of parts) expect((await fetch(api.origin + path)).status).toBe(200);
  });

  it('leaves every other address to the pages', async () => {
    expect((await fetch(`${api.origin}/api/v10/conversations`)).status).toBe(418);
    expect((await fetch(`${api.origin}/api/docs/other`)).status).toBe(418);
  });

  it('refuses with the status of the catalogue', () => {
    for (const { operation } of REST_ROUTES)
      for (const code of operation.refusals) expect(CATALOGUE[code].status).toBeLessThan(500);
  });
});
