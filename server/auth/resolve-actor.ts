import { ON_BEHALF_OF } from '@/contract/api/on-behalf-of';
import { DomainError } from '@/contract/errors/domain-error';
import type { SessionFinder } from '@/server/auth/find-session';
import type { SessionCookieReader } from '@/server/auth/session-cookie';
import type { Actor } from '@/server/domain/actor';
import { hashApiToken } from '@/server/domain/identity/api-token';
import { headerOf, type RequestHeaders } from '@/server/http/header-of';

export type ActorDeps = {
  readonly sessions: SessionFinder;
  readonly readSessionCookie: SessionCookieReader;
};

const ANONYMOUS: Actor = { kind: 'anonymous' };

/**
 * Who sends this request. A cookie that names no session of now is nobody's: pages stay open to visitors; nor is one of somebody else
 * than whom the page speaks for. A program that shows a bearer token means to be somebody, so a bad one is refused.
 * @throws DomainError `auth.required` for a bearer token that is unknown, expired or revoked.
 */
export async function resolveActor(
  { sessions, readSessionCookie }: ActorDeps,
  headers: RequestHeaders,
): Promise<Actor> {
  const token = bearerOf(headers);
  if (token !== null) {
    const actor = await sessions.byToken(hashApiToken(token));
    if (!actor) throw new DomainError('auth.required');
    return actor;
  }
  const sessionId = await readSessionCookie(headers);
  const actor = sessionId && (await sessions.byCookie(sessionId));
  const spokenFor = headerOf(headers, ON_BEHALF_OF);
  return actor && (spokenFor === null || spokenFor === actor.userId) ? actor : ANONYMOUS;
}

function bearerOf(headers: RequestHeaders): string | null {
  const match = /^bearer(?:\s+(.*))?$/i.exec(headerOf(headers, 'authorization') ?? '');
  return match ? (match[1] ?? '').trim() : null;
}
