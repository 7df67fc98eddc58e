import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { serverEnv } from '@/e2e/harness/server-env';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { freePort } from '@/scripts/free-port';
import { layOutSite } from '@/scripts/lay-out-site';
import { type Lifetime, live } from '@/scripts/lifetime';
import { migrate } from '@/scripts/migrate';
import { ROOT } from '@/scripts/run';
import { startScratchPostgres, withClient } from '@/scripts/scratch-postgres';
import { BUILT_SERVER, type ServerOptions, spawnServer, waitUntilReady } from '@/scripts/server-process';
import { type PushStage, preparePush } from '@/tests/harness/push-stage';

/** What one worker's stories need to know of the server that is theirs alone. */
export type StageServer = {
  readonly url: string;
  readonly controlUrl: string;
  readonly databaseUrl: string;
  /** Its own copy of what the build made: `.next` and `public`. */
  readonly site: string;
  readonly push: PushStage;
};

const SCENE = 'parlour_e2e';
/** A database with the demo scene, copied for each of `count` servers. */
const openDatabases = async (lifetime: Lifetime, count: number): Promise<string[]> => {
  const postgres = await startScratchPostgres();
  lifetime.atEnd(postgres.stop);
  const create = (database: string) =>
    withClient(postgres.url('postgres'), (client) => client.query(`CREATE DATABASE ${database}`));
  await create(SCENE);
  await migrate(postgres.url(SCENE));
  const { seedDemo } = await import('@/prisma/seed/seed-demo');
  await seedDemo({ databaseUrl: postgres.url(SCENE) });
  const copies = Array.from({ length: count }, (_, index) => `${SCENE}_${index}`);
  for (const copy of copies) await create(`${copy} TEMPLATE ${SCENE}`);
  return copies.map((copy) => postgres.url(copy));
};

type Place = {
  index: number;
  databaseUrl: string;
  port: number;
  home: string;
  site: string;
  pushEnv: Record<string, string>;
};

const serverOptions = ({ index, databaseUrl, port, home, site, pushEnv }: Place): ServerOptions => ({
  entry: BUILT_SERVER,
  cwd: site,
  host: '127.0.0.1',
  port,
  logFile: path.join(ROOT, 'test-results', `server-${index}.log`),
  env: { ...serverEnv({ port, publicUrl: `http://localhost:${port}`, databaseUrl, home }), ...pushEnv },
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

const openServer = async (lifetime: Lifetime, databaseUrl: string, index: number): Promise<StageServer> => {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-e2e-'));
  lifetime.atEnd(() => fs.rmSync(home, { recursive: true, force: true }));
  const site = path.join(home, 'site');
  layOutSite(site);
  const port = await freePort();
  const { push, pushEnv } = await preparePush(home);
  const server = actor(serverOptions({ index, databaseUrl, port, home, site, pushEnv }));
  lifetime.atEnd(server.stop);
  await server.start();
  const control = await serveControl(server);
  lifetime.atEnd(() => void control.close());
  const address = control.address();
  const controlUrl = isPort(address) ? `http://127.0.0.1:${address.port}` : '';
  return { url: `http://localhost:${port}`, controlUrl, databaseUrl, site, push };
};

const stage = async (lifetime: Lifetime) => {
  fs.mkdirSync(path.join(ROOT, 'test-results'), { recursive: true });
  await buildWhenStale(path.join(ROOT, '.parlour'), lifetime.signal);
  const databases = await openDatabases(lifetime, Number(process.argv[2] ?? 1));
  const servers = await Promise.all(databases.map((url, index) => openServer(lifetime, url, index)));
  process.send?.(servers);
  if (!process.send) console.log(servers);
  return new Promise<number>(() => undefined); // until we are asked to end
};

void live(stage);
