import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import type { Lifetime } from '@/scripts/lifetime';
import { migrate } from '@/scripts/migrate';
import { startScratchPostgres, withClient } from '@/scripts/scratch-postgres';
import { BUILT_SERVER, originOf, type ServerOptions, spawnServer, waitUntilReady } from '@/scripts/server-process';

export type BenchServer = { readonly origin: string; readonly pid: number; readonly authSecret: string };

const DATABASE = 'parlour_bench';
const HOST = '127.0.0.1';
/** A scratch database is careless by default; figures count only with every commit on the disk. */
const CAREFUL = ['fsync=on', 'synchronous_commit=on', 'full_page_writes=on'].flatMap((setting) => ['-c', setting]);
const AUTH_SECRET = 'only-for-the-benchmark-0123456789abcdef';

/** A migrated database of its own, on a Postgres of its own, as safe as in production. */
export const openBenchDatabase = async (lifetime: Lifetime): Promise<{ url: string; version: string }> => {
  const postgres = await startScratchPostgres(CAREFUL);
  lifetime.atEnd(postgres.stop);
  await withClient(postgres.url('postgres'), (client) => client.query(`CREATE DATABASE ${DATABASE}`));
  const url = postgres.url(DATABASE);
  await migrate(url);
  const version = await withClient(url, async (client) => {
    const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
    return rows[0]?.server_version ?? '';
  });
  return { url, version };
};

/** One production server process, as `npm start` runs it. */
export const startBenchServer = async (databaseUrl: string, lifetime: Lifetime): Promise<BenchServer> => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-bench-'));
  lifetime.atEnd(() => fs.rmSync(home, { recursive: true, force: true }));
  const port = await freePort();
  const options: ServerOptions = {
    entry: BUILT_SERVER,
    host: HOST,
    port,
    logFile: path.join(home, 'server.log'),
    env: {
      PARLOUR_STAGE: 'local',
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      HOST,
      PUBLIC_URL: `http://localhost:${port}`,
      DATABASE_URL: databaseUrl,
      AUTH_SECRET,
      AUDIT_KEY: AUTH_SECRET,
      PARLOUR_HOME: home,
      SEND_LIMIT_PER_MINUTE: '1000000',
      SMTP_URL: '',
    },
  };
  const server = spawnServer(options);
  lifetime.atEnd(server.stop);
  lifetime.atOnce(server.kill);
  await waitUntilReady(server, options);
  return { origin: originOf(HOST, port), pid: server.pid, authSecret: AUTH_SECRET };
};
