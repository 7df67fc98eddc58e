import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BALANCER_KEY } from '@/contract/api/balancer-key';
import { createHttpServer } from '@/server/http/create-http-server';
import { createDeparture } from '@/server/http/departure';
import { type ServerUnderTest, serverUnderTest } from '@/tests/harness/server-under-test';

let s: ServerUnderTest;
let server: http.Server;
let port: number;
let now = 0;
const departure = createDeparture(() => now);

beforeAll(async () => {
  s = await serverUnderTest();
  server = createHttpServer({
    parts: s.parts,
    publicUrl: s.publicUrl,
    stage: 'test',
    trustProxy: false,
    departure,
    pages: (request, response) => response.end(`page ${request.url}`),
  });
  // As Next does it on its first request.
  server.on('upgrade', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await s.close();
});

/** Words straight onto the wire: clients of Node tidy them up first. */
const exchange = async (head: string): Promise<string> => {
  const socket = net.connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (piece) => {
    text += String(piece);
  });
  socket.write(`${head}\r\nHost: localhost\r\n\r\n`);
  await once(socket, 'close');
  return text;
};
const CLOSE = 'Connection: close';

const TOO_MUCH = 40_000_000;

/** What somebody hears of an upload who listens only when all is said. */
const uploadThenListen = async (sessionId: string = s.scene.tom.session.id): Promise<string> => {
  const cookie = await s.cookieFor(sessionId);
  const socket = net.connect(port, '127.0.0.1').pause();
  const said = new Promise<string>((resolve) => {
    socket.on('error', (error) => resolve(error.message));
    socket.write(`POST /api/pictures?purpose=portrait HTTP/1.1\r\nHost: localhost\r\nOrigin: ${s.publicUrl}\r\n`);
    socket.write(`Cookie: ${cookie}\r\nContent-Length: ${TOO_MUCH}\r\n\r\n`);
    socket.write(Buffer.alloc(TOO_MUCH), () => socket.once('data', (piece) => resolve(String(piece))).resume());
  });
  return said.finally(() => socket.destroy());
};

describe('the HTTP server', () => {
  it.each(['/a/%E0%A4%A', '/conversations/%ff%', '/setup/%'])(
    'asks for no page at %s, which cannot be decoded',
    async (path) => {
      expect(await exchange(`GET ${path} HTTP/1.1\r\n${CLOSE}`)).toContain('page /not-found');
    },
  );

  it.each(['/', '/api/trpc/me.get', '/api/v1/conversations', '/api/auth/csrf'])('refuses to trace %s', async (path) => {
    expect(await exchange(`TRACE ${path} HTTP/1.1\r\n${CLOSE}`)).toMatch(/^HTTP\/1.1 405 /);
  });

  it('answers a request that offers an upgrade, instead of leaving its socket open', async () => {
    const offer = 'Connection: Upgrade, close\r\nUpgrade: h2c';
    expect(await exchange(`GET /livez HTTP/1.1\r\n${offer}`)).toMatch(/^HTTP\/1.1 200 /);
    expect(await exchange(`GET /anything HTTP/1.1\r\n${offer}`)).toMatch(/page \/anything$/m);
  });

  it('does not take in a sign-in without end', async () => {
    const request = http.request({ port, method: 'POST', path: '/api/auth/callback/password' });
    request.on('error', () => undefined);
    request.write('x'.repeat(100_000));
    const [response] = await once(request, 'response');
    expect([response.statusCode, response.headers.connection]).toEqual([413, 'close']);
    request.destroy();
  });

  it('is heard also by who says too much before listening', async () => {
    expect(await uploadThenListen()).toMatch(/^HTTP\/1.1 413 [\s\S]*picture.too-large/);
  });

  it('believes where a visitor comes from to who shows the key of our balancer, and to nobody else on this machine', async () => {
    const inner = createHttpServer({
      parts: s.parts,
      publicUrl: s.publicUrl,
      stage: 'test',
      trustProxy: true,
      balancerKey: 'the key',
      pages: ({ headers }, response) => response.end(`${headers['x-parlour-ip']} ${headers[BALANCER_KEY]}`),
    });
    inner.listen(0, '127.0.0.1');
    await once(inner, 'listening');
    const { port: at } = inner.address() as AddressInfo;
    const ask = async (headers: Record<string, string>) =>
      (
        await fetch(`http://127.0.0.1:${at}/a-page`, { headers: { 'x-forwarded-for': '203.0.113.7', ...headers } })
      ).text();
    expect(await ask({ [BALANCER_KEY]: 'the key' })).toBe('203.0.113.7 undefined');
    expect(await ask({ [BALANCER_KEY]: 'a guess' })).toBe('127.0.0.1 undefined');
    expect(await ask({})).toBe('127.0.0.1 undefined');
    inner.closeAllConnections();
    inner.close();
  });

  it('is ready until it is about to end; then balancers hear it, no stream begins, and what is asked is still answered', async () => {
    const ask = (path: string, headers = '') => exchange(`GET ${path} HTTP/1.1\r\n${CLOSE}${headers}`);
    expect(await ask('/readyz')).toMatch(/^HTTP\/1.1 200 /);
    now += 60_000; // nobody has looked for a minute: there is nobody to wait for
    await departure.begin();
    expect(await ask('/readyz')).toMatch(/^HTTP\/1.1 503 [\s\S]*draining/);
    expect(await ask('/livez')).toMatch(/^HTTP\/1.1 200 /);
    const cookie = await s.cookieFor(s.scene.tom.session.id);
    expect(await ask('/api/v1/events', `\r\nCookie: ${cookie}`)).toMatch(/^HTTP\/1.1 503 /);
    const page = await exchange('GET /a-page HTTP/1.1');
    expect(page).toMatch(/Connection: close[\s\S]*page \/a-page/);
    expect(await uploadThenListen()).toMatch(/^HTTP\/1.1 413 [\s\S]*picture.too-large/);
    expect(await uploadThenListen('nobody')).toMatch(/^HTTP\/1.1 401 [\s\S]*auth.required/);
  });
});
