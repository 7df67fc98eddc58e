import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import type { Lifetime } from '@/scripts/lifetime';
import {
  BUILT_SERVER,
  originOf,
  type ServerOptions,
  type ServerProcess,
  spawnServer,
  waitUntilReady,
} from '@/scripts/server-process';
import type { ChaosDatabase } from '@/tests/chaos/database';
import { type FaultProxy, faultProxy } from '@/tests/chaos/fault-proxy';

export type Settings = Readonly<Record<string, string>>;

/** One process of the production build, with a line of its own to the database. */
export type AppServer = {
  readonly name: string;
  readonly port: number;
  readonly origin: string;
  /** Between it and Postgres. */
  readonly database: FaultProxy;
  pid(): number;
  isUp(): boolean;
  /** What it has logged, over all its lives. */
  log(): string;
  /** Resolves when it is ready. `settings` hold for this life only. */
  start(settings?: Settings): Promise<void>;
  /** Lets it drain; resolves with the time it took. */
  stop(): Promise<number>;
  kill(): Promise<void>;
};

type AppServerOptions = {
  readonly name: string;
  readonly folder: string;
  readonly database: ChaosDatabase;
  readonly settings: Settings;
  readonly random: () => number;
};

const HOST = '127.0.0.1';
/** By this, without a word of it in the product, a heap can be asked to let go of what is garbage before it is measured. */
const INSPECTABLE = '--inspect=127.0.0.1:0';

export async function openAppServer(lifetime: Lifetime, options: AppServerOptions): Promise<AppServer> {
  const { name, folder, database, settings, random } = options;
  const line = await faultProxy({ targets: () => [database.port()], random });
  const port = await freePort();
  const logFile = path.join(folder, `${name}.log`);
  let earlier = '';
  let server: ServerProcess | null = null;
  const log = () => earlier + (fs.existsSync(logFile) ? fs.readFileSync(logFile, 'utf8') : '');

  const optionsWith = (more: Settings): ServerOptions => {
    const url = new URL(database.url());
    url.port = String(line.port);
    return {
      entry: [INSPECTABLE, ...BUILT_SERVER],
      host: HOST,
      port,
      logFile,
      env: { ...settings, PORT: String(port), HOST, DATABASE_URL: url.href, ...more },
    };
  };
  const start = async (more: Settings = {}) => {
    earlier = log();
    const life = optionsWith(more);
    const spawned = spawnServer(life);
    server = spawned;
    void spawned.exited.then(() => {
      if (server === spawned) server = null;
    });
    await waitUntilReady(spawned, life);
  };
  const stop = async () => {
    const startedAt = performance.now();
    await server?.stop();
    return performance.now() - startedAt;
  };
  lifetime.atEnd(() => line.close());
  lifetime.atEnd(async () => void (await stop()));
  lifetime.atOnce(() => server?.kill());

  return {
    name,
    port,
    origin: originOf(HOST, port),
    database: line,
    pid: () => server?.pid ?? 0,
    isUp: () => server !== null,
    log,
    start,
    stop,
    kill: async () => {
      const ending = server;
      ending?.kill();
      await ending?.exited;
    },
  };
}
