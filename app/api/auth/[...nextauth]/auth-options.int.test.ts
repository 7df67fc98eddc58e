import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import NextAuth from 'next-auth';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type ServerHandle, setServer } from '@/server/app';
import { type Auth, createAuth } from '@/server/auth/auth';
import { requestCode } from '@/server/domain/identity/request-code';
import { signUp } from '@/server/domain/identity/sign-up';
import { type VisitorScene, visitorScene } from '@/tests/harness/visitor';
import { authOptions } from './auth-options';

const EMAIL = 'mira@example.test';
const PASSWORD = 'correct horse battery';

let scene: VisitorScene;
let auth: Auth;
let server: http.Server;
let origin: string;
const reported: unknown[] = [];

beforeAll(async () => {
  scene = await visitorScene();
  server = http.createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  auth = createAuth({ ...scene.visitor, publicUrl: origin, report: (error) => reported.push(error) });
  const refuse = () => Promise.reject(new Error('not part of this test'));
  const handle: ServerHandle = {
    stage: 'test',
    publicUrl: origin,
    auth,
    caller: refuse,
    actor: refuse,
    outbox: refuse,
  };
  setServer(handle);
  await signUp(scene.visitor, { name: 'Mira', email: EMAIL, password: PASSWORD, zone: 'Europe/Rome' });
});
afterAll(async () => {
  server.close();
  await scene.close();
});
beforeEach(() => {
  vi.stubEnv('NEXTAUTH_URL', origin);
  vi.stubEnv('NEXTAUTH_SECRET', scene.visitor.authSecret);
  reported.length = 0;
});

/** What Next does around the handler: cookies, query and form body as objects, and `x-parlour-ip` as main.ts sets it. */
async function answer(request: IncomingMessage, response: ServerResponse) {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const { pathname, searchParams } = new URL(request.url ?? '/', origin);
  const nextauth = pathname.split('/').slice(3);
  const cookies = (request.headers.cookie ?? '').split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
  });
  const asNext = Object.assign(request, {
    query: { nextauth, ...Object.fromEntries(searchParams) },
    cookies: Object.fromEntries(cookies),
    body: Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString())),
  });
  request.headers['x-parlour-ip'] = '203.0.113.9';
  const withExpress = Object.assign(response, {
    status: (code: number) => Object.assign(response, { statusCode: code }),
    json: (body: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
    send: (body: unknown) => response.end(typeof body === 'string' ? body : JSON.stringify(body ?? {})),
  });
  await NextAuth(authOptions)(asNext, withExpress);
}

/** A browser that keeps cookies and does what next-auth/react does. */
function browser() {
  const jar = new Map<string, string>();
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const call = async (path: string, form?: Record<string, string>) => {
    const headers = { cookie: cookie(), 'user-agent': 'Test browser' };
    const body = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
    const response = await fetch(`${origin}/api/auth/${path}`, { headers, redirect: 'manual', ...body });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    return (await response.json()) as { csrfToken?: string; url?: string };
  };
  const post = async (path: string, form: Record<string, string>) => {
    const { csrfToken = '' } = await call('csrf');
    return call(path, { callbackUrl: origin, ...form, csrfToken, json: 'true' });
  };
  const signIn = async (provider: 'password' | 'code', form: Record<string, string>) => {
    const { url = '' } = await post(`callback/${provider}`, form);
    return new URL(url).searchParams.get('error');
  };
  return { call, post, signIn, actor: () => auth.resolveActor({ cookie: cookie() }), cookie };
}

it('signs in with a password, and out for good', async () => {
  const mira = browser();
  expect(await mira.signIn('password', { email: ' MIRA@example.test', password: PASSWORD })).toBeNull();
  expect(await mira.actor()).toMatchObject({ kind: 'user', name: 'Mira' });
  const session = await scene.visitor.db.prisma.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  expect(session.userAgent).toBe('Test browser');
  expect(scene.taken).toContainEqual({ act: 'sign-in-from-address', key: '203.0.113.9' });

  const stolen = mira.cookie();
  await mira.post('signout', {});
  expect(mira.cookie()).not.toContain('session-token');
  expect(await auth.resolveActor({ cookie: stolen })).toEqual({ kind: 'anonymous' });
  expect(await scene.revocations()).toEqual([session.id]);
});

it('signs in with a code, also after the session endpoint has renewed the cookie', async () => {
  const tom = browser();
  await requestCode(scene.visitor, { email: 'tom@example.test', name: 'Tom' });
  const code = await scene.codeFor('tom@example.test');
  expect(
    await tom.signIn('code', { email: 'tom@example.test', code: `${code.slice(0, 3)} ${code.slice(3)}` }),
  ).toBeNull();
  const session = await tom.call('session');
  expect(Object.keys(session)).toEqual(['expires']);
  expect(await tom.actor()).toMatchObject({ kind: 'user', name: 'Tom' });
});

it('tells the form the code of what was refused, and opens nothing', async () => {
  const eve = browser();
  expect(await eve.signIn('password', { email: EMAIL, password: 'wrong' })).toBe('auth.wrong-credentials');
  expect(await eve.signIn('code', { email: EMAIL, code: '000000' })).toBe('auth.wrong-code');
  expect(await eve.signIn('password', { email: 'no address', password: 'x' })).toBe('input.invalid');
  expect(await eve.signIn('password', {})).toBe('input.invalid');
  expect(await eve.actor()).toEqual({ kind: 'anonymous' });
});

it('gives away nothing of an error that nobody expected, and reports it', async () => {
  const { db } = scene.visitor;
  await db.pool.query('ALTER TABLE session RENAME TO elsewhere');
  try {
    expect(await browser().signIn('password', { email: EMAIL, password: PASSWORD })).toBe('server.unexpected');
    expect(reported).toHaveLength(1);
  } finally {
    await db.pool.query('ALTER TABLE elsewhere RENAME TO session');
  }
});

it('never leads to another site after signing in', async () => {
  const form = { email: EMAIL, password: PASSWORD, callbackUrl: 'https://evil.test/' };
  const { url } = await browser().post('callback/password', form);
  expect(new URL(url ?? '').origin).toBe(origin);
});
