import type { MadeUser } from '@/tests/harness/factories';
import { makeSession } from '@/tests/harness/factories';
import type { Person } from '@/tests/harness/scene';
import type { ServerUnderTest } from '@/tests/harness/server-under-test';

/** Somebody who sends requests, or who wishes to be taken for somebody. */
export type Caller = {
  readonly name: string;
  /** `null` when the server must not know them, whatever they show. */
  readonly userId: string | null;
  readonly personName: string;
  /** What they show. */
  readonly headers: Readonly<Record<string, string>>;
  /** They show a bearer token that is good no more: no door opens to it, not even a public one. */
  readonly isRefused: boolean;
  /** A new session of theirs, for calls that end sessions. */
  renew(): Promise<Caller>;
};

const PAST = new Date('2020-01-01T00:00:00Z');

/** Every kind of person and credential that the matrix calls as. `disabled` takes part in Tom's conversation. */
export async function makeCallers(server: ServerUnderTest, disabled: MadeUser): Promise<readonly Caller[]> {
  const { tom, nadia, mira, jonas, sven, ada, carla, anika, suki, bruno, stranger } = server.scene;
  const people: readonly (readonly [string, Person])[] = [
    ['customer', tom],
    ['other customer', nadia],
    ['artist', mira],
    ['other artist', jonas],
    ['staff who was given it', sven],
    ['staff who was not', ada],
    ['admin', carla],
    ["other studio's artist", anika],
    ["other studio's staff", suki],
    ["other studio's admin", bruno],
    ['stranger', stranger],
  ];
  const callers = await Promise.all(people.map(([name, { user }]) => browserOf(server, name, user)));
  return [
    anonymous(),
    ...callers,
    await programOf(server, 'API token', tom.user),
    ...(await deadCallers(server, disabled)),
  ];
}

const anonymous = (): Caller => nobody('anonymous', {});

const nobody = (name: string, headers: Caller['headers'], isRefused = false): Caller => {
  const caller: Caller = { name, userId: null, personName: 'Nobody', headers, isRefused, renew: async () => caller };
  return caller;
};

async function browserOf(server: ServerUnderTest, name: string, user: MadeUser): Promise<Caller> {
  const { id } = await makeSession(server.scene.world, { user });
  const headers = { cookie: await server.cookieFor(id), origin: server.publicUrl };
  const renew = () => browserOf(server, name, user);
  return { name, userId: user.id, personName: user.name, headers, isRefused: false, renew };
}

async function programOf(server: ServerUnderTest, name: string, user: MadeUser): Promise<Caller> {
  const { token } = await makeSession(server.scene.world, { user, kind: 'api' });
  const headers = { authorization: `Bearer ${token}` };
  const renew = () => programOf(server, name, user);
  return { name, userId: user.id, personName: user.name, headers, isRefused: false, renew };
}

/** Tom, who may do everything with his conversation, by credentials that are over; and somebody who was disabled. */
async function deadCallers(server: ServerUnderTest, disabled: MadeUser): Promise<readonly Caller[]> {
  const { world, tom } = server.scene;
  const { user } = tom;
  const cookie = async (name: string, sessionId: string, secret?: string) =>
    nobody(name, { cookie: await server.cookieFor(sessionId, secret), origin: server.publicUrl });
  const bearer = (name: string, token: string | null) => nobody(name, { authorization: `Bearer ${token}` }, true);
  const revoked = { user, revokedAt: world.now } as const;
  const expired = { user, expiresAt: PAST } as const;
  const live = await makeSession(world, { user });
  const program = await makeSession(world, { user, kind: 'api' });
  return [
    await cookie('revoked session', (await makeSession(world, revoked)).id),
    await cookie('expired session', (await makeSession(world, expired)).id),
    await cookie('disabled user', (await makeSession(world, { user: disabled })).id),
    await cookie('forged cookie', live.id, 'another-secret-0123456789-0123456789'),
    await cookie("cookie naming a program's session", program.id),
    bearer('revoked API token', (await makeSession(world, { ...revoked, kind: 'api' })).token),
    bearer('expired API token', (await makeSession(world, { ...expired, kind: 'api' })).token),
    bearer("disabled user's API token", (await makeSession(world, { user: disabled, kind: 'api' })).token),
    bearer('invented API token', 'plr_invented'),
    bearer('session id as API token', live.id),
  ];
}
