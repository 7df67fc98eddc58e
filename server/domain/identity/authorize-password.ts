import type { UserId } from '@/contract/ids/ids';
import type { PasswordSignIn } from '@/contract/schemas/account';
import type { VisitorContext } from '@/server/domain/identity/context';
import type { SessionKind } from '@/server/domain/identity/rules';
import { type SignedIn, signIn } from '@/server/domain/identity/sign-in';
import { verifyPassword } from '@/server/platform/password';

type Session = { readonly kind: SessionKind; readonly tokenHash?: string };

/**
 * Signs in with e-mail and password.
 * @throws DomainError `auth.wrong-credentials` (unknown, wrong, disabled: all alike) or `request.too-many`.
 */
export function authorizePassword(
  ctx: VisitorContext,
  { email, password }: PasswordSignIn,
  session: Session = { kind: 'web' },
): Promise<SignedIn> {
  let verifiedHash: string | null = null;
  const prove = async () => {
    const user = await ctx.db.prisma.user.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
    if (!(await verifyPassword(user?.passwordHash ?? null, password)) || !user) return null;
    verifiedHash = user.passwordHash;
    return async () => user.id as UserId;
  };
  return signIn(ctx, {
    email,
    refusal: 'auth.wrong-credentials',
    ...session,
    prove,
    stillHolds: (user) => user.passwordHash === verifiedHash,
  });
}
