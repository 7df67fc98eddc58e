import type { PasswordSignIn } from '@/contract/schemas/account';
import { hashApiToken, newApiToken } from '@/server/domain/identity/api-token';
import { authorizePassword } from '@/server/domain/identity/authorize-password';
import type { VisitorContext } from '@/server/domain/identity/context';

/**
 * Signs a program in: a session of kind `api`, 90 days, that its owner sees and can revoke like any other.
 * @returns the bearer token; only its hash is kept.
 * @throws DomainError `auth.wrong-credentials` or `request.too-many`.
 */
export async function createApiToken(ctx: VisitorContext, input: PasswordSignIn): Promise<{ readonly token: string }> {
  const token = newApiToken();
  await authorizePassword(ctx, input, { kind: 'api', tokenHash: hashApiToken(token) });
  return { token };
}
