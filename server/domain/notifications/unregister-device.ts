import type { UnregisterPushInput } from '@/contract/schemas/push';
import type { UserContext } from '@/server/domain/context';

/** Rings this browser no more. One that is not the actor's, or not there, is passed over: the wish is fulfilled. */
export async function unregisterDevice(
  ctx: UserContext,
  { endpoint }: UnregisterPushInput,
): Promise<Record<never, never>> {
  const { userId } = ctx.actor;
  await ctx.db.transact((tx) => tx.pushDevice.deleteMany({ where: { endpoint, userId } }));
  return {};
}
