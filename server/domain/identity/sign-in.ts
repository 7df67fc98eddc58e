import type { ErrorCode } from '@/contract/errors/catalogue';
import { DomainError } from '@/contract/errors/domain-error';
import type { SessionId, UserId } from '@/contract/ids/ids';
import type { Tx } from '@/server/db/database';
import type { VisitorContext } from '@/server/domain/identity/context';
import { type LockedUser, lockUser } from '@/server/domain/identity/records';
import { type SessionKind, sessionExpiry } from '@/server/domain/identity/rules';

export type SignedIn = { readonly userId: UserId; readonly sessionId: SessionId; readonly name: string };

/**
 * The second half of a proof, in the transaction that makes the session: whose login it is, or `null` when it does not hold
 * any more. Runs before the person's row is locked.
 */
export type Claim = (tx: Tx) => Promise<UserId | null>;

type SignInDraft = {
  readonly email: string;
  readonly kind: SessionKind;
  /** What anybody hears who is not let in, for whatever reason. */
  readonly refusal: ErrorCode;
  /** Of the API token, for programs. */
  readonly tokenHash?: string;
  /** The slow half of a proof, outside any transaction. `null`: not proven. */
  readonly prove: () => Promise<Claim | null>;
  /** Looks at the locked row once more: what was proven may have been taken back meanwhile. */
  readonly stillHolds?: (user: LockedUser) => boolean;
};

const MAX_USER_AGENT = 300;

/**
 * The one way in. Every door (password, code, API login) comes through here, so that none can forget the limits or the check
 * that the account is not disabled.
 * @throws DomainError `request.too-many`, or the draft's `refusal`.
 */
export async function signIn(ctx: VisitorContext, draft: SignInDraft): Promise<SignedIn> {
  await takeSignInAllowance(ctx, draft.email);
  const claim = await draft.prove();
  if (!claim) throw new DomainError(draft.refusal);
  return ctx.db.transact(async (tx) => {
    const userId = await claim(tx);
    const user = userId && (await lockUser(tx, userId));
    if (!user || user.disabledAt || draft.stillHolds?.(user) === false) throw new DomainError(draft.refusal);
    return { userId: user.id, sessionId: await openSession(tx, ctx, user, draft), name: user.name };
  });
}

/**
 * Wherever a password or code can be tried, tries count together: there is no second place to guess at.
 * @throws DomainError `request.too-many`.
 */
export async function takeSignInAllowance(
  { limiter, ip }: Pick<VisitorContext, 'limiter' | 'ip'>,
  email: string,
): Promise<void> {
  await limiter.take('sign-in-from-address', ip);
  await limiter.take('sign-in', `${email} ${ip}`);
}

async function openSession(tx: Tx, ctx: VisitorContext, user: LockedUser, draft: SignInDraft): Promise<SessionId> {
  const id = ctx.ids.newId<SessionId>();
  const now = ctx.clock.now();
  await tx.session.create({
    data: {
      id,
      userId: user.id,
      kind: draft.kind,
      tokenHash: draft.tokenHash ?? null,
      userAgent: ctx.userAgent.replaceAll('\0', '').slice(0, MAX_USER_AGENT),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: sessionExpiry(draft.kind, now),
    },
  });
  return id;
}
