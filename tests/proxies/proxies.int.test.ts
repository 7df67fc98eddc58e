import { randomUUID } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unlessMissing } from '@/tests/harness/own-program';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';
import { createWatch } from '@/tests/harness/watch';
import { OUR_PROXIES, PROXIES, type ProxyKind, type RunningProxy } from '@/tests/proxies/proxies';
import { startUpstream, type Upstream } from '@/tests/proxies/upstream';
import { watchStream } from '@/tests/proxies/watch-stream';

const FIRST_EVENT_WITHIN_MS = 1_000;
/** What cuts idle streams does so after 30 s or 60 s. */
const IDLE_MS = 65_000;
const HEARTBEATS = 5;

let s: ServerUnderTest;
let cookie = '';
const endings: (() => unknown)[] = [];
beforeAll(async () => {
  s = await serverUnderTest();
  cookie = await s.cookieFor(s.scene.tom.session.id);
});
afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end();
  await s.close();
});

type Behind = { readonly proxy: RunningProxy; readonly upstreams: readonly [Upstream, Upstream] };

async function behind(kind: ProxyKind): Promise<Behind> {
  const upstreams = [await startUpstream(s), await startUpstream(s)] as const;
  for (const { close } of upstreams) endings.push(close);
  const proxy = await kind.start(upstreams[0].port, upstreams[1].port);
  endings.push(proxy.end);
  return { proxy, upstreams };
}

type Asked = { readonly method?: string; readonly headers?: Record<string, string>; readonly body?: string };
type Answer = { readonly status: number; readonly text: string };
const agents = { http: new http.Agent({ keepAlive: true }), https: new https.Agent({ keepAlive: true }) };

/** With connections that are kept, as browsers do it; certificates are not looked at. */
const ask = (url: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const isSafe = url.startsWith('https:');
    const options = { method, headers, agent: isSafe ? agents.https : agents.http, rejectUnauthorized: false };
    const request = (isSafe ? https : http).request(url, options, (response) => {
      let text = '';
      response.on('data', (piece) => {
        text += String(piece);
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });

describe.concurrent.each(PROXIES)('a stream through $name', (kind) => {
  const title = `comes at once, keeps its headers, and is not cut while nothing happens${unlessMissing(kind.found)}`;
  it.skipIf('missing' in kind.found)(title, { timeout: IDLE_MS + 30_000 }, async ({ expect }) => {
    const { proxy } = await behind(kind);
    const seen = await watchStream({ url: `${proxy.url}/api/v1/events`, headers: { cookie }, idleMs: IDLE_MS });
    expect(seen).toMatchObject({ status: 200, wasCut: false });
    expect(seen.firstEventMs).toBeLessThanOrEqual(FIRST_EVENT_WITHIN_MS);
    expect(seen.heartbeats).toBeGreaterThanOrEqual(HEARTBEATS);
    expect(seen.headers['content-type']).toMatch(/^text\/event-stream/);
    expect(seen.headers['cache-control']).toBe('no-cache, no-transform');
  });
});

it('asks proxies not to buffer a stream', async () => {
  const { port } = await startUpstream(s).then((upstream) => {
    endings.push(upstream.close);
    return upstream;
  });
  const { headers } = await watchStream({
    url: `http://127.0.0.1:${port}/api/v1/events`,
    headers: { cookie },
    idleMs: 200,
  });
  expect(headers).toMatchObject({ 'x-accel-buffering': 'no', 'cache-control': 'no-cache, no-transform' });
});

describe.each(OUR_PROXIES)('behind $name', (kind) => {
  const skip = 'missing' in kind.found;
  const why = unlessMissing(kind.found);

  it.skipIf(skip)(`the visitor is who is connected, whatever the visitor says${why}`, async () => {
    const { proxy } = await behind(kind);
    const answer = await ask(`${proxy.url}/who`, { headers: { 'X-Forwarded-For': '203.0.113.7' } });
    expect(answer).toEqual({ status: 200, text: '127.0.0.1' });
  });

  it.skipIf(skip)(`no send fails while a process leaves, and what was sent is stored once${why}`, async () => {
    const { proxy, upstreams } = await behind(kind);
    const { id } = s.scene.conversation;
    const url = `${proxy.url}/api/v1/conversations/${id}/messages`;
    const headers = { cookie, origin: s.publicUrl, 'content-type': 'application/json' };
    const send = (clientId: string) =>
      ask(url, { method: 'POST', headers, body: JSON.stringify({ client_id: clientId, text: `sent ${clientId}` }) });
    const { look, until } = createWatch();
    let sent: readonly { id: string; status: number }[] = [];
    let isOver = false;
    const sending = [1, 2, 3, 4].map(async () => {
      while (!isOver) {
        const clientId = randomUUID();
        const { status } = await send(clientId);
        sent = [...sent, { id: clientId, status }];
        look();
      }
    });
    await until(() => sent.length >= 20);
    await upstreams[0].leave();
    const before = sent.length;
    await until(() => sent.length >= before + 20);
    isOver = true;
    await Promise.all(sending);
    expect(sent.filter(({ status }) => status >= 300)).toEqual([]);
    const { rows } = await s.parts.db.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM message WHERE client_id = ANY($1::uuid[])',
      [sent.map((one) => one.id)],
    );
    expect(rows[0]?.count).toBe(sent.length);
    expect((await ask(`${proxy.url}/livez`)).status).toBe(200);
  });
});
