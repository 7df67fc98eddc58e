import { performance } from 'node:perf_hooks';
import type pg from 'pg';

type Timed = { readonly pool: pg.Pool; readonly tookMs: (statement: string) => readonly number[] };

/** The same pool, with a watch on each of its prepared statements. */
export const timed = (pool: pg.Pool): Timed => {
  const took = new Map<string, number[]>();
  const query = async (statement: pg.QueryConfig) => {
    const begunAt = performance.now();
    const result = await pool.query(statement);
    const name = statement.name ?? '';
    took.set(name, [...(took.get(name) ?? []), performance.now() - begunAt]);
    return result;
  };
  const watched = new Proxy(pool, {
    get: (target, property) => (property === 'query' ? query : Reflect.get(target, property, target)),
  });
  return { pool: watched, tookMs: (statement) => took.get(statement) ?? [] };
};
