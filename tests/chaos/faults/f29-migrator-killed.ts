import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inspectMigrations, migrate, readMigrations } from '@/scripts/migrate';
import { withClient } from '@/scripts/scratch-postgres';
import type { Fault, Trial } from '@/tests/chaos/trial';

const KILLS = 10;
const AT_ONCE = 2;
const LONGEST_MS = 150;
const MIGRATOR = path.resolve(import.meta.dirname, '../migrator.ts');

/** Everything that migrations have made, in words. */
const SHAPE_SQL = `
SELECT string_agg(line, E'\\n' ORDER BY line) AS shape FROM (
  SELECT table_name || '.' || column_name || ' ' || data_type AS line FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT tgname FROM pg_trigger WHERE NOT tgisinternal
) AS everything`;

/** Migrations are cut off at any instant, and run again. */
export const migratorKilled: Fault = {
  id: 'F29',
  title: `a migrator is killed ${KILLS} times at random, and two migrate at once`,
  bound: 'each step is done wholly or not at all, and the next run finishes',
  run: async (trial) => {
    const { stage, random } = trial;
    const wanted = await shapeOf(stage.database.url());
    const kills = Array.from({ length: KILLS * trial.times }, () => random.between(0, LONGEST_MS));
    while (kills.length > 0) {
      await Promise.all(kills.splice(0, AT_ONCE).map((afterMs) => killedAfter(trial, afterMs, wanted)));
    }
    await twoAtOnce(trial, wanted);
  },
};

async function killedAfter(trial: Trial, afterMs: number, wanted: string): Promise<void> {
  const url = await emptyDatabase(trial);
  const migrator = fork(MIGRATOR, [url], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await begins(migrator);
  await pause(afterMs);
  migrator.kill('SIGKILL');
  if (migrator.exitCode === null && migrator.signalCode === null) await once(migrator, 'exit');
  await finishes(trial, { url, wanted, what: `after a kill at ${afterMs} ms` });
}

async function begins(migrator: ChildProcess): Promise<void> {
  await once(migrator, 'message');
}

type Ending = { readonly url: string; readonly wanted: string; readonly what: string };

async function finishes({ expect }: Trial, { url, wanted, what }: Ending): Promise<void> {
  const failure = await migrate(url).then(
    () => null,
    (error: unknown) => String(error),
  );
  expect(failure === null, `${what} the next run says: ${failure}`);
  if (failure !== null) return;
  const { pending, failed } = await withClient(url, (client) => inspectMigrations(client));
  expect(pending.length === 0 && failed.length === 0, `${what} something is left to do`);
  expect((await shapeOf(url)) === wanted, `${what} the database has another shape`);
}

async function twoAtOnce(trial: Trial, wanted: string): Promise<void> {
  const url = await emptyDatabase(trial);
  const applied = await Promise.all([migrate(url), migrate(url)]);
  const all = readMigrations().length;
  trial.expect(applied.flat().length === all, `two at once applied ${applied.flat().length} instead of ${all}`);
  await finishes(trial, { url, wanted, what: 'after two at once' });
}

async function emptyDatabase({ stage, random }: Trial): Promise<string> {
  const name = `chaos_${random.hex('database', 12)}_${stage.takeNumber()}`;
  await stage.database.query(`CREATE DATABASE ${name}`);
  return stage.database.urlOf(name);
}

const shapeOf = (url: string): Promise<string> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ shape: string }>(SHAPE_SQL);
    return rows[0]?.shape ?? '';
  });
