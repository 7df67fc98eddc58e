import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type Database } from '@/server/db/database';
import { Prisma } from '@/server/db/generated/client';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';

let own: TestDatabase;
let db: Database;
beforeAll(async () => {
  own = await testDatabase();
  db = createDatabase({ url: own.url, poolSize: 2, onCommit: () => {} });
});
afterAll(async () => {
  await db.close();
  await own.drop();
});

const MODELS = Object.values(Prisma.ModelName);

/** Prisma's client has one reader per model, named after it. */
const readerOf = (model: string) => {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  const delegate: unknown = Reflect.get(db.prisma, name);
  if (typeof delegate !== 'object' || delegate === null || !('findMany' in delegate)) throw new Error(`no ${name}`);
  return delegate as { findMany(): Promise<unknown[]> };
};

// Without Prisma's engine nothing compares schema and migrations; reading every column of every table does.
it.each(MODELS)('finds every column of %s in the migrated database', async (model) => {
  expect(await readerOf(model).findMany()).toBeInstanceOf(Array);
});

it('has no table that the schema does not know', async () => {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'`,
  );
  expect(rows).toHaveLength(MODELS.length);
});
