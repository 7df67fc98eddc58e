import type pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPool } from '@/server/db/create-pool';
import type { RateLimiter } from '@/server/platform/rate-limiter';
import { createPostgresRateLimiter } from '@/server/platform/rate-limiter-postgres';
import { type TestDatabase, testDatabase } from '@/tests/harness/database';

let database: TestDatabase;
let pool: pg.Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = createPool(database.url, 4);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const tooMany = { code: 'request.too-many' };
const useUp = async (limiter: RateLimiter, key: string, times: number) => {
  for (let turn = 0; turn < times; turn++) await limiter.take('code-request', key);
};

it('remembers across a restart and says when to come back', async () => {
  await useUp(createPostgresRateLimiter({ pool, factor: 1 }), 'a@example.test', 5);
  const afterRestart = createPostgresRateLimiter({ pool, factor: 1 });
  const refused = await afterRestart.take('code-request', 'a@example.test').catch((error: unknown) => error);
  expect(refused).toMatchObject(tooMany);
  expect(refused).toHaveProperty(
    'retryAfterSeconds',
    expect.toSatisfy((s: number) => s > 3_500 && s <= 3_600),
  );
});

it('counts each person and each act by itself', async () => {
  const limiter = createPostgresRateLimiter({ pool, factor: 1 });
  await useUp(limiter, 'b@example.test', 5);
  await limiter.take('code-request', 'c@example.test');
  await limiter.take('sign-in', 'b@example.test');
  await expect(limiter.take('code-request', 'b@example.test')).rejects.toMatchObject(tooMany);
});

it('lets no more through when all come at once', async () => {
  const limiter = createPostgresRateLimiter({ pool, factor: 2 });
  const results = await Promise.allSettled(
    Array.from({ length: 30 }, () => limiter.take('code-request', 'd@example.test')),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
});

it('keeps no address or e-mail in its table', async () => {
  const { rows } = await pool.query<{ key: string }>('SELECT key FROM rate_limit');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ key }) => key.includes('@'))).toEqual([]);
});

it('still limits while the database is away', async () => {
  const gone = createPool(database.url, 4);
  await gone.end();
  const limiter = createPostgresRateLimiter({ pool: gone, factor: 1 });
  await useUp(limiter, 'e@example.test', 5);
  await expect(limiter.take('code-request', 'e@example.test')).rejects.toMatchObject(tooMany);
});
