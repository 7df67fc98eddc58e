import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeBooking } from '@/tests/harness/make-booking';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
const warnings: string[] = [];
const note = ({ message }: Error) => void warnings.push(message);
beforeAll(async () => {
  process.on('warning', note);
  s = await scene();
});
afterAll(async () => {
  process.off('warning', note);
  await s.close();
});

it('asks one thing at a time of the connection of a transaction, and gets every part of an include', async () => {
  const { conversation, mira } = s;
  const booking = await makeBooking(s.world, { conversation, service: mira.service, wallStart: '2031-05-09T14:30' });
  const read = await s.deps.db.transact((tx) =>
    tx.booking.findUniqueOrThrow({
      where: { id: booking.id },
      include: { artist: true, customer: true, service: true, proposals: true, conversation: true },
    }),
  );
  expect(read).toMatchObject({ artist: { id: mira.artist.id }, service: { id: mira.service.id }, proposals: [] });
  await setImmediate(); // warnings are told in a turn of their own
  expect(warnings).toEqual([]);
});

it('goes on after a query that failed, and rolls back what was done', async () => {
  const { id } = s.tom.user;
  const broken = s.deps.db.transact(async (tx) => {
    await tx.user.update({ where: { id }, data: { name: 'Nobody' } });
    const both = [tx.$queryRaw`SELECT 1 / 0`, tx.user.findUnique({ where: { id } })];
    const [first, second] = await Promise.allSettled(both);
    expect([first?.status, second?.status]).toEqual(['rejected', 'rejected']);
    throw new Error('broken off');
  });
  await expect(broken).rejects.toThrow('broken off');
  expect(await s.deps.db.prisma.user.findUnique({ where: { id } })).toMatchObject({ name: 'Tom Ashworth' });
});
