import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendAuditEntry } from '@/server/domain/audit/append-entry';
import { verifyChain } from '@/server/domain/audit/chain';
import { type Scene, scene } from '@/tests/harness/scene';

let world: Scene;
beforeAll(async () => {
  world = await scene();
});
afterAll(() => world.close());

const append = (studioId: string, n: number) =>
  world.deps.db.transact((tx) =>
    appendAuditEntry(tx, world.deps, {
      studioId,
      actorId: n % 2 ? world.carla.user.id : null,
      action: 'conversation.viewed',
      subject: { zeta: n, alpha: { words: 'ü "quoted" \\ 🌿', list: [1, null, true] } },
      occurredAt: new Date(1_900_000_000_123 + n),
    }),
  );
const entriesOf = (studioId: string) =>
  world.deps.db.prisma.auditEntry.findMany({ where: { studioId }, orderBy: { number: 'asc' } });

it('chains what many write at once, for each studio by itself', async () => {
  const { juniper, marigold, deps } = world;
  const writes = Array.from({ length: 20 }, (_, n) => append(n % 4 ? juniper.id : marigold.id, n));
  await Promise.all(writes);
  const entries = await entriesOf(juniper.id);
  expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
  expect(verifyChain(entries)).toEqual({ intact: true });
  expect(verifyChain(await entriesOf(marigold.id))).toEqual({ intact: true });

  await expect(deps.db.pool.query(`UPDATE audit_entry SET action = 'x'`)).rejects.toThrow('never changed or removed');
  await expect(deps.db.pool.query('DELETE FROM audit_entry')).rejects.toThrow('never changed or removed');
});

it('leaves no entry of an act that did not happen', async () => {
  const { juniper, deps } = world;
  const before = (await entriesOf(juniper.id)).length;
  const act = deps.db.transact(async (tx) => {
    const act = { action: 'conversation.viewed', subject: {}, occurredAt: new Date() } as const;
    await appendAuditEntry(tx, deps, { studioId: juniper.id, actorId: null, ...act });
    throw new Error('the act failed');
  });
  await expect(act).rejects.toThrow('the act failed');
  await append(juniper.id, 99);
  const after = await entriesOf(juniper.id);
  expect(after).toHaveLength(before + 1);
  expect(verifyChain(after)).toEqual({ intact: true });
});
