import type { Deps } from '@/server/domain/context';
import { endSessions } from '@/server/domain/identity/records';

/** Ends the session itself, not only its cookie: a copy of the cookie is worth nothing afterwards. */
export async function signOut(
  ctx: Pick<Deps, 'db' | 'clock'>,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.transact((tx) => endSessions(tx, { userId, only: sessionId, now }));
}
