import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CompleteSetupInput } from '@/contract/schemas/account';
import { verifyChain } from '@/server/domain/audit/chain';
import { authorizePassword } from '@/server/domain/identity/authorize-password';
import { signUp } from '@/server/domain/identity/sign-up';
import { completeSetup } from '@/server/domain/studios/complete-setup';
import { isSetupOpen } from '@/server/domain/studios/is-setup-open';
import { issueSetupLink } from '@/server/domain/studios/issue-setup-link';
import { SETUP_LOCK } from '@/server/domain/studios/setup-token';
import { type VisitorScene, visitorScene } from '@/tests/harness/visitor';

let scene: VisitorScene;
beforeEach(async () => {
  scene = await visitorScene();
});
afterEach(() => scene.close());

const WAITING_SQL = `SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted`;
const publicUrl = 'http://localhost:3000';
const invalid = { code: 'setup.link-invalid' };

const link = async () => {
  const client = await scene.visitor.db.pool.connect();
  return issueSetupLink({ client, publicUrl }).finally(() => client.release());
};
const token = async () => (await link())?.split('/').at(-1) ?? '';
const form = (given: string): CompleteSetupInput => ({
  token: given,
  studioName: 'Juniper & Ink',
  name: 'Carla Neri',
  email: 'carla@example.test',
  password: 'a good long password',
  zone: 'Europe/Rome',
});
const artist = { city: 'Rome', serviceName: 'Fine-line tattoo', durationMinutes: 90 };

it('makes studio, admin and an audited beginning, and closes the link for ever', async () => {
  const { visitor } = scene;
  expect(await link()).toMatch(/^http:\/\/localhost:3000\/setup\/[\w-]{43}$/);
  const given = await token();
  expect(await isSetupOpen(visitor, { token: given })).toEqual({ open: true });
  await completeSetup(visitor, form(given));

  expect(await isSetupOpen(visitor, { token: given })).toEqual({ open: false });
  await expect(completeSetup(visitor, { ...form(given), email: 'other@example.test' })).rejects.toMatchObject(invalid);
  expect(await link()).toBeNull();

  const { email, password } = form(given);
  const { userId } = await authorizePassword(visitor, { email, password });
  const admin = await visitor.db.prisma.user.findUniqueOrThrow({
    where: { id: userId },
    include: { memberships: true },
  });
  expect(admin.emailVerifiedAt).not.toBeNull();
  expect(admin.memberships.map(({ role }) => role)).toEqual(['admin']);
  const entries = await visitor.db.prisma.auditEntry.findMany();
  expect(entries).toMatchObject([{ number: 1, action: 'studio.created', actorId: userId }]);
  expect(verifyChain(entries)).toEqual({ intact: true });
});

it('gives an admin who takes bookings a profile, with an address of its own, and a first service', async () => {
  const { visitor } = scene;
  await completeSetup(visitor, { ...form(await token()), artist });
  const made = await visitor.db.prisma.artist.findFirstOrThrow({
    include: { services: true, user: { include: { memberships: true } } },
  });
  expect(made).toMatchObject({ handle: 'carla-neri', city: 'Rome', zone: 'Europe/Rome' });
  expect(made.services).toMatchObject([{ name: 'Fine-line tattoo', durationMinutes: 90 }]);
  expect(made.user.memberships.map(({ role }) => role).sort()).toEqual(['admin', 'artist']);
});

it('lets exactly one of two at once win', async () => {
  const { visitor } = scene;
  const given = await token();
  const attempts = ['one', 'two', 'three'].map((name) =>
    completeSetup(visitor, { ...form(given), email: `${name}@example.test` }),
  );
  const results = await Promise.allSettled(attempts);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await visitor.db.prisma.studio.count()).toBe(1);
  expect(await visitor.db.prisma.user.count()).toBe(1);
  for (const result of results) if (result.status === 'rejected') expect(result.reason).toMatchObject(invalid);
});

it('issues no link while the first admin is being made', async () => {
  const { visitor } = scene;
  const { pool } = visitor.db;
  const given = await token();
  const holder = await pool.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT pg_advisory_xact_lock($1)', [SETUP_LOCK]);
  const making = completeSetup(visitor, form(given));
  const waiting = () => holder.query<{ count: number }>(WAITING_SQL, [SETUP_LOCK]).then(({ rows }) => rows[0]?.count);
  while ((await waiting()) !== 1);
  const issuing = link();
  while ((await waiting()) !== 2);
  await holder.query('COMMIT');
  holder.release();
  await making;
  expect(await issuing).toBeNull();
});

it('refuses a wrong token and the one that a newer link replaced', async () => {
  const { visitor } = scene;
  const replaced = await token();
  await link();
  for (const wrong of [replaced, 'x'.repeat(43)]) {
    await expect(completeSetup(visitor, form(wrong))).rejects.toMatchObject(invalid);
  }
  expect(await visitor.db.prisma.studio.count()).toBe(0);
});

it('stays open when the e-mail already has an account', async () => {
  const { visitor } = scene;
  await signUp(visitor, {
    name: 'Carla',
    email: 'carla@example.test',
    password: 'something else',
    zone: 'Europe/Rome',
  });
  const given = await token();
  await expect(completeSetup(visitor, form(given))).rejects.toMatchObject({ code: 'auth.email-taken' });
  expect(await visitor.db.prisma.studio.count()).toBe(0);
  expect(await isSetupOpen(visitor, { token: given })).toEqual({ open: true });
});
