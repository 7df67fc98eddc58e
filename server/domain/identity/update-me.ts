import type { MeView, UpdateMeInput } from '@/contract/schemas/account';
import type { UserContext } from '@/server/domain/context';
import { getMe } from '@/server/domain/identity/queries';

/** Changes the name that others see in conversations, and the zone that times are shown in. */
export async function updateMe(ctx: UserContext, { name, zone }: UpdateMeInput): Promise<MeView> {
  await ctx.db.transact((tx) => tx.user.update({ where: { id: ctx.actor.userId }, data: { name, zone } }));
  return getMe(ctx);
}
