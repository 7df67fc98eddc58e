import type pg from 'pg';

/**
 * After a logical restore the database counts its transactions anew, and stored events carry numbers that no snapshot has reached:
 * they would pass for new for ever. Whatever is visible yet lies beyond the present is from such a past, and becomes ancient here.
 * Reactions begin again with the oldest event; they may run twice by contract. Changes nothing in a database that counts on.
 */
export async function reanchorLog(pool: pg.Pool): Promise<void> {
  await pool.query(`UPDATE event SET xid = '1' WHERE xid >= pg_snapshot_xmax(pg_current_snapshot())`);
  await pool.query(
    'DELETE FROM relay_cursor WHERE pg_snapshot_xmax(cursor::pg_snapshot) > pg_snapshot_xmax(pg_current_snapshot())',
  );
}
