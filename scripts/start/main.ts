import path from 'node:path';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { demandNoDemo } from '@/scripts/demo';
import { lockHome } from '@/scripts/home-lock';
import { type Lifetime, live } from '@/scripts/lifetime';
import { patienceMs } from '@/scripts/patience';
import { prepare } from '@/scripts/prepare';
import { say } from '@/scripts/say';
import {
  BUILT_SERVER,
  demandFreePort,
  type ServerOptions,
  spawnServer,
  waitUntilReady,
} from '@/scripts/server-process';
import { readSettings, startStage, toProcessEnv } from '@/scripts/settings';
import { setupLink } from '@/scripts/setup-link';
import { parseStartArguments } from '@/scripts/start/parse-start-arguments';
import { placeOf, replace } from '@/scripts/start/replace';
import { type Several, startSeveral } from '@/scripts/start/start-several';
import { welcome } from '@/scripts/start/welcome';
import type { Env } from '@/server/env';

const serverOptions = (env: Env): ServerOptions => ({
  entry: BUILT_SERVER,
  env: toProcessEnv(env),
  host: env.host,
  port: env.port,
  // An operator's log collector reads our output; a person at home reads the welcome.
  ...(env.stage === 'production' ? {} : { logFile: path.join(env.parlourHome, 'server.log') }),
});

/** Starts it; what it answers resolves when it has ended. */
const startOne = async (env: Env, lifetime: Lifetime) => {
  say('Starting the server');
  const options = serverOptions(env);
  const server = spawnServer(options);
  lifetime.atOnce(server.kill);
  lifetime.atEnd(server.stop);
  await waitUntilReady(server, options);
  return async () => {
    const code = await server.exited;
    if (lifetime.signal.aborted) return 0;
    const where = options.logFile ? `; see ${options.logFile}` : '.';
    throw new Error(`The server ended by itself with code ${code}${where}`);
  };
};

/** They are started again whenever one ends; only we can be asked to end. */
const startMany = async (several: Several) => {
  say(`Starting ${several.count} servers`);
  await startSeveral(several);
  return () => new Promise<number>(() => undefined);
};

const start = async (lifetime: Lifetime) => {
  const startedAt = Date.now();
  const { isEmpty, processes, replaces } = parseStartArguments(process.argv.slice(2));
  const settings = readSettings(startStage(process.env.NODE_ENV));
  const { parlourHome, publicUrl, host, port, stage } = settings.env;
  if (replaces) {
    await replace(parlourHome);
    say('The processes are being replaced, one after the other; the start they belong to says how it goes');
    return 0;
  }
  // Who is asked to replace them before they are there is not to be ended by it.
  if (processes > 1) process.on('SIGUSR2', () => undefined);
  await lockHome(parlourHome, placeOf(publicUrl, processes));
  await demandFreePort(host, port, patienceMs(parlourHome));

  const withDemo = !isEmpty && stage !== 'production';
  const build = (signal: AbortSignal) => buildWhenStale(parlourHome, signal);
  const env = { ...settings.env, databaseUrl: await prepare({ settings, lifetime, withDemo, build }) };
  if (stage === 'production') await demandNoDemo(env.databaseUrl);

  lifetime.signal.throwIfAborted();
  const ended =
    processes === 1
      ? await startOne(env, lifetime)
      : await startMany({ count: processes, env, hasOwnDatabase: settings.hasOwnDatabase, lifetime });
  console.log(welcome({ env, withDemo, setupLink: await setupLink(env), tookMs: Date.now() - startedAt }));
  return ended();
};

void live(start);
