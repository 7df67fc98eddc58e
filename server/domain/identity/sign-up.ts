import { DomainError } from '@/contract/errors/domain-error';
import type { UserId } from '@/contract/ids/ids';
import type { SignUpInput } from '@/contract/schemas/account';
import type { VisitorContext } from '@/server/domain/identity/context';
import { hashPassword } from '@/server/platform/password';

/**
 * Makes an account that can be used at once; its e-mail stays unproven until a code sent there is typed.
 * @throws DomainError `auth.email-taken` or `request.too-many`.
 */
export async function signUp(ctx: VisitorContext, input: SignUpInput): Promise<{ readonly userId: UserId }> {
  await ctx.limiter.take('sign-up', ctx.ip);
  const { name, email, zone } = input;
  const userId = ctx.ids.newId<UserId>();
  const passwordHash = await hashPassword(input.password);
  const made = await ctx.db.transact((tx) =>
    tx.user.createMany({
      data: { id: userId, name, email, zone, passwordHash, createdAt: ctx.clock.now() },
      skipDuplicates: true,
    }),
  );
  if (made.count === 0) throw new DomainError('auth.email-taken');
  return { userId };
}
