import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';
import { buildWorker } from '@/scripts/build/build-worker';
import { lockHome } from '@/scripts/home-lock';
import { type Lifetime, live } from '@/scripts/lifetime';
import { patienceMs } from '@/scripts/patience';
import { prepare } from '@/scripts/prepare';
import { ROOT } from '@/scripts/run';
import { printFailure, say } from '@/scripts/say';
import {
  demandFreePort,
  type ServerOptions,
  type ServerProcess,
  spawnServer,
  waitUntilReady,
} from '@/scripts/server-process';
import { readSettings, toProcessEnv } from '@/scripts/settings';
import { setupLink } from '@/scripts/setup-link';
import { welcome } from '@/scripts/start/welcome';

/** Next reloads pages by itself; a change in these needs a new process. */
const SERVER_SOURCES = ['server', 'contract'];
const IGNORED = /generated|\.test\.ts$|~$/;
const SETTLE_MS = 150;

const onServerChange = (changed: () => void): (() => void) => {
  let settling: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = SERVER_SOURCES.map((folder) =>
    watch(path.join(ROOT, folder), { recursive: true }, (_kind, file) => {
      if (!file || IGNORED.test(file)) return;
      clearTimeout(settling);
      settling = setTimeout(changed, SETTLE_MS);
    }),
  );
  return () => {
    clearTimeout(settling);
    for (const watcher of watchers) watcher.close();
  };
};

/** Keeps one server running, replaced whenever `changed` resolves; a server that fails waits for the next change. */
const serveUntilEnd = async (options: ServerOptions, lifetime: Lifetime, ready: () => void) => {
  let server: ServerProcess | undefined;
  let wake: () => void = () => undefined;
  lifetime.atEnd(async () => server?.stop());
  lifetime.atOnce(() => server?.kill());
  lifetime.atEnd(onServerChange(() => wake()));
  for (let isFirst = true; !lifetime.signal.aborted; isFirst = false) {
    const changed = new Promise<void>((resolve) => {
      wake = resolve;
    });
    server = spawnServer(options);
    try {
      await waitUntilReady(server, options);
      if (isFirst) ready();
      else say('Restarted');
    } catch (error) {
      printFailure(error);
      say('Waiting for a change');
    }
    await changed;
    await server.stop();
  }
};

const develop = async (lifetime: Lifetime) => {
  const startedAt = Date.now();
  const settings = readSettings('development');
  const { parlourHome, publicUrl, host, port } = settings.env;
  await lockHome(parlourHome, publicUrl);
  await demandFreePort(host, port, patienceMs(parlourHome));
  // Next compiles pages on request; the worker only rings.
  const build = () => buildWorker({ id: 'development', keepsFiles: false });
  const withDemo = !process.argv.includes('--empty');
  const databaseUrl = await prepare({ settings, lifetime, withDemo, build });
  const env = { ...settings.env, databaseUrl };
  const entry = ['--import', 'tsx', path.join(ROOT, 'server/main.ts')];
  const options = { entry, env: toProcessEnv(env), host, port };
  const link = await setupLink(env);
  await serveUntilEnd(options, lifetime, () =>
    console.log(welcome({ env, withDemo, setupLink: link, tookMs: Date.now() - startedAt })),
  );
  return 0;
};

void live(develop);
