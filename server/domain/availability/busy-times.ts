import type { Ask } from '@/server/db/ask';
import type { Span } from '@/server/domain/availability/clocks';

type Asked = {
  readonly artistIds: readonly string[];
  readonly span: Span;
  /** What was held until then, or before, keeps nobody from anything any more. */
  readonly now: number;
};

// The range is written as in booking_no_overlap, whose index then finds it.
const BUSY_SQL = `
SELECT b.artist_id AS "artistId", b.busy_from AS "busyFrom", b.busy_to AS "busyTo"
FROM unnest($1::uuid[]) AS asked(id)
JOIN booking b ON b.artist_id = asked.id AND b.status IN ('held', 'confirmed')
  AND tstzrange(b.busy_from, b.busy_to) && tstzrange($2, $3) AND (b.held_until IS NULL OR b.held_until > $4)`;

type BusyRow = { readonly artistId: string; readonly busyFrom: Date; readonly busyTo: Date };

/** What these artists have given away, buffers included, of a time; by artist. */
export async function busyTimes(
  ask: Ask,
  { artistIds, span, now }: Asked,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const values = [artistIds, new Date(span.from), new Date(span.to), new Date(now)];
  const rows = await ask<BusyRow>({ name: 'busy-times', text: BUSY_SQL, values });
  return gathered(rows.map((row) => [row.artistId, { from: row.busyFrom.getTime(), to: row.busyTo.getTime() }]));
}

// All versions of a service count together.
const BOOKED_SQL = `
SELECT COALESCE(s.first_version_id, s.id) AS "firstVersionId", b.starts_at AS "startsAt"
FROM unnest($1::uuid[]) AS asked(id)
JOIN booking b ON b.artist_id = asked.id AND b.status IN ('held', 'confirmed', 'completed', 'no-show')
  AND b.starts_at >= $2 AND b.starts_at < $3 AND (b.held_until IS NULL OR b.held_until > $4)
JOIN service s ON s.id = b.service_id`;

type BookedRow = { readonly firstVersionId: string; readonly startsAt: Date };

/** When the bookings of these artists begin; by the first version of the service that they are for. */
export async function bookedStarts(
  ask: Ask,
  { artistIds, span, now }: Asked,
): Promise<ReadonlyMap<string, readonly number[]>> {
  if (artistIds.length === 0) return new Map();
  const values = [artistIds, new Date(span.from), new Date(span.to), new Date(now)];
  const rows = await ask<BookedRow>({ name: 'booked-starts', text: BOOKED_SQL, values });
  return gathered(rows.map((row) => [row.firstVersionId, row.startsAt.getTime()]));
}

function gathered<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  const lists = new Map<string, Value[]>();
  for (const [key, value] of entries) {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
  }
  return lists;
}
