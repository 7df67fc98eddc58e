import { DomainError } from '@/contract/errors/domain-error';
import type { CodeSignIn, PasswordSignIn } from '@/contract/schemas/account';
import { createSessionFinder } from '@/server/auth/find-session';
import { resolveActor } from '@/server/auth/resolve-actor';
import { createSessionCookieReader } from '@/server/auth/session-cookie';
import type { Actor } from '@/server/domain/actor';
import type { Deps } from '@/server/domain/context';
import { authorizeCode } from '@/server/domain/identity/authorize-code';
import { authorizePassword } from '@/server/domain/identity/authorize-password';
import type { SignedIn } from '@/server/domain/identity/sign-in';
import { signOut } from '@/server/domain/identity/sign-out';
import type { RequestHeaders } from '@/server/http/header-of';
import { presentError } from '@/server/http/present-error';
import type { RateLimiter } from '@/server/platform/rate-limiter';

type AuthParts = Deps & {
  readonly limiter: RateLimiter;
  readonly authSecret: string;
  readonly publicUrl: string;
  /** Told of errors that nobody expected: next-auth would swallow them. */
  readonly report: (error: unknown) => void;
};

type Visitor = { readonly ip: string; readonly userAgent: string };

/** Who asks, and signing in and out as next-auth's route needs it: every refusal is a DomainError. */
export interface Auth {
  /** @throws DomainError `auth.required` for a bad bearer token; a bad cookie is an anonymous visitor. */
  resolveActor(headers: RequestHeaders): Promise<Actor>;
  password(input: PasswordSignIn, visitor: Visitor): Promise<SignedIn>;
  code(input: CodeSignIn, visitor: Visitor): Promise<SignedIn>;
  signOut(session: { readonly userId: string; readonly sessionId: string }): Promise<void>;
}

export function createAuth(parts: AuthParts): Auth {
  const readSessionCookie = createSessionCookieReader(parts);
  const sessions = createSessionFinder(parts);
  const refusing = async <T>(attempt: Promise<T>): Promise<T> => {
    try {
      return await attempt;
    } catch (error) {
      if (error instanceof DomainError) throw error;
      parts.report(error);
      throw new DomainError(presentError(error, '').code, { cause: error });
    }
  };
  return {
    resolveActor: (headers) => resolveActor({ sessions, readSessionCookie }, headers),
    password: (input, visitor) => refusing(authorizePassword({ ...parts, ...visitor }, input)),
    code: (input, visitor) => refusing(authorizeCode({ ...parts, ...visitor }, input)),
    signOut: (session) => refusing(signOut(parts, session)),
  };
}
