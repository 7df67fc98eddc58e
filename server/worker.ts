import { startBackground } from '@/server/background';
import { createDatabase } from '@/server/db/database';
import { type Env, readEnv } from '@/server/env';
import { createDatabaseClock } from '@/server/platform/database-clock';
import { systemIds } from '@/server/platform/ids';
import { createLog } from '@/server/platform/log';
import { createMailSender } from '@/server/platform/mail/create-mail-sender';
import { createPushSender } from '@/server/platform/push/create-push-sender';

/** Within this time after SIGTERM the process is gone, whatever still hangs. */
const DRAIN_MS = 8_000;

/** Mail, pushes and what goes by the clock, in a process that serves nobody. */
async function start(env: Env): Promise<void> {
  const log = createLog(env.logLevel);
  // Whoever follows the event log looks every second: there is no bus to wake them by.
  const db = createDatabase({ url: env.databaseUrl, poolSize: env.poolSize, onCommit: () => undefined });
  const clock = createDatabaseClock({ pool: db.pool, log });
  await clock.follow();
  const mail = createMailSender(env);
  const push = createPushSender(env);
  const background = startBackground({
    db,
    clock,
    ids: systemIds,
    publicUrl: env.publicUrl,
    mail,
    mailFrom: env.mailFrom,
    push,
    log,
  });
  log.info({ pid: process.pid }, 'worker.ready');

  let draining = false;
  const drain = async (signal: string) => {
    if (draining) return;
    draining = true;
    log.info({ signal }, 'worker.draining');
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    await background.stop();
    clock.stop();
    mail.close();
    push.close();
    await db.close();
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void drain(signal));
  process.on('SIGINT', (signal) => void drain(signal));
}

const read = readEnv();
if (read.ok) await start(read.env);
else {
  for (const { name, problem, fix } of read.problems) console.error(`${name} ${problem}. ${fix}`);
  process.exitCode = 1;
}
