import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atSnapshot } from '@/server/events/cursor';
import { emit } from '@/server/events/emit';
import { currentCursor, readLog } from '@/server/events/read-log';
import { type Scene, scene } from '@/tests/harness/scene';

let s: Scene;
beforeAll(async () => {
  s = await scene();
});
afterAll(() => s.close());

const announce = (mailId: string) => s.deps.db.transact((tx) => emit(tx, { type: 'mail.queued', mailId }));

describe('the event log', () => {
  it('finds its newest event by the index, also on a connection that looked when there was none', async () => {
    const { pool } = s.deps.db;
    await pool.query('VACUUM ANALYZE event');
    const client = await pool.connect();
    await client.query('SELECT event_log_seen()');
    for (let n = 0; n < 10; n++) await announce(`mail ${n}`);
    await client.query('BEGIN; SELECT event_log_seen()');
    const text = `SELECT seq_scan::int AS "wholeReads" FROM pg_stat_xact_user_tables WHERE relname = 'event'`;
    const { rows } = await client.query(text);
    await client.query('ROLLBACK');
    client.release();
    expect(rows).toEqual([{ wholeReads: 0 }]);
  });

  it('asks once what can be seen, however many events it brings', async () => {
    const { pool } = s.deps.db;
    const start = atSnapshot(await currentCursor(pool));
    for (let n = 0; n < 10; n++) await announce(`letter ${n}`);
    await pool.query(`
      CREATE SEQUENCE looks;
      ALTER FUNCTION event_log_seen() RENAME TO really_seen;
      CREATE FUNCTION event_log_seen() RETURNS pg_snapshot LANGUAGE plpgsql STABLE AS $$
      BEGIN
        PERFORM nextval('looks');
        RETURN really_seen();
      END $$`);
    const batch = await readLog(pool, start, 100);
    const { rows } = await pool.query(`SELECT last_value::int AS looks FROM looks`);
    await pool.query('DROP FUNCTION event_log_seen; ALTER FUNCTION really_seen RENAME TO event_log_seen');
    expect(batch.events).toHaveLength(10);
    expect(rows).toEqual([{ looks: 1 }]);
  });
});
