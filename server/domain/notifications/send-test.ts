import { DomainError } from '@/contract/errors/domain-error';
import type { PushDeviceInput } from '@/contract/schemas/push';
import { composeTest } from '@/server/domain/notifications/compose-push';
import type { DeviceContext } from '@/server/domain/notifications/context';
import { readUnread } from '@/server/domain/notifications/read-news';
import { sentencesIn } from '@/server/platform/sentences';

const TTL_SECONDS = 60;
const TOPIC = 'test';

/**
 * Rings one of the actor's browsers, at once, so that they see whether it works.
 * @throws DomainError push.device-not-found (not theirs, or its subscription has ended), push.undelivered, request.too-many
 */
export async function sendTest(ctx: DeviceContext, { deviceId }: PushDeviceInput): Promise<Record<never, never>> {
  const { userId } = ctx.actor;
  await ctx.limiter.take('push-test', userId);
  const device = await ctx.db.prisma.pushDevice.findFirst({ where: { id: deviceId, userId } });
  if (!device) throw new DomainError('push.device-not-found');
  const { total: unreadTotal } = await readUnread(ctx.db.pool, userId, null);
  const { publicUrl } = ctx;
  const sentences = sentencesIn(ctx.language);
  const text = JSON.stringify(composeTest({ publicUrl, unreadTotal, now: ctx.clock.now(), sentences }));
  const outcome = await ctx.push.send(device, { text, topic: TOPIC, ttlSeconds: TTL_SECONDS });
  if (outcome === 'gone') {
    await ctx.db.transact((tx) => tx.pushDevice.deleteMany({ where: { id: device.id } }));
    throw new DomainError('push.device-not-found');
  }
  if (outcome !== 'accepted') throw new DomainError('push.undelivered');
  return {};
}
