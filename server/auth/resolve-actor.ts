import { ON_BEHALF_OF } from '@/contract/api/on-behalf-of';
import { DomainError } from '@/contract/errors/domain-error';
import type { ArtistId, SessionId, UserId } from '@/contract/ids/ids';
import type { SessionCookieReader } from '@/server/auth/session-cookie';
import type { Database } from '@/server/db/database';
import type { Actor, ActorMembership, UserActor } from '@/server/domain/actor';
import { hashApiToken } from '@/server/domain/identity/api-token';
import { headerOf, type RequestHeaders } from '@/server/http/header-of';
import type { Clock } from '@/server/platform/clock';

export type ActorDeps = {
  readonly db: Pick<Database, 'pool'>;
  readonly clock: Clock;
  readonly readSessionCookie: SessionCookieReader;
};

type ActorRow = {
  readonly sessionId: SessionId;
  readonly userId: UserId;
  readonly name: string;
  readonly memberships: readonly ActorMembership[];
  readonly artistId: ArtistId | null;
  readonly lastSeenAt: Date;
};

const TOUCH_AFTER_MS = 5 * 60_000;
const ANONYMOUS: Actor = { kind: 'anonymous' };

/** Everything a request has to know about who asks, in one look. Revoked, expired and disabled find no row. */
const actorBy = (condition: string) => `
  SELECT s.id AS "sessionId", u.id AS "userId", u.name, s.last_seen_at AS "lastSeenAt",
    COALESCE((SELECT json_agg(json_build_object('studioId', m.studio_id, 'role', m.role) ORDER BY m.studio_id, m.role)
              FROM membership m WHERE m.user_id = u.id), '[]') AS memberships,
    (SELECT a.id FROM artist a WHERE a.user_id = u.id) AS "artistId"
  FROM session s JOIN "user" u ON u.id = s.user_id
  WHERE ${condition} AND s.revoked_at IS NULL AND s.expires_at > $2 AND u.disabled_at IS NULL`;

const BY_COOKIE = { name: 'actor-by-cookie', text: actorBy(`s.id = $1 AND s.kind = 'web'`) };
const BY_TOKEN = { name: 'actor-by-token', text: actorBy(`s.token_hash = $1 AND s.kind = 'api'`) };

/**
 * Who sends this request. A cookie that names no session of now is nobody's: pages stay open to visitors; nor is one of somebody else
 * than whom the page speaks for. A program that shows a bearer token means to be somebody, so a bad one is refused.
 * @throws DomainError `auth.required` for a bearer token that is unknown, expired or revoked.
 */
export async function resolveActor(deps: ActorDeps, headers: RequestHeaders): Promise<Actor> {
  const token = bearerOf(headers);
  if (token !== null) {
    const actor = await findActor(deps, BY_TOKEN, hashApiToken(token));
    if (!actor) throw new DomainError('auth.required');
    return actor;
  }
  const sessionId = await deps.readSessionCookie(headers);
  const actor = sessionId && (await findActor(deps, BY_COOKIE, sessionId));
  const spokenFor = headerOf(headers, ON_BEHALF_OF);
  return actor && (spokenFor === null || spokenFor === actor.userId) ? actor : ANONYMOUS;
}

function bearerOf(headers: RequestHeaders): string | null {
  const match = /^bearer(?:\s+(.*))?$/i.exec(headerOf(headers, 'authorization') ?? '');
  return match ? (match[1] ?? '').trim() : null;
}

type Statement = { readonly name: string; readonly text: string };

async function findActor({ db, clock }: ActorDeps, statement: Statement, key: string): Promise<UserActor | null> {
  const now = clock.now();
  const { rows } = await db.pool.query<ActorRow>({ ...statement, values: [key, now] });
  const row = rows[0];
  if (!row) return null;
  const { lastSeenAt, ...who } = row;
  const staleBefore = new Date(now.getTime() - TOUCH_AFTER_MS);
  if (lastSeenAt < staleBefore) await touch(db, { sessionId: row.sessionId, now, staleBefore });
  return { kind: 'user', ...who };
}

type Touch = { readonly sessionId: SessionId; readonly now: Date; readonly staleBefore: Date };

/** Rarely, because a write for every request would cost more than the request. */
async function touch(db: ActorDeps['db'], { sessionId, now, staleBefore }: Touch): Promise<void> {
  await db.pool.query({
    name: 'touch-session',
    text: 'UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $3',
    values: [sessionId, now, staleBefore],
  });
}
