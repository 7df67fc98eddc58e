import type { CodeSignIn } from '@/contract/schemas/account';
import type { CodeContext } from '@/server/domain/identity/context';
import { hashSignInCode, isSameHash, MAX_CODE_ATTEMPTS } from '@/server/domain/identity/sign-in-code';

export type StoredCode = {
  readonly id: string;
  readonly codeHash: string;
  readonly name: string | null;
  readonly zone: string | null;
};

type Asking = Pick<CodeContext, 'db' | 'clock' | 'authSecret'>;

const NO_CODE: StoredCode = { id: '', codeHash: '', name: null, zone: null };

/**
 * The newest code sent to `email` when `code` is it; `null` when it is wrong, old, used or was tried five times. Counts the attempt.
 * Whoever goes on has to use the code up, in the transaction of what it is for.
 */
export async function matchingCode(ctx: Asking, { email, code }: CodeSignIn): Promise<StoredCode | null> {
  const stored = (await takeAttempt(ctx, email)) ?? NO_CODE;
  return isSameHash(hashSignInCode(ctx.authSecret, { id: stored.id, code }), stored.codeHash) ? stored : null;
}

/** One statement and committed by itself: guesses made at the same time, or refused afterwards, all count. */
async function takeAttempt({ db, clock }: Asking, email: string): Promise<StoredCode | null> {
  const now = clock.now();
  const rows = await db.prisma.$queryRaw<StoredCode[]>`
    UPDATE sign_in_code SET attempts = attempts + 1
    WHERE id = (SELECT id FROM sign_in_code WHERE email = ${email} ORDER BY created_at DESC, id DESC LIMIT 1)
      AND attempts < ${MAX_CODE_ATTEMPTS} AND consumed_at IS NULL AND expires_at > ${now}::timestamptz
    RETURNING id, code_hash AS "codeHash", name, zone`;
  return rows[0] ?? null;
}
