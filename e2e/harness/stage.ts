import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { AUDIT_KEY } from '@/e2e/harness/audit-key';
import { type PushStage, preparePush } from '@/e2e/harness/push-stage';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { freePort } from '@/scripts/free-port';
import { type Lifetime, live } from '@/scripts/lifetime';
import { migrate } from '@/scripts/migrate';
import { ROOT } from '@/scripts/run';
import { startScratchPostgres, withClient } from '@/scripts/scratch-postgres';
import { BUILT_SERVER, type ServerOptions, spawnServer, waitUntilReady } from '@/scripts/server-process';

/** What the stage tells the process that started it. */
export type StageReady = { url: string; controlUrl: string; databaseUrl: string; push: PushStage };

const DATABASE = 'parlour_e2e';
/** Stories sign up and write far faster than people. */
const GENEROUS = { AUTH_LIMIT_FACTOR: '1000', SEND_LIMIT_PER_MINUTE: '100000' };

const openDatabase = async (lifetime: Lifetime) => {
  const postgres = await startScratchPostgres();
  lifetime.atEnd(postgres.stop);
  await withClient(postgres.url('postgres'), (client) => client.query(`CREATE DATABASE ${DATABASE}`));
  const databaseUrl = postgres.url(DATABASE);
  await migrate(databaseUrl);
  const { seedDemo } = await import('@/prisma/seed/seed-demo');
  await seedDemo({ databaseUrl });
  return databaseUrl;
};

type Place = { databaseUrl: string; port: number; home: string; pushEnv: Record<string, string> };

const serverOptions = ({ databaseUrl, port, home, pushEnv }: Place): ServerOptions => ({
  entry: BUILT_SERVER,
  host: '127.0.0.1',
  port,
  logFile: path.join(ROOT, 'test-results', 'server.log'),
  env: {
    ...GENEROUS,
    PARLOUR_STAGE: 'local',
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: 'only-for-the-end-to-end-tests-0123456789',
    AUDIT_KEY,
    PARLOUR_HOME: home,
    SMTP_URL: '',
    ...pushEnv,
  },
});

/** One server at a time under a name that stories use: start, stop, kill. */
const actor = (options: ServerOptions) => {
  let server: ReturnType<typeof spawnServer> | undefined;
  const start = async () => {
    server = spawnServer(options);
    await waitUntilReady(server, options);
  };
  const stop = async () => server?.stop();
  const kill = async () => {
    server?.kill();
    await server?.exited;
  };
  return { start, stop, kill };
};

const serveControl = (commands: Record<string, () => Promise<unknown>>) =>
  new Promise<http.Server>((resolve) => {
    const control = http.createServer(async (request, response) => {
      const command = commands[request.url?.slice(1) ?? ''];
      try {
        await command?.();
        response.writeHead(command ? 204 : 404).end();
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
    control.listen(0, '127.0.0.1', () => resolve(control));
  });

const isPort = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

const stage = async (lifetime: Lifetime) => {
  fs.mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-e2e-'));
  lifetime.atEnd(() => fs.rmSync(home, { recursive: true, force: true }));
  await buildWhenStale(home, lifetime.signal);
  const databaseUrl = await openDatabase(lifetime);
  const port = await freePort();
  const { push, pushEnv } = await preparePush(home);
  const server = actor(serverOptions({ databaseUrl, port, home, pushEnv }));
  lifetime.atEnd(server.stop);
  await server.start();
  const control = await serveControl(server);
  lifetime.atEnd(() => void control.close());
  const address = control.address();
  const controlUrl = isPort(address) ? `http://127.0.0.1:${address.port}` : '';
  const ready: StageReady = { url: `http://localhost:${port}`, controlUrl, databaseUrl, push };
  process.send?.(ready);
  if (!process.send) console.log(ready);
  return new Promise<number>(() => undefined); // until we are asked to end
};

void live(stage);
