import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type Problem, Unable, unable } from '@/scripts/say';

export type Migration = { name: string; sql: string; checksum: string };
export type AppliedMigration = { name: string; checksum: string; isFinished: boolean; logs: string | null };
export type MigrationPlan = {
  pending: Migration[];
  /** Applied, and changed in the folder since. */
  edited: string[];
  /** Begun and never finished. */
  failed: AppliedMigration[];
  /** Applied, and not in the folder: the database is ahead of this code. */
  unknown: string[];
};

/** The number that Prisma's own engine locks, so that `prisma migrate deploy` and we exclude each other. */
const PRISMA_LOCK = 72_707_369;
const MIGRATIONS_DIR = path.resolve(import.meta.dirname, '../prisma/migrations');

const CREATE_TABLE = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** The migrations in the folder, in the order of their names. */
export const readMigrations = (dir = MIGRATIONS_DIR): Migration[] =>
  fs
    .readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(dir, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });

/** Compares folder and table. Pure. */
export const planMigrations = (folder: readonly Migration[], applied: readonly AppliedMigration[]): MigrationPlan => {
  const inTable = new Map(applied.map((row) => [row.name, row]));
  const inFolder = new Set(folder.map((migration) => migration.name));
  return {
    pending: folder.filter((migration) => !inTable.has(migration.name)),
    edited: folder
      .filter((migration) => (inTable.get(migration.name)?.checksum ?? migration.checksum) !== migration.checksum)
      .map((migration) => migration.name),
    failed: applied.filter((row) => !row.isFinished),
    unknown: applied.filter((row) => !inFolder.has(row.name)).map((row) => row.name),
  };
};

/** What keeps the plan from being carried out, or null. */
export const refusalOf = (plan: MigrationPlan): Problem | null => {
  const [failed] = plan.failed;
  if (failed) {
    const why = failed.logs ? `: ${failed.logs.split('\n')[0]}` : '';
    return {
      problem: `Migration ${failed.name} failed half way${why}.`,
      fix: `repair the database by hand, then npx prisma migrate resolve --rolled-back ${failed.name}`,
    };
  }
  if (plan.edited.length > 0) {
    return {
      problem: `Already applied, and edited since: ${plan.edited.join(', ')}.`,
      fix: 'restore the files (git checkout -- prisma/migrations) and put the change into a new migration.',
    };
  }
  return null;
};

const readApplied = async (client: pg.Client): Promise<AppliedMigration[]> => {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished", logs
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
};

/** The plan for a database as it is, without touching it. */
export const inspectMigrations = async (client: pg.Client, dir = MIGRATIONS_DIR): Promise<MigrationPlan> => {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there",
  );
  return planMigrations(readMigrations(dir), rows[0]?.there ? await readApplied(client) : []);
};

/** The step and our note of it are one transaction: whoever is killed in between leaves the step to the next run, whole. */
const apply = async (client: pg.Client, { name, sql, checksum }: Migration) => {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined); // the connection may be what failed
    throw unable(
      `Migration ${name} failed, and left nothing behind: ${error instanceof Error ? error.message : String(error)}`,
      'correct the migration, then try again.',
    );
  }
};

/**
 * Applies what is pending, in step with `prisma migrate deploy`: same table, same checksums, same lock.
 * Returns the names applied. Throws, before touching anything, when an applied migration was edited or one failed half way.
 */
export const migrate = async (databaseUrl: string, dir = MIGRATIONS_DIR): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  client.on('error', () => undefined); // whatever is asked of a lost connection says so itself
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK]);
    await client.query(CREATE_TABLE);
    const plan = planMigrations(readMigrations(dir), await readApplied(client));
    const refusal = refusalOf(plan);
    if (refusal) throw new Unable([refusal]);
    for (const migration of plan.pending) await apply(client, migration);
    return plan.pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
};
