import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorizeCode } from '@/server/domain/identity/authorize-code';
import { authorizePassword } from '@/server/domain/identity/authorize-password';
import { createApiToken } from '@/server/domain/identity/create-api-token';
import { requestCode } from '@/server/domain/identity/request-code';
import { signIn } from '@/server/domain/identity/sign-in';
import { signUp } from '@/server/domain/identity/sign-up';
import { type VisitorScene, visitorScene } from '@/tests/harness/visitor';

let scene: VisitorScene;
beforeAll(async () => {
  scene = await visitorScene();
});
afterAll(() => scene.close());

const PASSWORD = 'correct horse battery';
const MINUTE_MS = 60_000;

const join = (email: string) => signUp(scene.visitor, { name: 'Mira', email, password: PASSWORD, zone: 'Europe/Rome' });
const byPassword = (email: string, password = PASSWORD) => authorizePassword(scene.visitor, { email, password });
const byCode = (email: string, code: string) => authorizeCode(scene.visitor, { email, code });
const askCode = async (email: string, name?: string) => {
  await requestCode(scene.visitor, { email, ...(name && { name }) });
  return scene.codeFor(email);
};
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');
const userOf = (email: string) => scene.visitor.db.prisma.user.findUniqueOrThrow({ where: { email } });
const sessionOf = (id: string) => scene.visitor.db.prisma.session.findUniqueOrThrow({ where: { id } });

const wrongPassword = { code: 'auth.wrong-credentials' };
const wrongCode = { code: 'auth.wrong-code' };

