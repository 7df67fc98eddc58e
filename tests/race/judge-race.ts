import type { RaceReport } from '@/tests/race/run-race';

type Query = <Row>(sql: string) => Promise<readonly Row[]>;

export type Verdict = {
  readonly overlaps: number;
  /** Booked by what was told and not by the database, or the other way round. */
  readonly missing: number;
  readonly faults: readonly string[];
};

const OVERLAPS = `
SELECT a.id FROM booking a JOIN booking b ON a.artist_id = b.artist_id AND a.id < b.id
  AND tstzrange(a.busy_from, a.busy_to) && tstzrange(b.busy_from, b.busy_to)
WHERE a.status IN ('held', 'confirmed') AND b.status IN ('held', 'confirmed')`;

const STANDING = `SELECT id, starts_at AS "startsAt" FROM booking WHERE status = 'confirmed'`;

const ENTRIES = `
SELECT booking_id AS id, count(*)::int AS count FROM message
WHERE kind = 'booking-update' AND body ->> 'transition' = 'book' GROUP BY booking_id`;

type Standing = { readonly id: string; readonly startsAt: Date };
type Entries = { readonly id: string; readonly count: number };

/** Holds what everybody was told against what the database has. */
export async function judgeRace(query: Query, { everBooked, standing, faults }: RaceReport): Promise<Verdict> {
  const overlaps = (await query(OVERLAPS)).length;
  const stored = new Map((await query<Standing>(STANDING)).map(({ id, startsAt }) => [id, startsAt.toISOString()]));
  const told = new Map(standing.map(({ id, startsAt }) => [id, startsAt]));
  const differ = [...new Set([...stored.keys(), ...told.keys()])].filter((id) => stored.get(id) !== told.get(id));
  const entries = await query<Entries>(ENTRIES);
  const toldOnce = new Set(entries.filter(({ count }) => count === 1).map(({ id }) => id));
  const untold = [...everBooked].filter((id) => !toldOnce.has(id));
  const unasked = entries.filter(({ id, count }) => count !== 1 || !everBooked.has(id));
  return { overlaps, missing: differ.length + untold.length + unasked.length, faults };
}

/** The last line: what a script reads. */
export const lineOf = ({ attempts, booked }: RaceReport, { overlaps, missing }: Verdict): string =>
  `attempts=${attempts} booked=${booked} overlaps=${overlaps} missing=${missing}`;

export const isWon = ({ booked }: RaceReport, { overlaps, missing, faults }: Verdict): boolean =>
  booked > 0 && overlaps === 0 && missing === 0 && faults.length === 0;
