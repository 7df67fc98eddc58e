import type { MeView } from '@/contract/schemas/account';
import type { SetNotificationsInput } from '@/contract/schemas/push';
import type { UserContext } from '@/server/domain/context';
import { getMe } from '@/server/domain/identity/queries';

/** Whether any device of the person rings at all. Their devices stay registered. */
export async function setNotifications(ctx: UserContext, { on }: SetNotificationsInput): Promise<MeView> {
  await ctx.db.transact((tx) => tx.user.update({ where: { id: ctx.actor.userId }, data: { notifications: on } }));
  return getMe(ctx);
}
