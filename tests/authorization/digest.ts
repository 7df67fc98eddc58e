import type pg from 'pg';

/** Rate limits count refused calls too, on purpose. */
const UNWATCHED = new Set(['rate_limit', '_prisma_migrations']);

export type Digest = () => Promise<Readonly<Record<string, string>>>;

/** A hash of each table's content; that somebody was seen just now does not count as a change. */
export async function digestOf(pool: pg.Pool): Promise<Digest> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  const parts = rows
    .filter(({ name }) => !UNWATCHED.has(name))
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name, md5(coalesce(string_agg(row, '' ORDER BY row), '')) AS hash
         FROM (SELECT md5((to_jsonb(t) - 'last_seen_at')::text) AS row FROM "${name}" t) AS rows`,
    );
  const text = parts.join(' UNION ALL ');
  return async () => {
    const hashes = await pool.query<{ name: string; hash: string }>({ name: 'digest', text });
    return Object.fromEntries(hashes.rows.map(({ name, hash }) => [name, hash]));
  };
}
