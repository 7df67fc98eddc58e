import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import next from 'next';
import { setServer } from '@/server/app';
import { createAuth } from '@/server/auth/auth';
import { startBackground } from '@/server/background';
import { createDatabase } from '@/server/db/database';
import { sealChains } from '@/server/domain/audit/seal-chains';
import { refreshTexts, refreshTimes } from '@/server/domain/directory/keep-directory';
import { drainOnSignal } from '@/server/drain';
import { type Env, readEnv, tellNextAuth } from '@/server/env';
import { connectionsOf } from '@/server/http/connections-of';
import { createHttpServer } from '@/server/http/create-http-server';
import { createDeparture } from '@/server/http/departure';
import { createServerHandle } from '@/server/http/server-handle';
import { createEventBus } from '@/server/platform/bus/create-event-bus';
import { createDatabaseClock } from '@/server/platform/database-clock';
import { systemIds } from '@/server/platform/ids';
import { createImageRenderer } from '@/server/platform/images/sharp-image-renderer';
import { createLog, type Log } from '@/server/platform/log';
import { createMailSender } from '@/server/platform/mail/create-mail-sender';
import { createPushSender } from '@/server/platform/push/create-push-sender';
import { createPostgresRateLimiter } from '@/server/platform/rate-limiter-postgres';
import { createHub } from '@/server/realtime/hub';

async function start(env: Env): Promise<void> {
  const log = createLog(env.logLevel);
  const bus = createEventBus(env, log);
  const db = createDatabase({
    url: env.databaseUrl,
    poolSize: env.poolSize,
    onCommit: () => bus.publish({ kind: 'wake' }),
  });
  const hub = createHub({ db, bus, log, onInternalEvent: () => background?.wake() });
  const mail = createMailSender(env);
  const push = createPushSender(env);
  const { sendLimitPerMinute, auditKey, publicUrl, mailFrom } = env;
  const clock = createDatabaseClock({ pool: db.pool, log });
  await clock.follow();
  const deps = { db, clock, ids: systemIds, sendLimitPerMinute, auditKey, publicUrl };
  const background = env.worker === 'inside' ? startBackground({ ...deps, mail, mailFrom, push, log }) : null;

  await sealEarlierAudits(deps, log);
  const limiter = createPostgresRateLimiter({ pool: db.pool, factor: env.authLimitFactor });
  const report = (error: unknown) => log.error({ err: error }, 'auth.failed');
  const auth = createAuth({ ...deps, limiter, report, authSecret: env.authSecret });
  const images = createImageRenderer();
  const parts = { ...deps, hub, limiter, images, push, log, auth, authSecret: env.authSecret };
  const handle = createServerHandle(parts, env.stage);
  setServer(handle);
  tellNextAuth(env);

  // Before anybody is let in: artists whose search text is of an earlier version could not be found.
  await refreshTexts({ ...deps, log });
  const refreshing = refreshTimes({ ...deps, log });

  const pages = next({ dev: env.loadDev, hostname: env.host, port: env.port, dir: process.cwd() });
  await pages.prepare();
  const departure = createDeparture();
  const server = createHttpServer({
    parts,
    publicUrl: env.publicUrl,
    stage: env.stage,
    trustProxy: env.trustProxy,
    balancerKey: env.balancerKey,
    departure,
    pages: pages.getRequestHandler(),
  });
  const connections = connectionsOf(server);
  if (env.loadDev) server.on('upgrade', pages.getUpgradeHandler());
  server.listen(env.port, env.host);
  await once(server, 'listening');
  log.info({ port: (server.address() as AddressInfo).port, stage: env.stage, pid: process.pid }, 'server.ready');

  drainOnSignal({
    log,
    hub,
    departure,
    connections,
    workers: [async () => background?.stop(), () => refreshing],
    resources: [clock.stop, bus.close, mail.close, push.close, db.close],
  });
}

/** Should the database be away, the first entry seals what was before it. */
async function sealEarlierAudits(deps: Parameters<typeof sealChains>[0], log: Log): Promise<void> {
  try {
    for (const chain of await sealChains(deps)) log.warn(chain, 'audit.sealed');
  } catch (error) {
    log.warn({ err: error }, 'audit.not-sealed-yet');
  }
}

const read = readEnv();
if (read.ok) {
  await start(read.env);
} else {
  for (const { name, problem, fix } of read.problems) console.error(`${name} ${problem}. ${fix}`);
  process.exitCode = 1;
}
