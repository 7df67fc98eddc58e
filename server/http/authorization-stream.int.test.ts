import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthorizationWorld, authorizationWorld } from '@/tests/authorization/authorization-world';
import type { Caller } from '@/tests/authorization/callers';
import { leaksIn } from '@/tests/authorization/canaries';
import { type Corner, clientId } from '@/tests/authorization/corners';
import { freshAppointment, freshMessage } from '@/tests/authorization/fresh';
import { send } from '@/tests/authorization/send';
import { makeSession } from '@/tests/harness/factories';
import { type FollowedStream, followStream, RefusedStream } from '@/tests/harness/follow-stream';

const DOORS = ['/api/trpc/events.stream', '/api/v1/events'] as const;
const CLOSES_WITHIN_MS = 5_000;
const WORDS_TO_BE_DELETED = 'words-that-will-be-deleted';

let world: AuthorizationWorld;
beforeAll(async () => {
  world = await authorizationWorld();
});
afterAll(() => world.server.close());

const callerNamed = (name: string): Caller => {
  const found = world.callers.find((caller) => caller.name === name);
  if (!found) throw new Error(`no ${name} among the callers`);
  return found;
};

const follow = (door: string, headers: Caller['headers'], lastEventId?: string) =>
  followStream(`${world.server.url}${door}`, { headers, ...(lastEventId === undefined ? {} : { lastEventId }) });

const act = async (name: string, procedure: string, input: unknown) => {
  const request = { method: 'POST', path: `/api/trpc/${procedure}`, body: JSON.stringify(input) };
  const answer = await send(world.server.url, request, callerNamed(name).headers);
  expect([procedure, answer.status, answer.code]).toEqual([procedure, 200, null]);
  return answer.text;
};

type Talk = { corner: Corner; customer: string; artist: string };

const talks = (): readonly Talk[] => [
  { corner: world.corners.own, customer: 'customer', artist: 'artist' },
  { corner: world.corners.sameStudio, customer: 'other customer', artist: 'artist' },
  { corner: world.corners.otherStudio, customer: 'other customer', artist: "other studio's artist" },
];

/** Everything that can happen in a conversation, once. */
async function livelyTalk({ corner, customer, artist }: Talk) {
  const { scene } = world.server;
  const { conversationId } = corner;
  const id = () => clientId(scene.world);
  await act(customer, 'messages.send', { conversationId, clientId: id(), text: `live ${conversationId}` });
  await act(customer, 'messages.edit', {
    conversationId,
    seq: (await freshMessage(scene, corner)).seq,
    text: 'edited',
  });
  const sent = await act(customer, 'messages.send', { conversationId, clientId: id(), text: WORDS_TO_BE_DELETED });
  const seq = Number(/"seq":(\d+)/.exec(sent)?.[1]);
  await act(customer, 'messages.delete', { conversationId, seq });
  await act(artist, 'conversations.markRead', { conversationId, seq });
  await act(artist, 'conversations.markDelivered', { positions: [{ conversationId, seq }] });
  await act(artist, 'conversations.typing', { conversationId, typing: true });
  const { bookingId } = await freshAppointment(scene, corner);
  await act(artist, 'bookings.transition', { bookingId, transition: 'confirm', clientId: id() });
}

type Place = { name: string; conversationId: string; participants: ReadonlySet<string> };

/** A conversation of this caller's own with an artist; made at the first call, while streams are open. */
async function ownPlace({ name, userId }: Caller): Promise<Place> {
  const { jonas, mira } = world.server.scene;
  const other = userId === jonas.user.id ? mira : jonas;
  const opened = await act(name, 'conversations.open', { artistId: other.artist.id });
  const conversationId = /"conversationId":"([^"]+)"/.exec(opened)?.[1] ?? 'no id';
  return { name: `what ${name} opened`, conversationId, participants: new Set([userId ?? '', other.user.id]) };
}

/** Says something where this caller is sure to hear it; whatever concerned them before has come by then. */
async function saySomething({ name }: Caller, { conversationId }: Place): Promise<string> {
  const marker = clientId(world.server.scene.world);
  await act(name, 'messages.send', { conversationId, clientId: marker, text: 'Have I heard everything?' });
  return marker;
}

