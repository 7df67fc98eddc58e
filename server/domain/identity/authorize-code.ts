import type { UserId } from '@/contract/ids/ids';
import type { CodeSignIn } from '@/contract/schemas/account';
import type { Tx } from '@/server/db/database';
import type { CodeContext } from '@/server/domain/identity/context';
import { matchingCode, type StoredCode } from '@/server/domain/identity/matching-code';
import { endSessions, lockUser } from '@/server/domain/identity/records';
import { isPasswordSuspect, nameFromEmail } from '@/server/domain/identity/rules';
import { type SignedIn, signIn } from '@/server/domain/identity/sign-in';

const DEFAULT_ZONE = 'UTC';

/**
 * Signs in with the newest code sent to `email`, and makes the account when there is none. Proves the address.
 * @throws DomainError `auth.wrong-code` (wrong, old, used, tried five times, account disabled: all alike) or `request.too-many`.
 */
export function authorizeCode(ctx: CodeContext, { email, code }: CodeSignIn): Promise<SignedIn> {
  const prove = async () => {
    const stored = await matchingCode(ctx, { email, code });
    return stored && ((tx: Tx) => claimByCode(tx, ctx, email, stored));
  };
  return signIn(ctx, { email, kind: 'web', refusal: 'auth.wrong-code', prove });
}

async function claimByCode(
  tx: Tx,
  ctx: CodeContext,
  email: string,
  { id, name, zone }: StoredCode,
): Promise<UserId | null> {
  const now = ctx.clock.now();
  const used = await tx.signInCode.updateMany({ where: { id, consumedAt: null }, data: { consumedAt: now } });
  if (used.count === 0) return null;
  await tx.user.createMany({
    data: {
      id: ctx.ids.newId<UserId>(),
      email,
      name: name ?? nameFromEmail(email),
      zone: zone ?? DEFAULT_ZONE,
      emailVerifiedAt: now,
      createdAt: now,
    },
    skipDuplicates: true,
  });
  const { id: userId } = await tx.user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await proveAddress(tx, userId as UserId, now);
  return userId as UserId;
}

/** See {@link isPasswordSuspect}. */
async function proveAddress(tx: Tx, userId: UserId, now: Date): Promise<void> {
  const user = await lockUser(tx, userId);
  if (!user || user.emailVerifiedAt) return;
  await tx.user.update({ where: { id: userId }, data: { emailVerifiedAt: now, passwordHash: null } });
  if (isPasswordSuspect(user)) await endSessions(tx, { userId, now });
}
