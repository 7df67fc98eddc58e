import type pg from 'pg';
import type { Seeded } from '@/tests/harness/seeded';

/** Where factories put what they make: a database, repeatable chance and the hour it is. */
export type World = {
  readonly client: pg.Pool | pg.ClientBase;
  readonly random: Seeded;
  readonly now: Date;
};

type Row = Readonly<Record<string, unknown>>;

/** Inserts rows in one statement. All rows have the columns of the first; the database fills in the others. */
export async function insertRows(world: World, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((name) => `"${name}"`)
    .join(', ');
  await world.client.query(
    `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
