import type pg from 'pg';
import type { Ring } from '@/server/domain/notifications/read-news';
import { pauseSeconds } from '@/server/domain/notifications/rules';
import type { PushOutcome } from '@/server/platform/push/push-sender';

/** What came after the ring was taken up is due now. */
const DONE_SQL = `
WITH done AS (DELETE FROM push_delivery WHERE device_id = $1 AND conversation_id = $2 AND seq <= $3)
UPDATE push_delivery SET due_at = now() WHERE device_id = $1 AND conversation_id = $2 AND seq > $3`;

const WELL_SQL = 'UPDATE push_device SET failures = 0, quiet_until = NULL WHERE id = $1 AND failures > 0';

const FAILED_SQL = 'UPDATE push_device SET failures = failures + 1 WHERE id = $1 RETURNING failures';

/** Whatever else waits for the device waits with it. */
const PAUSE_SQL = `
WITH quiet AS (UPDATE push_device SET quiet_until = now() + make_interval(secs => $2) WHERE id = $1 RETURNING id, quiet_until)
UPDATE push_delivery q SET due_at = quiet.quiet_until FROM quiet WHERE q.device_id = quiet.id`;

/** Notes how it went. `null`: there was nothing to tell any more. */
export async function settleRing(
  pool: pg.Pool,
  ring: Ring,
  outcome: PushOutcome | null,
  chance: number,
): Promise<void> {
  const { deviceId, conversationId, seq } = ring;
  if (outcome === 'gone') return void (await pool.query('DELETE FROM push_device WHERE id = $1', [deviceId]));
  if (outcome !== null && outcome !== 'accepted' && 'later' in outcome) {
    return putOff(pool, deviceId, outcome.retryAfterSeconds, chance);
  }
  await pool.query(DONE_SQL, [deviceId, conversationId, seq]);
  if (outcome === 'accepted') await pool.query(WELL_SQL, [deviceId]);
}

async function putOff(
  pool: pg.Pool,
  deviceId: string,
  retryAfterSeconds: number | null,
  chance: number,
): Promise<void> {
  const { rows } = await pool.query<{ failures: number }>(FAILED_SQL, [deviceId]);
  const failures = rows[0]?.failures;
  if (failures === undefined) return; // signed out meanwhile
  await pool.query(PAUSE_SQL, [deviceId, pauseSeconds({ failures, retryAfterSeconds, chance })]);
}