describe('password', () => {
  it('opens a session of thirty days with the password that was chosen', async () => {
    const { userId } = await join('mira@example.test');
    const signedIn = await byPassword('mira@example.test');
    expect(signedIn).toMatchObject({ userId, name: 'Mira' });
    const { kind, userAgent, createdAt, expiresAt } = await sessionOf(signedIn.sessionId);
    expect({ kind, userAgent }).toEqual({ kind: 'web', userAgent: 'Test browser' });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(30 * 24 * 60 * MINUTE_MS);
    expect((await userOf('mira@example.test')).passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('answers alike for a wrong password, nobody, and somebody without a password', async () => {
    await byCode('codes-only@example.test', await askCode('codes-only@example.test'));
    for (const email of ['mira@example.test', 'nobody@example.test', 'codes-only@example.test']) {
      await expect(byPassword(email, 'something else')).rejects.toMatchObject(wrongPassword);
    }
  });

  it('gives an e-mail to one of those who ask for it at once', async () => {
    const results = await Promise.allSettled([1, 2, 3].map(() => join('wanted@example.test')));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(join('wanted@example.test')).rejects.toMatchObject({ code: 'auth.email-taken' });
  });

  it('does not open a session when the password is taken away while it is being checked', async () => {
    const { userId } = await join('race@example.test');
    const attempt = signIn(scene.visitor, {
      email: 'race@example.test',
      kind: 'web',
      refusal: 'auth.wrong-credentials',
      prove: async () => async () => userId,
      stillHolds: (user) => user.passwordHash === 'the one that was checked',
    });
    await expect(attempt).rejects.toMatchObject(wrongPassword);
    expect(await scene.visitor.db.prisma.session.count({ where: { userId } })).toBe(0);
  });
});

describe('code', () => {
  it('is sent in the language of the page that asks', async () => {
    const { visitor } = scene;
    await requestCode({ ...visitor, language: 'de' }, { email: 'german@example.test' });
    const mail = await visitor.db.prisma.mail.findFirstOrThrow({ where: { recipient: 'german@example.test' } });
    expect(mail.subject).toBe('Dein Code für Parlour');
    expect(mail.text).toMatch(/^Dein Code ist \d{6}\n\n.* 10 Minuten lang\.\n/);
    expect(await scene.codeFor('german@example.test')).toMatch(/^\d{6}$/);
  });

  it('makes the account of somebody new, with the name they gave', async () => {
    const signedIn = await byCode('tom@example.test', await askCode('tom@example.test', 'Tom'));
    expect(signedIn.name).toBe('Tom');
    const { emailVerifiedAt, passwordHash } = await userOf('tom@example.test');
    expect(emailVerifiedAt).not.toBeNull();
    expect(passwordHash).toBeNull();
    expect((await byCode('nameless@example.test', await askCode('nameless@example.test'))).name).toBe('nameless');
  });

  it('works once, even when it is typed twice at the same time', async () => {
    const code = await askCode('twice@example.test');
    const results = await Promise.allSettled([1, 2].map(() => byCode('twice@example.test', code)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(byCode('twice@example.test', code)).rejects.toMatchObject(wrongCode);
  });

  it('is replaced by a newer one and belongs to its e-mail only', async () => {
    const first = await askCode('newest@example.test');
    let second = await askCode('newest@example.test');
    while (second === first) second = await askCode('newest@example.test');
    await expect(byCode('newest@example.test', first)).rejects.toMatchObject(wrongCode);
    await expect(byCode('mira@example.test', second)).rejects.toMatchObject(wrongCode);
    await expect(byCode('newest@example.test', second)).resolves.toMatchObject({ name: 'newest' });
  });

  it('lets nobody guess more than five times, not even all at once', async () => {
    const code = await askCode('guessed@example.test');
    const guesses = Array.from({ length: 20 }, () => byCode('guessed@example.test', other(code)));
    const results = await Promise.allSettled(guesses);
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    await expect(byCode('guessed@example.test', code)).rejects.toMatchObject(wrongCode);
    const { attempts } = await scene.visitor.db.prisma.signInCode.findFirstOrThrow({
      where: { email: 'guessed@example.test' },
    });
    expect(attempts).toBe(5);
  });

  it('ends after ten minutes', async () => {
    const code = await askCode('late@example.test');
    scene.visitor.clock.advance(10 * MINUTE_MS);
    await expect(byCode('late@example.test', code)).rejects.toMatchObject(wrongCode);
  });

  it('answers the same for an account and for nobody, and stores no code in the clear', async () => {
    const known = await requestCode(scene.visitor, { email: 'mira@example.test' });
    const unknown = await requestCode(scene.visitor, { email: 'unknown@example.test' });
    expect(known).toEqual(unknown);
    const code = await scene.codeFor('unknown@example.test');
    const stored = await scene.visitor.db.prisma.signInCode.findFirstOrThrow({
      where: { email: 'unknown@example.test' },
    });
    expect(JSON.stringify(stored)).not.toContain(`"${code}"`);
    expect(stored.codeHash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an e-mail that somebody else signed up with first', () => {
  it('becomes its owner’s with a code: the stranger’s password and sessions end', async () => {
    await join('owner@example.test');
    const stranger = await byPassword('owner@example.test');
    const owner = await byCode('owner@example.test', await askCode('owner@example.test'));

    expect(owner.userId).toBe(stranger.userId);
    expect((await sessionOf(stranger.sessionId)).revokedAt).not.toBeNull();
    expect((await sessionOf(owner.sessionId)).revokedAt).toBeNull();
    expect(await scene.revocations()).toEqual([stranger.sessionId]);
    await expect(byPassword('owner@example.test')).rejects.toMatchObject(wrongPassword);
  });

  it('keeps the password of an e-mail that was proven before', async () => {
    const { userId } = await join('proven@example.test');
    await scene.visitor.db.prisma.user.update({ where: { id: userId }, data: { emailVerifiedAt: new Date() } });
    await byCode('proven@example.test', await askCode('proven@example.test'));
    await expect(byPassword('proven@example.test')).resolves.toMatchObject({ userId });
  });
});

describe('every door', () => {
  const doors = {
    password: (email: string) => byPassword(email),
    'API login': (email: string) => createApiToken(scene.visitor, { email, password: PASSWORD }),
    code: async (email: string) => byCode(email, await askCode(email)),
  };

  it.each(Object.entries(doors))('by %s spends the same allowances', async (name, enter) => {
    const email = `limited-${name.replace(' ', '-').toLowerCase()}@example.test`;
    await join(email);
    scene.taken.length = 0;
    await enter(email);
    const spent = scene.taken.filter(({ act }) => act.startsWith('sign-in'));
    expect(spent).toEqual([
      { act: 'sign-in-from-address', key: '203.0.113.7' },
      { act: 'sign-in', key: `${email} 203.0.113.7` },
    ]);
  });

  it.each(Object.entries(doors))('by %s is closed to a disabled account', async (name, enter) => {
    const email = `disabled-${name.replace(' ', '-').toLowerCase()}@example.test`;
    const { userId } = await join(email);
    await scene.visitor.db.prisma.user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    await expect(enter(email)).rejects.toMatchObject({ code: expect.stringMatching(/^auth\.wrong-/) });
    expect(await scene.visitor.db.prisma.session.count({ where: { userId } })).toBe(0);
  });

  it('gives programs a token of which only the hash is kept', async () => {
    await join('program@example.test');
    const { token } = await createApiToken(scene.visitor, { email: 'program@example.test', password: PASSWORD });
    expect(token).toMatch(/^plr_[\w-]{43}$/);
    const { id: userId } = await userOf('program@example.test');
    const session = await scene.visitor.db.prisma.session.findFirstOrThrow({ where: { userId } });
    expect(session.kind).toBe('api');
    expect(JSON.stringify(session)).not.toContain(token);
  });
});
