import type { HoldSlotInput } from '@/contract/schemas/booking';
import { instantOf } from '@/contract/time/wall-time';
import type { UserContext } from '@/server/domain/context';

// Everything else that can be said against it is for the transaction to say, which knows for certain.
const TAKEN_SQL = `
SELECT FROM service s JOIN artist a ON a.id = s.artist_id JOIN booking b ON b.artist_id = s.artist_id
WHERE s.id = $1 AND s.artist_id = $2 AND s.instant AND s.retired_at IS NULL
  AND a.user_id <> $3 AND a.paused_at IS NULL AND a.closed_at IS NULL AND $4::timestamptz > $5
  AND b.status IN ('held', 'confirmed') AND (b.held_until IS NULL OR b.held_until > $5)
  AND tstzrange(b.busy_from, b.busy_to) && tstzrange(
    $4::timestamptz - s.buffer_before_minutes * interval '1 minute',
    $4::timestamptz + (s.duration_minutes + s.buffer_after_minutes) * interval '1 minute')
  AND NOT EXISTS (
    SELECT FROM booking own WHERE own.customer_id = $3 AND own.artist_id = s.artist_id
      AND (own.status = 'held' OR own.hold_client_id = $6))
LIMIT 1`;

/** The instant that is asked for; `null` when the clocks skip it. */
export function wantedStart({ slot: { wallStart, zone, later = false } }: Pick<HoldSlotInput, 'slot'>): Date | null {
  const startsAt = instantOf({ wall: wallStart, zone, later });
  return startsAt === 'no-such-time' ? null : startsAt;
}

/**
 * Whether somebody else has the time already, seen without a lock: of many who want the same one, most hear so at once instead of waiting
 * for each other. Never true for a retry, nor for whoever would give back a hold of their own.
 */
export async function isClearlyTaken(ctx: UserContext, input: HoldSlotInput): Promise<boolean> {
  const startsAt = wantedStart(input);
  if (!startsAt) return false;
  const values = [input.serviceId, input.artistId, ctx.actor.userId, startsAt, ctx.clock.now(), input.clientId];
  const { rowCount } = await ctx.db.pool.query({ name: 'is-clearly-taken', text: TAKEN_SQL, values });
  return rowCount === 1;
}
