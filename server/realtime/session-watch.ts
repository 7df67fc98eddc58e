import type pg from 'pg';
import type { Log } from '@/server/platform/log';

/** However a session ended, its streams close within this time. */
const CHECK_MS = 4_000;

type SessionWatchOptions = {
  readonly pool: pg.Pool;
  readonly log: Log;
  /** Sessions with a stream open. */
  readonly sessions: () => readonly string[];
  readonly onEnded: (sessionId: string) => void;
};

/** Looks regularly whether sessions still hold: the floor under `session.revoked`, and the only word of expiry and disabling. */
export function startSessionWatch({ pool, log, sessions, onEnded }: SessionWatchOptions): { stop(): void } {
  const check = async () => {
    const open = sessions();
    if (open.length > 0) for (const sessionId of await endedSessions(pool, open)) onEnded(sessionId);
  };
  const timer = setInterval(() => {
    check().catch((error: unknown) => log.warn({ err: error }, 'session-watch.failed'));
  }, CHECK_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

const ENDED_SQL = `
SELECT given.id FROM unnest($1::uuid[]) AS given(id)
WHERE NOT EXISTS (
  SELECT FROM session s JOIN "user" u ON u.id = s.user_id
  WHERE s.id = given.id AND s.revoked_at IS NULL AND s.expires_at > now() AND u.disabled_at IS NULL
)`;

async function endedSessions(pool: pg.Pool, sessionIds: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>({ name: 'ended-sessions', text: ENDED_SQL, values: [sessionIds] });
  return rows.map((row) => row.id);
}
