import type { MeView, SetMailsInput } from '@/contract/schemas/account';
import type { UserContext } from '@/server/domain/context';
import { getMe } from '@/server/domain/identity/queries';

/** What the person gets by mail. Codes and invitations come whatever they chose: they, or their admin, ask for those. */
export async function setMails(ctx: UserContext, { reminders, bookings }: SetMailsInput): Promise<MeView> {
  const data = { reminderMails: reminders, bookingMails: bookings };
  await ctx.db.transact((tx) => tx.user.update({ where: { id: ctx.actor.userId }, data }));
  return getMe(ctx);
}
