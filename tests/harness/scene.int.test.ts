import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePositions } from '@/tests/harness/factories';
import { makeBooking } from '@/tests/harness/make-booking';
import { makeMessages } from '@/tests/harness/make-messages';
import { type Scene, scene } from '@/tests/harness/scene';

let world: Scene;
beforeAll(async () => {
  world = await scene();
});
afterAll(() => world.close());

it('lets factories keep numbers, revisions and positions in step', async () => {
  const { conversation, mira, tom, deps } = world;
  const booking = await makeBooking(world.world, {
    conversation,
    service: mira.service,
    wallStart: '2031-05-09T14:30',
    acts: [{ transition: 'confirm', at: deps.clock.now(), by: mira.user.id }],
  });
  const words = { kind: 'text' as const, body: { text: 'Hello' } };
  const hello = { senderId: tom.user.id, content: words, sentAt: deps.clock.now(), editedAt: deps.clock.now() };
  const made = await makeMessages(world.world, conversation, [hello, ...booking.cards]);
  await makePositions(world.world, { conversation, user: mira.user, lastReadSeq: made.lastSeq });

  const row = await deps.db.prisma.conversation.findUniqueOrThrow({ where: { id: conversation.id } });
  expect(row).toMatchObject({ lastSeq: 3, rev: 1 + 2 + 3 + 1 });
  const stored = await deps.db.prisma.booking.findUniqueOrThrow({ where: { id: booking.id } });
  expect(stored).toMatchObject({ status: 'confirmed', version: 2, startsAt: new Date('2031-05-09T12:30:00Z') });
});
