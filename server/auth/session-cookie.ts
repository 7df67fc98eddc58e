import { decode } from 'next-auth/jwt';
import { SessionId } from '@/contract/ids/ids';
import { cookieOf } from '@/server/http/cookie-of';
import type { RequestHeaders } from '@/server/http/header-of';

type Options = {
  readonly authSecret: string;
  readonly publicUrl: string;
};

/** Which session row a request's cookie names; `null` without a cookie of ours. Whether the row still counts is not asked here. */
export type SessionCookieReader = (headers: RequestHeaders) => Promise<SessionId | null>;

const MAX_REMEMBERED = 10_000;

/** next-auth's own rule for its cookie's name. */
export const sessionCookieName = (publicUrl: string): string =>
  publicUrl.startsWith('https:') ? '__Secure-next-auth.session-token' : 'next-auth.session-token';

/**
 * Reads next-auth's encrypted cookie. What a token says never changes, so the newest ones are remembered: decryption would cost
 * more than all else a request does to learn who asks.
 */
export function createSessionCookieReader({ authSecret, publicUrl }: Options): SessionCookieReader {
  const name = sessionCookieName(publicUrl);
  const remembered = new Map<string, SessionId>();
  return async (headers) => {
    const token = cookieOf(headers, name);
    if (token === null) return null;
    const sessionId = remembered.get(token) ?? (await sessionIn(token, authSecret));
    if (sessionId) keep(remembered, token, sessionId);
    return sessionId;
  };
}

/** A Map is ordered by insertion: what is put in again moves to the end, and the front is what was used longest ago. */
function keep(remembered: Map<string, SessionId>, token: string, sessionId: SessionId): void {
  remembered.delete(token);
  remembered.set(token, sessionId);
  if (remembered.size <= MAX_REMEMBERED) return;
  for (const oldest of remembered.keys()) {
    remembered.delete(oldest);
    return;
  }
}

async function sessionIn(token: string, secret: string): Promise<SessionId | null> {
  try {
    const payload = await decode({ token, secret });
    return SessionId.safeParse(payload?.sid).data ?? null;
  } catch {
    // Whatever cannot be decrypted was not made by us, or with another secret: nobody is signed in by it.
    return null;
  }
}
