import type pg from 'pg';
import { INVARIANTS } from '@/scripts/invariants/invariants';

export type Finding = {
  readonly promise: string;
  readonly of: number;
  readonly brokenCount: number;
  /** The first few of what breaks it. */
  readonly broken: readonly string[];
};

const SHOWN = 5;

/**
 * Asks every invariant at one instant, in a transaction that can only read: a server may go on writing meanwhile.
 * @throws when the database does not answer, or is none of ours
 */
export async function checkInvariants(client: Pick<pg.ClientBase, 'query'>): Promise<readonly Finding[]> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    const findings: Finding[] = [];
    for (const { promise, of, broken } of INVARIANTS) {
      const all = await client.query<{ count: string }>(of);
      const { rows } = await client.query<{ broken: string; total: string }>(
        `SELECT broken, count(*) OVER () AS total FROM (${broken}) AS b ORDER BY broken LIMIT ${SHOWN}`,
      );
      findings.push({
        promise,
        of: Number(all.rows[0]?.count),
        brokenCount: Number(rows[0]?.total ?? 0),
        broken: rows.map((row) => row.broken),
      });
    }
    return findings;
  } finally {
    await client.query('COMMIT');
  }
}
