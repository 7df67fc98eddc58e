import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionId } from '@/contract/ids/ids';
import { getMe, listSessions } from '@/server/domain/identity/queries';
import { revokeOtherSessions } from '@/server/domain/identity/revoke-other-sessions';
import { revokeSession } from '@/server/domain/identity/revoke-session';
import { signOut } from '@/server/domain/identity/sign-out';
import { updateMe } from '@/server/domain/identity/update-me';
import { makeSession } from '@/tests/harness/factories';
import { type Scene, scene } from '@/tests/harness/scene';

let world: Scene;
beforeAll(async () => {
  world = await scene();
});
afterAll(() => world.close());

const announced = async () => {
  const events = await world.deps.db.prisma.event.findMany({
    where: { type: 'session.revoked' },
    orderBy: { id: 'asc' },
  });
  return events.map((event) => event.payload);
};
const isOpen = async (id: SessionId) =>
  (await world.deps.db.prisma.session.findUniqueOrThrow({ where: { id } })).revokedAt === null;

describe('sessions', () => {
  it('are listed with the current one marked, without those that ended', async () => {
    const { tom, deps } = world;
    await makeSession(world.world, { user: tom.user, revokedAt: deps.clock.now() });
    await makeSession(world.world, { user: tom.user, expiresAt: new Date(deps.clock.now().getTime() - 1) });
    const phone = await makeSession(world.world, { user: tom.user, kind: 'api' });
    const listed = await listSessions(tom);
    const seen = listed.map(({ id, kind, current }) => ({ id, kind, current }));
    expect(seen).toHaveLength(2);
    expect(seen).toContainEqual({ id: tom.actor.sessionId, kind: 'web', current: true });
    expect(seen).toContainEqual({ id: phone.id, kind: 'api', current: false });
  });

  it('cannot be ended by somebody else, who hears the same as for one that is not there', async () => {
    const { tom, stranger, deps } = world;
    const gone = { code: 'session.not-found' };
    await expect(revokeSession(stranger, { sessionId: tom.actor.sessionId })).rejects.toMatchObject(gone);
    await expect(revokeSession(stranger, { sessionId: deps.ids.newId<SessionId>() })).rejects.toMatchObject(gone);
    expect(await isOpen(tom.actor.sessionId)).toBe(true);
    expect(await announced()).toEqual([]);
  });

  it('end one by one, or all others at once, and each end is announced', async () => {
    const { nadia } = world;
    const userId = nadia.actor.userId;
    const [first, second, third] = await Promise.all(
      [1, 2, 3].map(() => makeSession(world.world, { user: nadia.user })),
    );
    if (!first || !second || !third) throw new Error('three sessions were made');
    await revokeSession(nadia, { sessionId: first.id });
    await expect(revokeSession(nadia, { sessionId: first.id })).rejects.toMatchObject({ code: 'session.not-found' });
    expect(await revokeOtherSessions(nadia)).toEqual({ revoked: 2 });
    expect(await revokeOtherSessions(nadia)).toEqual({ revoked: 0 });
    expect(await isOpen(nadia.actor.sessionId)).toBe(true);
    const ended = await announced();
    expect(ended[0]).toEqual({ userId, sessionId: first.id });
    expect(ended).toHaveLength(3);
    expect(ended).toEqual(expect.arrayContaining([second, third].map(({ id }) => ({ userId, sessionId: id }))));
  });

  it('end with signing out, and only for their owner', async () => {
    const { jonas, stranger, deps } = world;
    const { sessionId } = jonas.actor;
    await signOut(deps, { userId: stranger.actor.userId, sessionId });
    expect(await isOpen(sessionId)).toBe(true);
    await signOut(deps, { userId: jonas.actor.userId, sessionId });
    expect(await isOpen(sessionId)).toBe(false);
  });
});

describe('me', () => {
  it('knows studios, roles and the artist profile', async () => {
    const { mira, carla, stranger, juniper } = world;
    expect(await getMe(mira)).toMatchObject({
      email: mira.user.email,
      memberships: [{ studioId: juniper.id, studioName: juniper.name, role: 'artist' }],
      artist: { id: mira.artist.id, handle: mira.artist.handle },
    });
    expect(await getMe(carla)).toMatchObject({ memberships: [{ role: 'admin' }], artist: null });
    expect(await getMe(stranger)).toMatchObject({ memberships: [], artist: null, hasPassword: false });
  });

  it('changes name and zone, of oneself only', async () => {
    const { tom, stranger } = world;
    const before = await getMe(stranger);
    expect(await updateMe(tom, { name: 'Tom B.', zone: 'Asia/Tokyo' })).toMatchObject({
      name: 'Tom B.',
      zone: 'Asia/Tokyo',
    });
    expect(await getMe(stranger)).toEqual(before);
  });
});
