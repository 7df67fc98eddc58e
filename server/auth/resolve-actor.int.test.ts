import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ON_BEHALF_OF } from '@/contract/api/on-behalf-of';
import type { SessionId } from '@/contract/ids/ids';
import { createSessionFinder, type SessionFinder } from '@/server/auth/find-session';
import { resolveActor } from '@/server/auth/resolve-actor';
import { createSessionCookieReader, sessionCookieName } from '@/server/auth/session-cookie';
import { makeSession } from '@/tests/harness/factories';
import { type Scene, scene } from '@/tests/harness/scene';

const authSecret = 'a secret of thirty-two characters';
const publicUrl = 'http://localhost:3000';
const DAY_MS = 24 * 60 * 60_000;

let world: Scene;
let sessions: SessionFinder;
beforeAll(async () => {
  world = await scene();
  sessions = createSessionFinder(world.deps);
});
afterAll(() => world.close());

const resolve = (headers: Parameters<typeof resolveActor>[1]) =>
  resolveActor({ sessions, readSessionCookie: createSessionCookieReader({ authSecret, publicUrl }) }, headers);

const cookieFor = async (sid: unknown, secret = authSecret) =>
  `theme=dark; ${sessionCookieName(publicUrl)}=${await encode({ token: { sub: 'x', sid }, secret })}`;
const byCookie = async (sid: unknown) => resolve({ cookie: await cookieFor(sid) });
const byToken = (token: string | null) => resolve({ authorization: `Bearer ${token}` });

const anonymous = { kind: 'anonymous' };
const refused = { code: 'auth.required' };

describe('a cookie', () => {
  it('speaks for nobody, when the page that brings it speaks for somebody else', async () => {
    const { tom, mira } = world;
    const cookie = await cookieFor(tom.session.id);
    expect(await resolve({ cookie, [ON_BEHALF_OF]: tom.user.id })).toMatchObject({ userId: tom.user.id });
    expect(await resolve({ cookie, [ON_BEHALF_OF]: mira.user.id })).toEqual(anonymous);
  });

  it('brings the person, their roles and their profile, from a page or from the fast lane', async () => {
    const { mira, juniper } = world;
    const expected = {
      kind: 'user',
      userId: mira.user.id,
      sessionId: mira.session.id,
      name: mira.user.name,
      memberships: [{ studioId: juniper.id, role: 'artist' }],
      artistId: mira.artist.id,
    };
    const cookie = await cookieFor(mira.session.id);
    expect(await resolve({ cookie })).toEqual(expected);
    expect(await resolve(new Headers({ cookie }))).toEqual(expected);
    expect(await byCookie(world.stranger.session.id)).toMatchObject({ memberships: [], artistId: null });
  });

  it('is nobody’s when it is missing, forged, malformed or names no session', async () => {
    const { session } = world.tom;
    const name = sessionCookieName(publicUrl);
    const forged = await cookieFor(session.id, 'another secret of thirty-two chars');
    for (const cookie of ['', `${name}=`, `${name}=nonsense`, `${name}=a.b.c.d.e`, forged, `${name}=${session.id}`]) {
      expect(await resolve({ cookie })).toEqual(anonymous);
    }
    expect(await resolve({})).toEqual(anonymous);
    for (const sid of [undefined, null, 7, 'not-an-id', world.deps.ids.newId()])
      expect(await byCookie(sid)).toEqual(anonymous);
  });

  it('is nobody’s once the session is revoked, even though the cookie was read before', async () => {
    const { nadia, deps } = world;
    const readSessionCookie = createSessionCookieReader({ authSecret, publicUrl });
    const headers = { cookie: await cookieFor(nadia.session.id) };
    expect(await resolveActor({ sessions, readSessionCookie }, headers)).toMatchObject({ userId: nadia.user.id });
    await deps.db.prisma.session.update({ where: { id: nadia.session.id }, data: { revokedAt: new Date() } });
    expect(await resolveActor({ sessions, readSessionCookie }, headers)).toEqual(anonymous);
  });

  it('is nobody’s once the session expires or the account is disabled', async () => {
    const { jonas, deps } = world;
    const expired = await makeSession(world.world, { user: jonas.user, expiresAt: deps.clock.now() });
    expect(await byCookie(expired.id)).toEqual(anonymous);
    expect(await byCookie(jonas.session.id)).toMatchObject({ userId: jonas.user.id });
    await deps.db.prisma.user.update({ where: { id: jonas.user.id }, data: { disabledAt: new Date() } });
    expect(await byCookie(jonas.session.id)).toEqual(anonymous);
  });

  it('does not open an API session', async () => {
    const api = await makeSession(world.world, { user: world.tom.user, kind: 'api' });
    expect(await byCookie(api.id)).toEqual(anonymous);
  });
});

