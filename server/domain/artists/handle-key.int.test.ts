import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { handleKeyOf } from '@/contract/artists/handle';
import { createPool } from '@/server/db/create-pool';
import { testDatabase } from '@/tests/harness/database';
import { seeded } from '@/tests/harness/seeded';

const MIGRATION = path.resolve(import.meta.dirname, '../../../prisma/migrations/0004_first_release/migration.sql');
const SIGNS = 'abeilmnorstvwz0123456789--';

it('folds handles as the migration did', async () => {
  const folding = /translate\(.+\) AS key/.exec(fs.readFileSync(MIGRATION, 'utf8'))?.[0];
  const random = seeded('handles');
  const handles = Array.from({ length: 500 }, () =>
    Array.from({ length: random.between(3, 40) }, () => random.pick([...SIGNS])).join(''),
  );
  const { url, drop } = await testDatabase();
  const pool = createPool(url, 1);
  const { rows } = await pool.query<{ handle: string; key: string }>(
    `SELECT handle, ${folding} FROM unnest($1::text[]) AS given(handle)`,
    [[...handles, 'r-n', 'v-v', 'rrn', 'vvv', 'rnrn', 'i1l']],
  );
  await pool.end();
  await drop();
  expect(rows.map(({ key }) => key)).toEqual(rows.map(({ handle }) => handleKeyOf(handle)));
});
