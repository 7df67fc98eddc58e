import type { RequestCodeInput } from '@/contract/schemas/account';
import type { CodeContext } from '@/server/domain/identity/context';
import { CODE_LIFE_MS, hashSignInCode, newSignInCode } from '@/server/domain/identity/sign-in-code';
import { queueMail } from '@/server/platform/mail/queue-mail';

const MINUTE_MS = 60_000;

/**
 * Sends a six-digit code, valid for ten minutes; it replaces any earlier one. Never looks whether there is an account, so
 * neither its answer nor its duration tells.
 * @throws DomainError `request.too-many`.
 */
export async function requestCode(ctx: CodeContext, { email, name, zone }: RequestCodeInput): Promise<{ sent: true }> {
  await ctx.limiter.take('code-request-from-address', ctx.ip);
  await ctx.limiter.take('code-request', `${email} ${ctx.ip}`);
  await ctx.limiter.take('code-request-for-email', email);
  await ctx.db.transact(async (tx) => {
    const code = newSignInCode();
    const id = ctx.ids.newId();
    const codeHash = hashSignInCode(ctx.authSecret, { id, code });
    const now = ctx.clock.now();
    const expiresAt = new Date(now.getTime() + CODE_LIFE_MS);
    await tx.signInCode.deleteMany({ where: { email } });
    await tx.signInCode.create({
      data: { id, email, codeHash, name: name ?? null, zone: zone ?? null, createdAt: now, expiresAt },
    });
    await queueMail(tx, ctx, { recipient: email, ...codeMail(code) });
  });
  return { sent: true };
}

/** The code stays out of the subject, which is kept when the text is blanked. */
const codeMail = (code: string) => ({
  subject: 'Your code for Parlour',
  text: [
    `Your code is ${code}`,
    '',
    `Type it where you asked for it. It works once, for ${CODE_LIFE_MS / MINUTE_MS} minutes.`,
    'If you did not ask for a code, you can ignore this e-mail: without it nobody gets in.',
    '',
  ].join('\n'),
});
