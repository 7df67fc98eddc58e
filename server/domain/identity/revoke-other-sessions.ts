import type { UserContext } from '@/server/domain/context';
import { endSessions } from '@/server/domain/identity/records';

/** Ends every session of the person, browsers and API tokens, but the one that asks. */
export async function revokeOtherSessions(ctx: UserContext): Promise<{ readonly revoked: number }> {
  const now = ctx.clock.now();
  const { userId, sessionId } = ctx.actor;
  const revoked = await ctx.db.transact((tx) => endSessions(tx, { userId, except: sessionId, now }));
  return { revoked };
}
