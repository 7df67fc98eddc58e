import type { Hours } from '@/contract/artists/hours';
import type { OffsetStretch } from '@/contract/time/offset-stretches';
import type { Database } from '@/server/db/database';
import { busyTimes } from '@/server/domain/directory/busy-times';
import { nextFree, stretchesFrom } from '@/server/domain/directory/next-free';

/** What the next free time of an artist follows from, besides the bookings. */
export type Working = {
  readonly id: string;
  readonly zone: string;
  readonly hours: readonly Hours[];
  readonly isPaused: boolean;
  readonly services: readonly { readonly durationMinutes: number }[];
};

/**
 * When each of these artists could begin something, in milliseconds. Artists who are paused, show no hours or offer nothing have no
 * such time.
 */
export async function nextFreeOf(
  db: Database,
  artists: readonly Working[],
  now: number,
): Promise<ReadonlyMap<string, number | null>> {
  const working = artists.filter(
    ({ isPaused, hours, services }) => !isPaused && hours.length > 0 && services.length > 0,
  );
  const busy =
    working.length === 0
      ? new Map()
      : await busyTimes(
          db,
          working.map(({ id }) => id),
          now,
        );
  // Few zones, many artists: asking a zone for its clock changes is the slow part.
  const zones = new Map<string, readonly OffsetStretch[]>();
  const found = working.map(({ id, zone, hours, services }): readonly [string, number | null] => {
    const stretches = zones.get(zone) ?? stretchesFrom(zone, now);
    zones.set(zone, stretches);
    const durationMinutes = Math.min(...services.map((service) => service.durationMinutes));
    return [id, nextFree({ hours, stretches, busy: busy.get(id) ?? [], durationMinutes }, now)];
  });
  return new Map(found);
}
