import { DomainError } from '@/contract/errors/domain-error';
import type { PushDeviceInput } from '@/contract/schemas/push';
import type { UserContext } from '@/server/domain/context';

/** Rings one of the actor's browsers no more. @throws DomainError push.device-not-found, also when it is somebody else's. */
export async function removeDevice(ctx: UserContext, { deviceId }: PushDeviceInput): Promise<Record<never, never>> {
  const { userId } = ctx.actor;
  const { count } = await ctx.db.transact((tx) => tx.pushDevice.deleteMany({ where: { id: deviceId, userId } }));
  if (count === 0) throw new DomainError('push.device-not-found');
  return {};
}
