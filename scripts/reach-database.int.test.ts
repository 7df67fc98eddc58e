import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockHome } from '@/scripts/home-lock';
import { migrate } from '@/scripts/migrate';
import { type RunningPostgres, startPostgres } from '@/scripts/postgres';
import { reachDatabase } from '@/scripts/reach-database';
import { runNode } from '@/scripts/run';
import { withClient } from '@/scripts/scratch-postgres';
import { homeSecrets } from '@/scripts/secrets';
import { EMBEDDED_DATABASE } from '@/scripts/server-database';
import type { Settings } from '@/scripts/settings';
import { readEnv } from '@/server/env';

let home: string;
let settings: Settings;
let running: RunningPostgres | undefined;

const dataDir = () => path.join(home, 'postgres');
/** As `npm start` does it, beside what may be running already. */
const start = async (): Promise<RunningPostgres> => {
  await lockHome(home, 'http://localhost:3000');
  running = await startPostgres({ dataDir: dataDir(), password: settings.postgresPassword });
  return running;
};
const answers = (postgres: RunningPostgres) =>
  withClient(postgres.url('postgres'), (client) => client.query('SELECT 1')).then(
    () => true,
    () => false,
  );

/** A look's life, whose end we call ourselves. */
const lifetime = () => {
  const undos: (() => Promise<void> | void)[] = [];
  const end = async () => {
    for (const undo of undos) await undo();
  };
  return { atEnd: (undo: () => Promise<void> | void) => void undos.push(undo), end };
};

beforeEach(async () => {
  home = fs.mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'parlour-reach-test-'));
  const { postgresPassword, authSecret, auditKey } = homeSecrets(home);
  const read = readEnv({
    PARLOUR_STAGE: 'test',
    PARLOUR_HOME: home,
    DATABASE_URL: 'postgresql://localhost/embedded',
    AUTH_SECRET: authSecret,
    AUDIT_KEY: auditKey,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  settings = { env: read.env, hasOwnDatabase: false, postgresPassword };
  const first = await startPostgres({ dataDir: dataDir(), password: postgresPassword });
  await withClient(first.url('postgres'), (client) => client.query(`CREATE DATABASE ${EMBEDDED_DATABASE}`));
  await migrate(first.url(EMBEDDED_DATABASE));
  await first.stop();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  fs.rmSync(home, { recursive: true, force: true });
});

describe('a look at the embedded database', () => {
  it('starts it when nobody does, and stops it afterwards', async () => {
    const look = lifetime();
    const url = (await reachDatabase(settings, look)) ?? '';
    expect((await withClient(url, (client) => client.query('SELECT count(*) FROM studio'))).rowCount).toBe(1);
    await look.end();
    await expect(withClient(url, (client) => client.query('SELECT 1'))).rejects.toThrow();
  });

  it('leaves it running when a start has taken it over in the meantime', async () => {
    const look = lifetime();
    await reachDatabase(settings, look);
    const taken = await start();
    expect(taken.reused).toBe(true);
    await look.end();
    expect(await answers(taken)).toBe(true);
  });
});

it('npm run migrate leaves the database of a start running that serves from it', async () => {
  const served = await start();
  const { DATABASE_URL: _url, ...env } = process.env;
  const migrated = await runNode(['--import', 'tsx', 'scripts/migrate/main.ts'], {
    env: { ...env, PARLOUR_HOME: home },
  });
  expect(migrated).toEqual({ code: 0, output: expect.stringContaining('up to date') });
  expect(await answers(served)).toBe(true);
});

it('npm run audit:verify looks at the database of a start that is running, and leaves it running', async () => {
  const served = await start();
  const { AUTH_SECRET: _secret, AUDIT_KEY: _key, DATABASE_URL: _url, ...env } = process.env;
  const look = () =>
    runNode(['--import', 'tsx', 'scripts/audit-verify/main.ts'], { env: { ...env, PARLOUR_HOME: home } });
  expect(await look()).toEqual({ code: 0, output: expect.stringContaining('There is no studio yet.') });
  await withClient(served.url(EMBEDDED_DATABASE), (client) =>
    client.query(
      `INSERT INTO studio (id, name, handle, zone) VALUES (gen_random_uuid(), 'Fern', 'fern', 'Europe/Rome')`,
    ),
  );
  expect(await look()).toEqual({ code: 0, output: '✓ Fern: 0 entries, intact\n' });
  expect(await answers(served)).toBe(true);
});
