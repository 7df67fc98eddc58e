import { DomainError } from '@/contract/errors/domain-error';
import type { SetPasswordInput } from '@/contract/schemas/account';
import type { Tx } from '@/server/db/database';
import type { UserContext } from '@/server/domain/context';
import type { VisitorContext } from '@/server/domain/identity/context';
import { endSessions, isSessionOpen, type LockedUser, lockUser } from '@/server/domain/identity/records';
import { takeSignInAllowance } from '@/server/domain/identity/sign-in';
import { hashPassword, verifyPassword } from '@/server/platform/password';

type SetPasswordContext = UserContext & Pick<VisitorContext, 'limiter' | 'ip'>;

/**
 * Changes the person's password, or gives them one when they have none (decision 0008); every other session of theirs ends.
 * `current` counts only where there is a password.
 * @throws DomainError `auth.wrong-credentials` (`current` is wrong, or the password changed meanwhile), `auth.required` (the
 *   session ended meanwhile) or `request.too-many`.
 */
export async function setPassword(
  ctx: SetPasswordContext,
  { current, next }: SetPasswordInput,
): Promise<{ readonly revoked: number }> {
  const { userId, sessionId } = ctx.actor;
  const { email, passwordHash: verifiedHash } = await ctx.db.prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { email: true, passwordHash: true },
  });
  await takeSignInAllowance(ctx, email);
  const isProven = verifiedHash === null || (await verifyPassword(verifiedHash, current ?? ''));
  if (!isProven) throw new DomainError('auth.wrong-credentials');
  const passwordHash = await hashPassword(next);
  return ctx.db.transact(async (tx) => {
    const user = await lockOwner(tx, ctx);
    if (user.passwordHash !== verifiedHash) throw new DomainError('auth.wrong-credentials');
    await tx.user.update({ where: { id: userId }, data: { passwordHash } });
    return { revoked: await endSessions(tx, { userId, except: sessionId, now: ctx.clock.now() }) };
  });
}

/**
 * Asks again, under the lock: a code typed by the address's owner may just have taken the password and this very session away,
 * and whoever was here before must not answer that with a password of their own.
 */
async function lockOwner(tx: Tx, { actor, clock }: SetPasswordContext): Promise<LockedUser> {
  const user = await lockUser(tx, actor.userId);
  const isStillIn = user && !user.disabledAt && (await isSessionOpen(tx, { id: actor.sessionId, now: clock.now() }));
  if (!isStillIn) throw new DomainError('auth.required');
  return user;
}