/** Where somebody hears of a conversation that they are not in, or not of one that they are in. */
const misdelivered = (heard: string, { userId }: Caller, places: readonly Place[]): string[] =>
  places.flatMap(({ name, conversationId, participants }) => {
    const takesPart = userId !== null && participants.has(userId);
    if (takesPart === heard.includes(conversationId)) return [];
    return [`${takesPart ? 'misses' : 'hears'} ${name}`];
  });

describe.each(DOORS)('%s', (door) => {
  it('opens for live credentials only', async () => {
    const wrong: string[] = [];
    for (const caller of world.callers) {
      const outcome = await follow(door, caller.headers).catch((error: unknown) => error);
      const isOpen = !(outcome instanceof Error);
      if (isOpen !== (caller.userId !== null)) wrong.push(`${caller.name}: ${isOpen ? 'open' : outcome}`);
      if (outcome instanceof RefusedStream && outcome.status !== 401) wrong.push(`${caller.name}: ${outcome.status}`);
      if (isOpen) (outcome as FollowedStream).close();
    }
    expect(wrong).toEqual([]);
  });

  it('tells each person what happens where they take part, and nothing else: live, and when resumed', async () => {
    const listening = await Promise.all(
      world.callers
        .filter(({ userId }) => userId !== null)
        .map(async (caller) => ({ caller, stream: await follow(door, caller.headers) })),
    );
    for (const talk of talks()) await livelyTalk(talk);
    const own: Place[] = [];
    for (const { caller } of listening) own.push(await ownPlace(caller));
    const places = [...talks().map(({ corner }) => corner), ...own];
    for (const [at, { caller }] of listening.entries()) await saySomething(caller, own[at] ?? world.corners.missing);
    const wrong: string[] = [];
    for (const [at, { caller, stream }] of listening.entries()) {
      const marker = await saySomething(caller, own[at] ?? world.corners.missing);
      const resumed = await follow(door, caller.headers, stream.firstId() ?? '');
      for (const one of [stream, resumed]) {
        await one.saw(marker);
        const how = `${caller.name}, ${one === stream ? 'live' : 'resumed'}`;
        const found = [...leaksIn(one.text(), caller, world.canaries), ...misdelivered(one.text(), caller, places)];
        wrong.push(...found.map((what) => `${how}: ${what}`));
        one.close();
      }
      // What was deleted is never told again, not even to those who saw it.
      if (resumed.text().includes(WORDS_TO_BE_DELETED)) wrong.push(`${caller.name}: hears deleted words again`);
    }
    expect(wrong).toEqual([]);
  });

  it('refuses or ignores a place that is not one of ours', async () => {
    const { headers } = callerNamed('stranger');
    for (const lastEventId of ['nonsense', "1:1:'; --", '9'.repeat(3_000), '-1']) {
      const outcome = await follow(door, headers, lastEventId).catch((error: unknown) => error);
      if (outcome instanceof RefusedStream) expect(outcome.status).toBe(400);
      else if (outcome instanceof Error) throw outcome;
      else {
        const { text, close } = outcome as FollowedStream;
        expect(leaksIn(text(), callerNamed('stranger'), world.canaries)).toEqual([]);
        close();
      }
    }
  });
});

describe('a stream that is open ends soon after', () => {
  const openAs = async (kind: 'web' | 'api') => {
    const { scene, cookieFor, publicUrl } = world.server;
    const { user } = scene.tom;
    const session = await makeSession(scene.world, { user, kind });
    const headers: Record<string, string> =
      kind === 'web'
        ? { cookie: await cookieFor(session.id), origin: publicUrl }
        : { authorization: `Bearer ${session.token}` };
    return { session, stream: await follow(DOORS[1], headers) };
  };

  it.each(['web', 'api'] as const)('its %s session is revoked', async (kind) => {
    const { session, stream } = await openAs(kind);
    await act('customer', 'sessions.revoke', { sessionId: session.id });
    await stream.ended(CLOSES_WITHIN_MS);
    expect(stream.text()).toContain('"type":"signed-out"');
  });

  it('its session expires', async () => {
    const { session, stream } = await openAs('web');
    await world.server.scene.world.client.query(
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [session.id],
    );
    await stream.ended(CLOSES_WITHIN_MS);
  });

  it('its person is disabled', async () => {
    const { stranger, world: made } = world.server.scene;
    const stream = await follow(DOORS[0], callerNamed('stranger').headers);
    await made.client.query('UPDATE "user" SET disabled_at = now() WHERE id = $1', [stranger.user.id]);
    await stream.ended(CLOSES_WITHIN_MS);
  });
});
