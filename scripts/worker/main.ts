import path from 'node:path';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { type Lifetime, live } from '@/scripts/lifetime';
import { inspectMigrations } from '@/scripts/migrate';
import { reachDatabase } from '@/scripts/reach-database';
import { ROOT } from '@/scripts/run';
import { say, unable } from '@/scripts/say';
import { withClient } from '@/scripts/scratch-postgres';
import { spawnServer } from '@/scripts/server-process';
import { readSettings, startStage, toProcessEnv } from '@/scripts/settings';

const ENTRY = ['--enable-source-maps', path.join(ROOT, 'dist/worker.mjs')];

/** Works beside servers that were started with WORKER=apart, until it is asked to end. */
const work = async (lifetime: Lifetime) => {
  const settings = readSettings(startStage(process.env.NODE_ENV));
  const { parlourHome, host, port } = settings.env;
  const databaseUrl = await reachDatabase(settings, lifetime);
  if (databaseUrl === null) throw unable(`There is no database in ${parlourHome} yet.`, 'npm start');
  const { pending } = await withClient(databaseUrl, (client) => inspectMigrations(client));
  if (pending.length > 0) throw unable('The database is not up to date.', 'npm run migrate');
  await buildWhenStale(parlourHome, lifetime.signal);
  const worker = spawnServer({ entry: ENTRY, env: toProcessEnv({ ...settings.env, databaseUrl }), host, port });
  lifetime.atOnce(worker.kill);
  lifetime.atEnd(worker.stop);
  say('Working: mail, notifications and what goes by the clock. Ctrl-C ends it.');
  const code = await worker.exited;
  if (lifetime.signal.aborted) return 0;
  throw new Error(`The worker ended by itself with code ${code}.`);
};

void live(work);
