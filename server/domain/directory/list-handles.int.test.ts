import { afterAll, beforeAll, expect, it } from 'vitest';
import { listHandles } from '@/server/domain/directory/list-handles';
import { type Scene, scene } from '@/tests/harness/scene';

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

it('lists every open profile, and none that is closed', async () => {
  const before = await listHandles(all.deps);
  expect([...before].sort()).toEqual(['anika', 'jonas', 'mira']);
  await all.deps.db.prisma.artist.update({ where: { id: all.mira.artist.id }, data: { closedAt: all.world.now } });
  expect([...(await listHandles(all.deps))].sort()).toEqual(['anika', 'jonas']);
});
