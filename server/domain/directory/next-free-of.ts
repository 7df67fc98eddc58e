import { askPool } from '@/server/db/ask';
import type { Database } from '@/server/db/database';
import { type Calendars, calendarsOf } from '@/server/domain/availability/calendars';
import { DAY_MS } from '@/server/domain/availability/clocks';
import { nextFree } from '@/server/domain/directory/next-free';

const DAYS_AHEAD = 60;

/**
 * When each of these artists could begin anything they offer, in milliseconds. Artists who are paused, closed, show no hours or offer
 * nothing that fits have no such time.
 */
export async function nextFreeOf(
  db: Database,
  artistIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, number | null>> {
  const calendars = await calendarsOf(askPool(db), {
    artistIds,
    span: { from: now, to: now + DAYS_AHEAD * DAY_MS },
    now,
  });
  return new Map([...calendars].map(([id, own]) => [id, firstOf(own, now)]));
}

const firstOf = ({ isPaused, byService }: Calendars, now: number): number | null =>
  isPaused ? null : nextFree([...byService.values()], { from: now, to: now + DAYS_AHEAD * DAY_MS });
