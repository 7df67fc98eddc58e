import type pg from 'pg';
import type { ArtistId, SessionId, UserId } from '@/contract/ids/ids';
import type { Database } from '@/server/db/database';
import type { ActorMembership, UserActor } from '@/server/domain/actor';
import type { Clock } from '@/server/platform/clock';
import { gather } from '@/server/platform/gather';

type FinderDeps = { readonly db: Pick<Database, 'pool'>; readonly clock: Clock };

type ActorRow = {
  readonly key: string;
  readonly sessionId: SessionId;
  readonly userId: UserId;
  readonly name: string;
  readonly memberships: readonly ActorMembership[];
  readonly artistId: ArtistId | null;
  readonly lastSeenAt: Date;
};

/** Whose session it is, as of now; `null` for one that is unknown, revoked, expired, or of a disabled account. */
export interface SessionFinder {
  byCookie(sessionId: SessionId): Promise<UserActor | null>;
  byToken(tokenHash: string): Promise<UserActor | null>;
}

const TOUCH_AFTER_MS = 5 * 60_000;

/**
 * Everything a request has to know about who asks, in one look. Revoked, expired and disabled find no row.
 * The keys stand in a sub-select, where the planner cannot count them: else it makes a plan for each look, which costs more than the look.
 */
const actorsBy = (key: string, condition: string) => `
  SELECT ${key} AS key, s.id AS "sessionId", u.id AS "userId", u.name, s.last_seen_at AS "lastSeenAt",
    COALESCE((SELECT json_agg(json_build_object('studioId', m.studio_id, 'role', m.role) ORDER BY m.studio_id, m.role)
              FROM membership m WHERE m.user_id = u.id), '[]') AS memberships,
    (SELECT a.id FROM artist a WHERE a.user_id = u.id) AS "artistId"
  FROM session s JOIN "user" u ON u.id = s.user_id
  WHERE ${condition} AND s.revoked_at IS NULL AND s.expires_at > $2 AND u.disabled_at IS NULL`;

const BY_COOKIE = {
  name: 'actors-by-cookie',
  text: actorsBy('s.id', `s.id = ANY ((SELECT $1::uuid[])::uuid[]) AND s.kind = 'web'`),
};
const BY_TOKEN = {
  name: 'actors-by-token',
  text: actorsBy('s.token_hash', `s.token_hash = ANY ((SELECT $1::text[])::text[]) AND s.kind = 'api'`),
};

/** Looks sessions up together that are asked for together: on a busy process that spares most requests a trip to the database. */
export function createSessionFinder({ db, clock }: FinderDeps): SessionFinder {
  const finder = (statement: typeof BY_COOKIE) => {
    const find = gather(async (keys: readonly string[]) => {
      const { rows } = await db.pool.query<ActorRow>({ ...statement, values: [keys, clock.now()] });
      return new Map(rows.map((row) => [row.key, row]));
    });
    return async (key: string): Promise<UserActor | null> => {
      const row = await find(key);
      if (!row) return null;
      const { key: _, lastSeenAt, ...who } = row;
      const now = clock.now();
      const staleBefore = new Date(now.getTime() - TOUCH_AFTER_MS);
      if (lastSeenAt < staleBefore) await touch(db.pool, { sessionId: row.sessionId, now, staleBefore });
      return { kind: 'user', ...who };
    };
  };
  return { byCookie: finder(BY_COOKIE), byToken: finder(BY_TOKEN) };
}

type Touch = { readonly sessionId: SessionId; readonly now: Date; readonly staleBefore: Date };

/** Rarely, because a write for every request would cost more than the request. */
async function touch(pool: pg.Pool, { sessionId, now, staleBefore }: Touch): Promise<void> {
  await pool.query({
    name: 'touch-session',
    text: 'UPDATE session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $3',
    values: [sessionId, now, staleBefore],
  });
}
