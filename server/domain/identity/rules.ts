export type SessionKind = 'web' | 'api';

const DAY_MS = 24 * 60 * 60_000;
const LIFE_MS: { readonly [Kind in SessionKind]: number } = { web: 30 * DAY_MS, api: 90 * DAY_MS };

/** Counted from the sign-in: use does not prolong it, so a stolen cookie ends by itself. */
export const sessionExpiry = (kind: SessionKind, now: Date): Date => new Date(now.getTime() + LIFE_MS[kind]);

const MAX_NAME = 80;

/** What to call somebody who signs up by code and gave no name. */
export const nameFromEmail = (email: string): string => email.slice(0, email.lastIndexOf('@')).slice(0, MAX_NAME);

type Credentials = { readonly emailVerifiedAt: Date | null; readonly passwordHash: string | null };

/**
 * Whether a password has to go once its account's e-mail is proven. Whoever set it never showed that the address is theirs:
 * it may be somebody who waited for the owner to come (account pre-hijacking), so the owner starts clean.
 */
export const isPasswordSuspect = ({ emailVerifiedAt, passwordHash }: Credentials): boolean =>
  emailVerifiedAt === null && passwordHash !== null;