describe('a bearer token', () => {
  it('brings the person, whatever cookie comes along', async () => {
    const { tom, mira } = world;
    const api = await makeSession(world.world, { user: tom.user, kind: 'api' });
    const cookie = await cookieFor(mira.session.id);
    for (const scheme of ['Bearer', 'bearer']) {
      const actor = await resolve({ cookie, authorization: `${scheme} ${api.token}` });
      expect(actor).toMatchObject({ userId: tom.user.id, sessionId: api.id });
    }
  });

  it('is refused when unknown, empty, revoked, or a cookie in disguise', async () => {
    const { tom, deps } = world;
    const revoked = await makeSession(world.world, { user: tom.user, kind: 'api', revokedAt: deps.clock.now() });
    const cookieToken = (await cookieFor(tom.session.id)).split('=').at(-1) ?? '';
    for (const token of ['plr_nothing', '', revoked.token, cookieToken, tom.session.id, '\u0000']) {
      await expect(byToken(token)).rejects.toMatchObject(refused);
    }
  });

  it('leaves other schemes to whoever put them there', async () => {
    const { tom } = world;
    const cookie = await cookieFor(tom.session.id);
    expect(await resolve({ authorization: 'Basic cHJveHk6cHJveHk=' })).toEqual(anonymous);
    expect(await resolve({ cookie, authorization: 'Basic cHJveHk6cHJveHk=' })).toMatchObject({ userId: tom.user.id });
  });
});

it('tells many who ask at once each from the other, and lets in none whose session ended a moment before', async () => {
  const { tom, mira, deps } = world;
  const ended = await makeSession(world.world, { user: tom.user });
  const tokens = await Promise.all([tom, mira].map(({ user }) => makeSession(world.world, { user, kind: 'api' })));
  await deps.db.prisma.session.update({ where: { id: ended.id }, data: { revokedAt: deps.clock.now() } });
  const answers = await Promise.all([
    ...[tom.session.id, ended.id, mira.session.id, deps.ids.newId(), tom.session.id].map(byCookie),
    ...tokens.map(({ token }) => byToken(token)),
  ]);
  const [t, m, nobody] = [tom.user.id, mira.user.id, null];
  expect(answers.map((who) => (who.kind === 'user' ? who.userId : null))).toEqual([t, nobody, m, nobody, t, t, m]);
});

it('notes at most every five minutes that a session is in use, and never prolongs it', async () => {
  const { tom, deps } = world;
  const lastSeen = async (id: SessionId) =>
    (await deps.db.prisma.session.findUniqueOrThrow({ where: { id } })).lastSeenAt;
  const { id } = await makeSession(world.world, { user: tom.user });
  const before = await lastSeen(id);
  deps.clock.advance(4 * 60_000);
  await byCookie(id);
  expect(await lastSeen(id)).toEqual(before);
  deps.clock.advance(2 * 60_000);
  await byCookie(id);
  expect(await lastSeen(id)).toEqual(deps.clock.now());
  deps.clock.advance(31 * DAY_MS);
  expect(await byCookie(id)).toEqual(anonymous);
});
