import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiAnswer, codeOf, type RestApi, restApi } from '@/tests/harness/rest-api';
import type { Scene } from '@/tests/harness/scene';

let api: RestApi;
let all: Scene;
beforeAll(async () => {
  api = await restApi();
  all = api.all;
});
afterAll(() => api.close());

const messagesPath = () => `/api/v1/conversations/${all.conversation.id}/messages`;
const send = (json: unknown) => api.call('POST', messagesPath(), { as: all.tom, json });
const raw = (call: { readonly body: BodyInit; readonly headers?: Record<string, string> }) =>
  api.call('POST', messagesPath(), { as: all.tom, ...call });

const ask = (over: Record<string, unknown>) => {
  const service = { artist_id: all.mira.artist.id, service_id: all.mira.service.id };
  const json = { ...service, wall_start: '2001-01-01T10:00', zone: 'Europe/Rome', client_id: randomUUID(), ...over };
  return api.call('POST', '/api/v1/bookings', { as: all.tom, json });
};

describe('bad input', () => {
  const big = (bytes: number) => JSON.stringify({ client_id: randomUUID(), text: 'x'.repeat(bytes) });
  const json = { 'content-type': 'application/json' };
  const ok = () => ({ client_id: randomUUID(), text: 'Hello' });
  const foreign = () => `/api/v1/conversations/${all.otherConversation.id}/messages`;

  const CASES: readonly (readonly [string, string, () => Promise<ApiAnswer>])[] = [
    ['no session', '401 auth.required', () => api.call('GET', '/api/v1/conversations')],
    [
      'no session and rubbish',
      '401 auth.required',
      () => api.call('POST', '/api/v1/bookings', { body: '{', headers: json }),
    ],
    [
      'a token of nobody',
      '401 auth.required',
      () => api.call('GET', '/api/v1/bookings', { headers: { authorization: 'Bearer plr_x' } }),
    ],
    ['an unknown address', '404 not-found', () => api.call('GET', '/api/v1/nothing', { as: all.tom })],
    ['the bare prefix', '404 not-found', () => api.call('GET', '/api/v1', { as: all.tom })],
    ['a slash too many', '404 not-found', () => api.call('GET', '/api/v1/conversations/', { as: all.tom })],
    ['another method', '405 request.method-not-allowed', () => api.call('DELETE', messagesPath(), { as: all.tom })],
    [
      'a foreign conversation',
      '404 conversation.not-found',
      () => api.call('POST', foreign(), { as: all.tom, json: ok() }),
    ],
    ['reading a foreign one', '404 conversation.not-found', () => api.call('GET', foreign(), { as: all.tom })],
    [
      'an unknown conversation',
      '404 conversation.not-found',
      () => api.call('POST', `/api/v1/conversations/${randomUUID()}/read`, { as: all.tom, json: { seq: 1 } }),
    ],
    [
      'a malformed id',
      '400 input.invalid',
      () => api.call('GET', '/api/v1/conversations/1;drop/messages', { as: all.tom }),
    ],
    [
      'an encoded NUL as id',
      '400 input.invalid',
      () => api.call('GET', '/api/v1/conversations/%00/messages', { as: all.tom }),
    ],
    [
      'broken percent signs',
      '400 input.invalid',
      () => api.call('GET', '/api/v1/conversations/%E0%A4%A/messages', { as: all.tom }),
    ],
    [
      'an unknown transition',
      '400 input.invalid',
      () =>
        api.call('POST', `/api/v1/bookings/${randomUUID()}/explode`, {
          as: all.tom,
          json: { client_id: randomUUID() },
        }),
    ],
    ['an unknown key', '400 input.invalid', () => send({ ...ok(), sender_id: all.mira.user.id })],
    ['an unknown query key', '400 input.invalid', () => api.call('GET', `${messagesPath()}?offset=3`, { as: all.tom })],
    [
      'a query key given twice',
      '400 input.invalid',
      () => api.call('GET', `${messagesPath()}?limit=1&limit=2`, { as: all.tom }),
    ],
    [
      'before and after together',
      '400 input.invalid',
      () => api.call('GET', `${messagesPath()}?before=3&after=1`, { as: all.tom }),
    ],
    ['a limit of none', '400 input.invalid', () => api.call('GET', `${messagesPath()}?limit=0`, { as: all.tom })],
    ['a limit of words', '400 input.invalid', () => api.call('GET', `${messagesPath()}?limit=ten`, { as: all.tom })],
    [
      'a seq beyond all',
      '400 input.invalid',
      () => api.call('GET', `${messagesPath()}?before=9999999999`, { as: all.tom }),
    ],
    [
      'a page key of nobody',
      '400 input.invalid',
      () => api.call('GET', '/api/v1/conversations?next=abc', { as: all.tom }),
    ],
    [
      'a page key from before time',
      '400 input.invalid',
      () => api.call('GET', `/api/v1/bookings?next=${pageKey('-000300-01-01T00:00:00.000Z')}`, { as: all.tom }),
    ],
    ['empty text', '400 input.invalid', () => send({ ...ok(), text: ' \n\u202e ' })],
    ['text of 8,001 characters', '400 input.invalid', () => send({ ...ok(), text: 'x'.repeat(8_001) })],
    ['text that is a number', '400 input.invalid', () => send({ ...ok(), text: 5 })],
    ['a client_id of words', '400 input.invalid', () => send({ ...ok(), client_id: 'mine' })],
    ['a quote of nothing', '404 message.not-found', () => send({ ...ok(), reply_to_seq: 999 })],
    ['a list for an object', '400 input.invalid', () => send([])],
    ['null for an object', '400 input.invalid', () => send(null)],
    ['broken JSON', '400 input.malformed', () => raw({ body: '{"text":', headers: json })],
    ['no body at all', '400 input.malformed', () => raw({ body: '', headers: json })],
    ['broken UTF-8', '400 input.malformed', () => raw({ body: new Uint8Array([0x22, 0xff, 0x22]), headers: json })],
    ['a form', '415 input.unsupported-type', () => raw({ body: new URLSearchParams({ text: 'x' }) })],
    ['no content type', '415 input.unsupported-type', () => raw({ body: new Uint8Array([0x7b, 0x7d]) })],
    [
      'another charset',
      '415 input.unsupported-type',
      () => raw({ body: '{}', headers: { 'content-type': 'application/json; charset=latin1' } }),
    ],
    [
      'a packed body',
      '415 input.unsupported-type',
      () => raw({ body: '{}', headers: { ...json, 'content-encoding': 'gzip' } }),
    ],
    ['70 kB', '413 input.too-large', () => raw({ body: big(70_000), headers: json })],
    ['a day that no calendar has', '400 input.invalid', () => ask({ wall_start: '2030-02-30T10:00' })],
    ['a zone of nowhere', '400 input.invalid', () => ask({ zone: 'Mars/Olympus' })],
    ['a note of 2,001 characters', '400 input.invalid', () => ask({ note: 'x'.repeat(2_001) })],
    ['a start long past', '409 booking.in-the-past', () => ask({})],
    ['a start in the year 9999', '409 booking.too-far-ahead', () => ask({ wall_start: '9999-12-31T23:59' })],
    ['an artist of nowhere', '404 artist.not-found', () => ask({ artist_id: randomUUID() })],
    ['a service of another artist', '404 booking.service-not-found', () => ask({ service_id: all.jonas.service.id })],
    [
      'a status of no booking',
      '400 input.invalid',
      () => api.call('GET', '/api/v1/bookings?status=lost', { as: all.tom }),
    ],
  ];

  it.each(CASES)('%s: %s', async (_, expected, attempt) => {
    const before = await all.deps.db.prisma.event.count();
    const answer = await attempt();
    expect(`${answer.status} ${codeOf(answer)}`).toBe(expected);
    expect(await all.deps.db.prisma.event.count()).toBe(before);
  });

  it('names the methods of an address', async () => {
    expect((await api.call('DELETE', messagesPath(), { as: all.tom })).headers.get('allow')).toBe('GET, HEAD, POST');
  });

  it('names the field and never repeats what was in it', async () => {
    const { body } = await send({ ...ok(), client_id: '<script>' });
    expect(body).toMatchObject({
      error: { fields: [{ path: 'client_id', problem: 'Must be an id of ours (a UUID).' }] },
    });
    expect(JSON.stringify(body)).not.toContain('script');
  });

  it('keeps markup and controls harmless: as text, in JSON', async () => {
    const { status, body } = await send({ ...ok(), text: '<img src=x onerror=alert(1)>\u0000\u202e & \ud800' });
    expect([status, body]).toEqual([201, expect.objectContaining({ text: '<img src=x onerror=alert(1)> & \ufffd' })]);
  });

  it('answers a body of megabytes too, instead of hanging up', async () => {
    const { port } = new URL(api.origin);
    const headers = {
      'content-type': 'application/json',
      ...api.bearer(all.tom),
      'transfer-encoding': 'chunked',
    };
    const request = http.request({ port, path: messagesPath(), method: 'POST', headers });
    request.write('x'.repeat(900_000));
    request.end();
    const [response] = (await once(request, 'response')) as [http.IncomingMessage];
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    response.resume();
  });

  it('takes nothing from another site', async () => {
    const headers = { origin: 'https://evil.test' };
    const answer = await raw({ body: JSON.stringify(ok()), headers: { ...json, ...headers } });
    expect([answer.status, codeOf(answer)]).toEqual([403, 'request.cross-site']);
  });
});

const pageKey = (at: string) => Buffer.from(`${at} ${randomUUID()}`).toString('base64url');
