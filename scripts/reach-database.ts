import path from 'node:path';
import { lockFreeHome } from '@/scripts/home-lock';
import type { Lifetime } from '@/scripts/lifetime';
import { hasPostgresData, startPostgres } from '@/scripts/postgres';
import { EMBEDDED_DATABASE } from '@/scripts/server-database';
import type { Settings } from '@/scripts/settings';

/**
 * The address of the database as it is, for a look that changes nothing; `null` when there is none yet. The embedded server is started
 * for the look if it is not running, and left running if it is, or if a start has taken it over by then.
 */
export const reachDatabase = async (settings: Settings, lifetime: Pick<Lifetime, 'atEnd'>): Promise<string | null> => {
  const { env, hasOwnDatabase, postgresPassword } = settings;
  if (hasOwnDatabase) return env.databaseUrl;
  const dataDir = path.join(env.parlourHome, 'postgres');
  if (!hasPostgresData(dataDir)) return null;
  const running = await startPostgres({ dataDir, password: postgresPassword });
  if (running.reused) return running.url(EMBEDDED_DATABASE);
  // Whoever serves from this home holds its lock. We take it before we stop: no start can slip in between.
  lifetime.atEnd(async () => ((await lockFreeHome(env.parlourHome)) ? running.stop() : undefined));
  return running.url(EMBEDDED_DATABASE);
};
