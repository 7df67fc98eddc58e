import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE, type ErrorCode } from '@/contract/errors/catalogue';
import { type AuthorizationWorld, authorizationWorld } from '@/tests/authorization/authorization-world';
import type { Caller } from '@/tests/authorization/callers';
import { type Canary, guardedFrom, leaksIn } from '@/tests/authorization/canaries';
import { CORNER_PASSWORD, type Corner } from '@/tests/authorization/corners';
import { changesNothing, cornersFor, expectedRefusal } from '@/tests/authorization/expectation';
import { malformed } from '@/tests/authorization/malformed';
import { type Operation, operations, type Request, undeclared } from '@/tests/authorization/operations';
import { type Answer, send } from '@/tests/authorization/send';

let world: AuthorizationWorld;
beforeAll(async () => {
  world = await authorizationWorld();
});
afterAll(() => world.server.close());

const CALLS = operations().filter(({ isStream }) => !isStream);
const named = CALLS.map((operation) => [operation.name, operation] as const);
const MUTATIONS = named.filter(([, { isQuery }]) => !isQuery);

const inputFor = ({ sample }: Operation, corner: Corner, caller: Caller) =>
  sample.input(corner, world.server.scene.world, caller);

const ask = (request: Request, headers: Caller['headers']) => send(world.server.url, request, headers);

const artist = (): Caller => {
  const found = world.callers.find(({ name }) => name === 'artist');
  if (!found) throw new Error('no artist among the callers');
  return found;
};

/** What is wrong with an answer, in words that name the cell of the matrix; empty when all is well. */
function faults(cell: string, answer: Answer, { refusal, caller, canaries }: Judged): string[] {
  const status = refusal === null ? 'success' : `${CATALOGUE[refusal].status} ${refusal}`;
  const got = answer.status < 300 ? 'success' : `${answer.status} ${answer.code}`;
  const leaks = leaksIn(answer.text, caller, canaries).map((what) => `${cell}: shows ${what}`);
  return status === got ? leaks : [`${cell}: expected ${status}, got ${got}`, ...leaks];
}
type Judged = { refusal: ErrorCode | null; caller: Caller; canaries: readonly Canary[] };

const guarded = (canaries: readonly Canary[], caller: Caller, { sample }: Operation) =>
  guardedFrom(canaries, caller, sample.oversees);

it('leaves no procedure and no route undeclared', () => {
  expect(undeclared()).toEqual([]);
  expect(CALLS.length).toBeGreaterThan(30);
});

describe('what is refused or only read changes nothing', () => {
  it.each(named)('%s', async (_name, operation) => {
    const wrong: string[] = [];
    const before = await world.digest();
    for (const caller of world.callers) {
      for (const corner of cornersFor(operation, world.corners)) {
        const refusal = expectedRefusal(operation, caller, corner);
        if (refusal === null && !changesNothing(operation, caller, corner)) continue;
        const answer = await ask(operation.request(inputFor(operation, corner, caller)), caller.headers);
        const cell = `${caller.name} on ${corner.name}`;
        const canaries = guarded([...world.canaries, ...world.names], caller, operation);
        wrong.push(...faults(cell, answer, { refusal, caller, canaries }));
      }
    }
    expect(wrong).toEqual([]);
    expect(await world.digest()).toEqual(before);
  });
});

describe('malformed requests are refused as such, and change nothing', () => {
  it.each(named)('%s', async (_name, operation) => {
    const wrong: string[] = [];
    const before = await world.digest();
    const known = artist();
    for (const { how, request } of malformed(operation, inputFor(operation, world.corners.own, known))) {
      const answer = await ask(request, known.headers);
      if (answer.status !== 400) wrong.push(`${how}: ${answer.status} ${answer.code}`);
      wrong.push(...leaksIn(answer.text, known, world.canaries).map((what) => `${how}: shows ${what}`));
      const unknown = await ask(request, {});
      // Who asks comes before what is asked.
      const expected = operation.access === 'public' ? 400 : 401;
      if (unknown.status !== expected) wrong.push(`${how}, signed out: ${unknown.status} ${unknown.code}`);
    }
    expect(wrong).toEqual([]);
    expect(await world.digest()).toEqual(before);
  });
});

