import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import { BUILT_SERVER, originOf, type ServerOptions, spawnServer, waitUntilReady } from '@/scripts/server-process';

export type BenchServer = {
  readonly origin: string;
  readonly pid: number;
  readonly authSecret: string;
  readonly stop: () => Promise<void>;
};

const HOST = '127.0.0.1';
const AUTH_SECRET = 'only-for-the-benchmark-0123456789abcdef';

/** One production server process, as `npm start` runs it; `settings` beside those that it is shipped with. */
export const startBenchServer = async (
  databaseUrl: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<BenchServer> => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-bench-'));
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
      SMTP_URL: '',
      ...settings,
    },
  };
  const server = spawnServer(options);
  const stop = async () => {
    await server.stop();
    fs.rmSync(home, { recursive: true, force: true });
  };
  await waitUntilReady(server, options).catch(async (error: unknown) => {
    server.kill();
    await stop();
    throw error;
  });
  return { origin: originOf(HOST, port), pid: server.pid, authSecret: AUTH_SECRET, stop };
};
