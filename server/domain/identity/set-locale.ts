import type { SetLocaleInput } from '@/contract/schemas/account';
import type { UserContext } from '@/server/domain/context';

/** Keeps the language that the actor reads in, for every browser they sign in with; `null` follows the browser again. */
export async function setLocale(ctx: UserContext, { locale }: SetLocaleInput): Promise<SetLocaleInput> {
  await ctx.db.transact((tx) => tx.user.update({ where: { id: ctx.actor.userId }, data: { locale } }));
  return { locale };
}
