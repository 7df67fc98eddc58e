import { DomainError } from '@/contract/errors/domain-error';
import type { SessionId } from '@/contract/ids/ids';
import type { UserContext } from '@/server/domain/context';
import { endSessions } from '@/server/domain/identity/records';

/**
 * Ends one of the person's own sessions: its next request is refused and its stream closes.
 * @throws DomainError `session.not-found` when it is somebody else's, over already, or was never there.
 */
export async function revokeSession(ctx: UserContext, { sessionId }: { readonly sessionId: SessionId }) {
  const now = ctx.clock.now();
  const { userId } = ctx.actor;
  const ended = await ctx.db.transact((tx) => endSessions(tx, { userId, only: sessionId, now }));
  if (ended === 0) throw new DomainError('session.not-found');
  return {};
}
