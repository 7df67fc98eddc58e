import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@/contract/errors/domain-error';
import { authorizeCode } from '@/server/domain/identity/authorize-code';
import { authorizePassword } from '@/server/domain/identity/authorize-password';
import { createApiToken } from '@/server/domain/identity/create-api-token';
import { getMe } from '@/server/domain/identity/queries';
import { requestCode } from '@/server/domain/identity/request-code';
import { setPassword } from '@/server/domain/identity/set-password';
import type { SignedIn } from '@/server/domain/identity/sign-in';
import { signUp } from '@/server/domain/identity/sign-up';
import { type VisitorScene, visitorScene } from '@/tests/harness/visitor';

let scene: VisitorScene;
beforeAll(async () => {
  scene = await visitorScene();
});
afterAll(() => scene.close());

const FIRST = 'correct horse battery';
const SECOND = 'a few other words';
const wrong = { code: 'auth.wrong-credentials' };

const byPassword = (email: string, password: string) => authorizePassword(scene.visitor, { email, password });
const byCode = async (email: string) => {
  await requestCode(scene.visitor, { email });
  return authorizeCode(scene.visitor, { email, code: await scene.codeFor(email) });
};
const join = async (email: string) => {
  await signUp(scene.visitor, { name: 'Mira', email, password: FIRST, zone: 'Europe/Rome' });
  return byPassword(email, FIRST);
};
const as = (signedIn: SignedIn) => ({
  ...scene.visitor,
  actor: { kind: 'user' as const, ...signedIn, memberships: [], artistId: null },
});
const isOpen = async ({ sessionId }: SignedIn) =>
  (await scene.visitor.db.prisma.session.findUniqueOrThrow({ where: { id: sessionId } })).revokedAt === null;
const won = (results: readonly PromiseSettledResult<unknown>[]) =>
  results.filter(({ status }) => status === 'fulfilled').length;

describe('somebody with a password', () => {
  it('changes it with the current one, and every other session ends', async () => {
    const here = await join('change@example.test');
    const elsewhere = await byPassword('change@example.test', FIRST);
    await createApiToken(scene.visitor, { email: 'change@example.test', password: FIRST });
    const before = await scene.revocations();

    expect(await setPassword(as(here), { current: FIRST, next: SECOND })).toEqual({ revoked: 2 });

    expect(await isOpen(here)).toBe(true);
    expect(await isOpen(elsewhere)).toBe(false);
    const announced = (await scene.revocations()).slice(before.length);
    expect(announced).toHaveLength(2);
    expect(announced).toContain(elsewhere.sessionId);
    await expect(byPassword('change@example.test', FIRST)).rejects.toMatchObject(wrong);
    await expect(byPassword('change@example.test', SECOND)).resolves.toMatchObject({ userId: here.userId });
  });

  it('changes nothing without the current one, and each try is counted like a sign-in', async () => {
    const here = await join('guess@example.test');
    const elsewhere = await byPassword('guess@example.test', FIRST);
    scene.taken.length = 0;
    await expect(setPassword(as(here), { current: 'not this one', next: SECOND })).rejects.toMatchObject(wrong);
    await expect(setPassword(as(here), { current: '', next: SECOND })).rejects.toMatchObject(wrong);
    await expect(setPassword(as(here), { next: SECOND })).rejects.toMatchObject(wrong);

    const counted = [
      { act: 'sign-in-from-address', key: '203.0.113.7' },
      { act: 'sign-in', key: 'guess@example.test 203.0.113.7' },
    ];
    expect(scene.taken).toEqual([...counted, ...counted, ...counted]);
    expect(await isOpen(elsewhere)).toBe(true);
    await expect(byPassword('guess@example.test', FIRST)).resolves.toMatchObject({ userId: here.userId });
  });

  it('is not even compared once the allowance is used up', async () => {
    const here = as(await join('many@example.test'));
    const limiter = { take: () => Promise.reject(new DomainError('request.too-many')) };
    const attempt = setPassword({ ...here, limiter }, { current: FIRST, next: SECOND });
    await expect(attempt).rejects.toMatchObject({ code: 'request.too-many' });
    await expect(byPassword('many@example.test', FIRST)).resolves.toBeDefined();
  });

  it('who asks twice at once, from one place or from two, is heard once', async () => {
    const here = await join('twice@example.test');
    const same = ['one of many words', 'two of many words'].map((next) =>
      setPassword(as(here), { current: FIRST, next }),
    );
    expect(won(await Promise.allSettled(same))).toBe(1);

    const first = await join('places@example.test');
    const second = await byPassword('places@example.test', FIRST);
    const apart = [first, second].map((one) => setPassword(as(one), { current: FIRST, next: SECOND }));
    expect(won(await Promise.allSettled(apart))).toBe(1);
    const open = await Promise.all([first, second].map(isOpen));
    expect(open.filter(Boolean)).toHaveLength(1);
  });
});

describe('somebody without a password', () => {
  it('sets one without a current one, also after a code took the first away', async () => {
    await join('dropped@example.test');
    const here = await byCode('dropped@example.test');
    expect(await getMe(as(here))).toMatchObject({ hasPassword: false });
    const phone = await byCode('dropped@example.test');

    expect(await setPassword(as(here), { next: SECOND })).toEqual({ revoked: 1 });

    expect(await getMe(as(here))).toMatchObject({ hasPassword: true });
    expect(await isOpen(phone)).toBe(false);
    await expect(byPassword('dropped@example.test', FIRST)).rejects.toMatchObject(wrong);
    await expect(byPassword('dropped@example.test', SECOND)).resolves.toMatchObject({ userId: here.userId });
    // Proven by now: a later code leaves it alone.
    await byCode('dropped@example.test');
    await expect(byPassword('dropped@example.test', SECOND)).resolves.toBeDefined();
  });

  it('who asks twice at once gets the one of the two that was first', async () => {
    const here = await byCode('codes-only@example.test');
    const words = ['one of many words', 'two of many words'];
    const results = await Promise.allSettled(words.map((next) => setPassword(as(here), { next })));
    expect(won(results)).toBe(1);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: wrong });
    const signedIn = await Promise.allSettled(words.map((word) => byPassword('codes-only@example.test', word)));
    expect(signedIn.map(({ status }) => status)).toEqual(results.map(({ status }) => status));
  });

  it('is never the stranger whose password and session the owner’s code just ended', async () => {
    const stranger = as(await join('owner@example.test'));
    const owner = await byCode('owner@example.test');
    const ended = { code: 'auth.required' };
    await expect(setPassword(stranger, { next: SECOND })).rejects.toMatchObject(ended);
    expect(await getMe(as(owner))).toMatchObject({ hasPassword: false });
    expect(await isOpen(owner)).toBe(true);
  });

  it('who was disabled or signed out meanwhile sets none', async () => {
    const here = await byCode('out@example.test');
    const { prisma } = scene.visitor.db;
    await prisma.user.update({ where: { id: here.userId }, data: { disabledAt: new Date() } });
    await expect(setPassword(as(here), { next: SECOND })).rejects.toMatchObject({ code: 'auth.required' });
    await prisma.user.update({ where: { id: here.userId }, data: { disabledAt: null } });
    await prisma.session.update({ where: { id: here.sessionId }, data: { revokedAt: new Date() } });
    await expect(setPassword(as(here), { next: SECOND })).rejects.toMatchObject({ code: 'auth.required' });
  });
});
