import path from 'node:path';
import pg from 'pg';
import { lockFreeHome } from '@/scripts/home-lock';
import type { Lifetime } from '@/scripts/lifetime';
import { migrate } from '@/scripts/migrate';
import { startPostgres } from '@/scripts/postgres';
import { say, unable } from '@/scripts/say';
import { withClient } from '@/scripts/scratch-postgres';
import type { Settings } from '@/scripts/settings';

export const EMBEDDED_DATABASE = 'parlour';
export const MIN_POSTGRES_VERSION = 150_000;

const createDatabase = (adminUrl: string) =>
  withClient(adminUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [EMBEDDED_DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${EMBEDDED_DATABASE}`);
  });

const startEmbedded = async ({ env, postgresPassword }: Settings, lifetime: Lifetime, isServing: boolean) => {
  const starting = startPostgres({ dataDir: path.join(env.parlourHome, 'postgres'), password: postgresPassword });
  starting.catch(() => undefined);
  lifetime.atEnd(async () => {
    const running = await starting.catch(() => null);
    // Whoever serves from this home holds its lock, and needs it still. Otherwise we take the lock: no start can slip in between.
    if (running && (isServing || (await lockFreeHome(env.parlourHome)))) await running.stop();
  });
  const running = await starting;
  if (isServing) lifetime.atOnce(running.quit);
  if (isServing && running.reused) say('Took over the Postgres of a start that was killed');
  await createDatabase(running.url('postgres'));
  return running.url(EMBEDDED_DATABASE);
};

const isRefusedByServer = (error: unknown): error is pg.DatabaseError => error instanceof pg.DatabaseError;

/** Why a connection failed, in words; the address itself may hold a password and is not repeated. */
export const connectionProblem = (error: unknown): string => {
  if (isRefusedByServer(error)) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code || (error instanceof Error ? error.message : String(error));
};

const checkOwn = async (databaseUrl: string) => {
  let version = 0;
  try {
    version = await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ version: string }>(
        "SELECT current_setting('server_version_num') AS version",
      );
      return Number(rows[0]?.version);
    });
  } catch (error) {
    throw unable(
      `DATABASE_URL cannot be reached (${connectionProblem(error)}).`,
      'check host, port, name, user and password, or unset DATABASE_URL to use the embedded Postgres.',
    );
  }
  if (version < MIN_POSTGRES_VERSION) {
    throw unable(`The database is Postgres ${Math.floor(version / 10_000)}.`, 'use Postgres 15 or newer.');
  }
};

/**
 * Brings up the database that the settings ask for, migrated; returns its address. The embedded one is stopped at the end, unless it is
 * somebody else who serves from this home.
 */
export const openDatabase = async (settings: Settings, lifetime: Lifetime, isServing = true): Promise<string> => {
  let url = settings.env.databaseUrl;
  if (settings.hasOwnDatabase) await checkOwn(url);
  else url = await startEmbedded(settings, lifetime, isServing);
  const applied = await migrate(url);
  if (applied.length > 0) say(`Applied ${applied.length === 1 ? 'migration' : 'migrations'} ${applied.join(', ')}`);
  return url;
};
