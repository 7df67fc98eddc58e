import type { UserId } from '@/contract/ids/ids';
import type { CodeSignIn } from '@/contract/schemas/account';
import type { Tx } from '@/server/db/database';
import type { CodeContext } from '@/server/domain/identity/context';
import { endSessions, lockUser } from '@/server/domain/identity/records';
import { isPasswordSuspect, nameFromEmail } from '@/server/domain/identity/rules';
import { type SignedIn, signIn } from '@/server/domain/identity/sign-in';
import { hashSignInCode, isSameHash, MAX_CODE_ATTEMPTS } from '@/server/domain/identity/sign-in-code';

type StoredCode = {
  readonly id: string;
  readonly codeHash: string;
  readonly name: string | null;
  readonly zone: string | null;
};

const DEFAULT_ZONE = 'UTC';
const NO_CODE: StoredCode = { id: '', codeHash: '', name: null, zone: null };

/**
 * Signs in with the newest code sent to `email`, and makes the account when there is none. Proves the address.
 * @throws DomainError `auth.wrong-code` (wrong, old, used, tried five times, account disabled: all alike) or `request.too-many`.
 */
export function authorizeCode(ctx: CodeContext, { email, code }: CodeSignIn): Promise<SignedIn> {
  const prove = async () => {
    const stored = (await takeAttempt(ctx, email)) ?? NO_CODE;
    if (!isSameHash(hashSignInCode(ctx.authSecret, { id: stored.id, code }), stored.codeHash)) return null;
    return (tx: Tx) => claimByCode(tx, ctx, email, stored);
  };
  return signIn(ctx, { email, kind: 'web', refusal: 'auth.wrong-code', prove });
}

/** One statement and committed by itself: guesses made at the same time, or refused afterwards, all count. */
async function takeAttempt(ctx: CodeContext, email: string): Promise<StoredCode | null> {
  const now = ctx.clock.now();
  const rows = await ctx.db.prisma.$queryRaw<StoredCode[]>`
    UPDATE sign_in_code SET attempts = attempts + 1
    WHERE id = (SELECT id FROM sign_in_code WHERE email = ${email} ORDER BY created_at DESC, id DESC LIMIT 1)
      AND attempts < ${MAX_CODE_ATTEMPTS} AND consumed_at IS NULL AND expires_at > ${now}::timestamptz
    RETURNING id, code_hash AS "codeHash", name, zone`;
  return rows[0] ?? null;
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
