import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let s: ServerUnderTest;
let cookie: string;
beforeAll(async () => {
  s = await serverUnderTest();
  cookie = await s.cookieFor(s.scene.tom.session.id);
});
afterAll(() => s.close());

const OWN_HEADERS = ['date', 'x-request-id', 'content-security-policy', 'content-length', 'transfer-encoding'];
type Call = { path: string; body: string; signedIn?: boolean };

/** A query that means nothing sends a call through tRPC's adapter. */
const call = async ({ path, body, signedIn = true }: Call, query: '' | '?plain=no') => {
  const response = await fetch(`${s.url}/api/trpc/${path}${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: s.publicUrl, ...(signedIn ? { cookie } : {}) },
  });
  const headers = [...response.headers].filter(([name]) => !OWN_HEADERS.includes(name));
  const text = await response.text();
  return {
    status: response.status,
    headers,
    body: text.replaceAll(response.headers.get('x-request-id') ?? '', 'its own'),
    isWhole: response.headers.has('content-length'),
  };
};

const both = async (what: Call) => {
  const [{ isWhole, ...plain }, { isWhole: isAdapterWhole, ...adapter }] = [
    await call(what, ''),
    await call(what, '?plain=no'),
  ];
  // Only the adapter streams its answer: so we know who answered.
  expect([isWhole, isAdapterWhole]).toEqual([true, false]);
  return { plain, adapter };
};

describe('a change that comes alone', () => {
  it('is answered to the letter as the adapter would', async () => {
    const conversationId = s.scene.conversation.id;
    const body = JSON.stringify({ conversationId, clientId: randomUUID(), text: 'Grüße, 你好' });
    const { plain, adapter } = await both({ path: 'messages.send', body });
    expect(plain).toEqual(adapter);
    expect(JSON.parse(plain.body)).toMatchObject({ result: { data: { seq: 1, body: { text: 'Grüße, 你好' } } } });
  });

  it.each<[string, number, Call]>([
    ['something else than was asked for', 400, { path: 'messages.send', body: '{"text":7}' }],
    ['what is no JSON', 400, { path: 'messages.send', body: '{' }],
    ['nothing', 400, { path: 'messages.send', body: '' }],
    ['who is nobody', 401, { path: 'messages.send', body: '{}', signedIn: false }],
    [
      'who is not in it',
      404,
      {
        path: 'messages.send',
        body: JSON.stringify({ conversationId: randomUUID(), clientId: randomUUID(), text: 'Hello' }),
      },
    ],
  ])('refuses %s as the adapter would', async (_what, status, what) => {
    const { plain, adapter } = await both(what);
    expect(plain).toEqual(adapter);
    expect(plain.status).toBe(status);
  });

  it.each([
    ['a read that is posted', 'me.get', '{}', 405],
    ['a procedure that is not there', 'messages.shout', '{}', 404],
    ['what is too long', 'messages.send', `"${'x'.repeat(70_000)}"`, 413],
  ])('leaves %s to the adapter', async (_what, path, body, status) => {
    expect(await call({ path, body }, '')).toMatchObject({ status, isWhole: false });
  });
});