describe('a request that another site sends is refused', () => {
  it.each(MUTATIONS)('%s', async (_name, operation) => {
    const before = await world.digest();
    const { cookie = '' } = artist().headers;
    const request = operation.request(inputFor(operation, world.corners.own, artist()));
    const showing: readonly Record<string, string>[] = [
      { cookie, origin: 'https://evil.example' },
      { cookie, origin: 'null' },
      { cookie, 'sec-fetch-site': 'cross-site' },
      { cookie, 'sec-fetch-site': 'same-site' },
      { cookie },
    ];
    for (const headers of showing) {
      const answer = await ask(request, headers);
      expect([answer.status, answer.code]).toEqual([403, 'request.cross-site']);
    }
    expect(await world.digest()).toEqual(before);
  });
});

it('does nothing for a mutation that comes as a GET', async () => {
  const before = await world.digest();
  for (const [name, operation] of MUTATIONS.filter(([, { door }]) => door === 'trpc')) {
    const { path, body = '{}' } = operation.request(inputFor(operation, world.corners.own, artist()));
    const answer = await ask({ method: 'GET', path: `${path}?input=${encodeURIComponent(body)}` }, artist().headers);
    expect([name, answer.status]).toEqual([name, 405]);
  }
  expect(await world.digest()).toEqual(before);
});

// Doors without a table of their own; a new one belongs here.
it.each([
  '/livez',
  '/readyz',
  '/api/docs',
  '/api/v1/openapi.json',
  '/api/v1/nothing',
  '/api/console/audit-export',
  '/api/trpc/nothing.here',
  '/api/nothing',
])('tells nobody anything of anybody at %s', async (path) => {
  const before = await world.digest();
  for (const caller of world.callers) {
    const answer = await ask({ method: 'GET', path }, caller.headers);
    expect(leaksIn(answer.text, { userId: null }, world.canaries)).toEqual([]);
    expect([caller.name, answer.status]).not.toEqual([caller.name, 500]);
  }
  expect(await world.digest()).toEqual(before);
});

it('does not let a disabled person in by the API either, and says no more than to anybody', async () => {
  const before = await world.digest();
  const path = '/api/v1/auth/login';
  const login = (password: string) =>
    ask({ method: 'POST', path, body: JSON.stringify({ email: world.disabled.email, password }) }, {});
  for (const password of [CORNER_PASSWORD, 'not the right one']) {
    const answer = await login(password);
    expect([answer.status, answer.code]).toEqual([401, 'auth.wrong-credentials']);
  }
  expect(await world.digest()).toEqual(before);
});

it('answers each call of a batch by its own right', async () => {
  const { own, otherStudio } = world.corners;
  const input = { 0: { conversationId: own.conversationId }, 1: { conversationId: otherStudio.conversationId } };
  const path = '/api/trpc/conversations.thread,conversations.thread';
  const query = `?batch=1&input=${encodeURIComponent(JSON.stringify(input))}`;
  const answer = await ask({ method: 'GET', path: `${path}${query}` }, artist().headers);
  expect(answer.status).toBe(207);
  expect(answer.code).toBe('conversation.not-found');
  expect(leaksIn(answer.text, artist(), world.canaries)).toEqual([]);
});

// Last, because from here on the world changes; every session is a new one, so that none misses what another ended.
describe('whoever may, can', () => {
  it.each(MUTATIONS)('%s', async (_name, operation) => {
    const { scene } = world.server;
    const wrong: string[] = [];
    let succeeded = 0;
    for (const caller of world.callers) {
      for (const corner of cornersFor(operation, world.corners)) {
        if (expectedRefusal(operation, caller, corner) !== null) continue;
        const here = (await operation.sample.fresh?.(scene, corner)) ?? corner;
        const { headers } = await caller.renew();
        const answer = await ask(operation.request(inputFor(operation, here, caller)), headers);
        const canaries = guarded(world.canaries, caller, operation);
        wrong.push(...faults(`${caller.name} on ${corner.name}`, answer, { refusal: null, caller, canaries }));
        succeeded += 1;
      }
    }
    expect(wrong).toEqual([]);
    if (operation.sample.succeedsElsewhere) expect(succeeded).toBe(0);
    else expect(succeeded).toBeGreaterThan(0);
  });
});

it('writes no words, names or addresses into the log, and meets nothing it did not expect', () => {
  const log = world.server.logged.join('\n');
  expect(leaksIn(log, { userId: null }, [...world.canaries, ...world.names])).toEqual([]);
  expect(log).not.toContain('request.failed');
});
