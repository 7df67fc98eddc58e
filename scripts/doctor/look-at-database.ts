import type pg from 'pg';
import { type Finding, well, wrong } from '@/scripts/doctor/finding';
import { inspectMigrations, refusalOf } from '@/scripts/migrate';
import { MIN_POSTGRES_VERSION } from '@/scripts/server-database';

const MAX_CLOCK_SKEW_MS = 2_000;
const RESTORE = 'it was removed by hand; restore it from prisma/migrations/0002_constraints/migration.sql';

const ask = async <Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row | undefined> =>
  (await client.query<Row>(sql)).rows[0];

const version = async (client: pg.Client): Promise<Finding> => {
  const row = await ask<{ number: string; name: string }>(
    client,
    "SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS name",
  );
  return Number(row?.number) >= MIN_POSTGRES_VERSION
    ? well(`Postgres ${row?.name}`)
    : wrong(`The database is Postgres ${row?.name}.`, 'move to Postgres 15 or newer.');
};

const extension = async (client: pg.Client): Promise<Finding> => {
  const row = await ask<{ installed: string | null }>(
    client,
    "SELECT installed_version AS installed FROM pg_available_extensions WHERE name = 'btree_gist'",
  );
  if (!row)
    return wrong('The database server lacks btree_gist.', "install your system's postgresql-contrib package there.");
  return row.installed
    ? well('Extension btree_gist')
    : wrong(
        'Extension btree_gist is not installed in the database.',
        'npm run migrate, as a user who may CREATE EXTENSION.',
      );
};

const migrations = async (client: pg.Client): Promise<Finding> => {
  const plan = await inspectMigrations(client);
  const refusal = refusalOf(plan);
  if (refusal) return wrong(refusal.problem, refusal.fix);
  if (plan.unknown.length > 0) {
    return wrong(
      `The database is ahead of this code: ${plan.unknown.join(', ')}.`,
      'git pull, or restore an older backup.',
    );
  }
  return plan.pending.length === 0
    ? well('All migrations applied')
    : wrong(`Not applied yet: ${plan.pending.map((m) => m.name).join(', ')}.`, 'npm run migrate');
};

const clock = async (client: pg.Client): Promise<Finding> => {
  const askedAt = Date.now();
  const row = await ask<{ now: Date }>(client, 'SELECT clock_timestamp() AS now');
  const ownNow = (askedAt + Date.now()) / 2;
  const skewMs = Math.round((row?.now.getTime() ?? Number.NaN) - ownNow);
  return Math.abs(skewMs) <= MAX_CLOCK_SKEW_MS
    ? well(`Clocks agree (${skewMs} ms apart)`)
    : wrong(
        `The database's clock is ${skewMs} ms off ours.`,
        'turn time synchronisation on, on both: timedatectl set-ntp true',
      );
};

const overlapConstraint = async (client: pg.Client): Promise<Finding> => {
  const row = await ask(client, "SELECT 1 FROM pg_constraint WHERE conname = 'booking_no_overlap' AND contype = 'x'");
  return row
    ? well('Bookings cannot overlap')
    : wrong('The constraint booking_no_overlap is gone: bookings could overlap.', RESTORE);
};

const auditTrigger = async (client: pg.Client): Promise<Finding> => {
  const row = await ask(
    client,
    "SELECT 1 FROM pg_trigger WHERE tgname = 'audit_entry_append_only' AND tgenabled IN ('O', 'A')",
  );
  return row
    ? well('The audit is append-only')
    : wrong('The trigger audit_entry_append_only is gone or off: the audit could be altered.', RESTORE);
};

/** Everything that can be wrong with a database that answers. */
export const lookAtDatabase = async (client: pg.Client): Promise<Finding[]> => {
  const state = await migrations(client);
  const basics = [await version(client), state, await clock(client)];
  // Before the first migration nothing else is there, and one line says so.
  if (!state.ok) return basics;
  return [...basics, await extension(client), await overlapConstraint(client), await auditTrigger(client)];
};
