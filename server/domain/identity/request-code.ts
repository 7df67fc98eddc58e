import type { Locale } from '@/contract/i18n/locales';
import type { RequestCodeInput } from '@/contract/schemas/account';
import type { Reader } from '@/server/domain/context';
import type { CodeContext } from '@/server/domain/identity/context';
import { CODE_LIFE_MS, hashSignInCode, newSignInCode } from '@/server/domain/identity/sign-in-code';
import { queueMail } from '@/server/platform/mail/queue-mail';
import { sentencesIn } from '@/server/platform/sentences';

const MINUTE_MS = 60_000;

/**
 * Sends a six-digit code, valid for ten minutes; it replaces any earlier one. Never looks whether there is an account, so
 * neither its answer nor its duration tells: it is written in the language of the page that asks.
 * @throws DomainError `request.too-many`.
 */
export async function requestCode(
  ctx: CodeContext & Reader,
  { email, name, zone }: RequestCodeInput,
): Promise<{ sent: true }> {
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
    await queueMail(tx, ctx, { recipient: email, ...codeMail(code, ctx.language) });
  });
  return { sent: true };
}

/** The code stays out of the subject, which is kept when the text is blanked. */
function codeMail(code: string, language: Locale) {
  const { outgoing } = sentencesIn(language);
  const minutes = String(CODE_LIFE_MS / MINUTE_MS);
  return { subject: outgoing('code.subject'), text: outgoing('code.text', { code, minutes }) };
}
