import type { Database } from '@/server/db/database';
import type { Span } from '@/server/domain/directory/next-free';

const DAY_MS = 24 * 60 * 60_000;
/** A little more than is looked ahead. */
const WINDOW_MS = 63 * DAY_MS;

// The range is written as in booking_no_overlap, whose index then finds it.
const BUSY_SQL = `
SELECT b.artist_id AS "artistId", b.busy_from AS "busyFrom", b.busy_to AS "busyTo"
FROM unnest($1::uuid[]) AS asked(id)
JOIN booking b ON b.artist_id = asked.id AND b.status IN ('held', 'confirmed')
  AND tstzrange(b.busy_from, b.busy_to) && tstzrange($2, $3)`;

type BusyRow = { readonly artistId: string; readonly busyFrom: Date; readonly busyTo: Date };

/** When each of these artists is booked from `now` on, for as far as the directory looks ahead. */
export async function busyTimes(
  { pool }: Database,
  artistIds: readonly string[],
  now: number,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const { rows } = await pool.query<BusyRow>({
    name: 'busy-times',
    text: BUSY_SQL,
    values: [artistIds, new Date(now), new Date(now + WINDOW_MS)],
  });
  const spans = new Map<string, Span[]>(artistIds.map((id) => [id, []]));
  for (const { artistId, busyFrom, busyTo } of rows)
    spans.get(artistId)?.push({ from: busyFrom.getTime(), to: busyTo.getTime() });
  return spans;
}
