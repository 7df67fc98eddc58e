import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Lifetime } from '@/scripts/lifetime';
import { say } from '@/scripts/say';
import { type ServerOptions, serverIn } from '@/scripts/server-process';
import { toProcessEnv } from '@/scripts/settings';
import { startBalancer } from '@/scripts/start/balancer';
import { Fleet } from '@/scripts/start/fleet';
import { createReleases } from '@/scripts/start/releases';
import { renew } from '@/scripts/start/renew';
import type { Env } from '@/server/env';

/** Of all processes together; the embedded Postgres has room for a hundred. */
const EMBEDDED_CONNECTIONS = 72;

export type Several = {
  readonly count: number;
  readonly env: Env;
  readonly hasOwnDatabase: boolean;
  readonly lifetime: Lifetime;
};

/**
 * Starts server processes on inner ports and our balancer in front of them, where one server would listen. SIGUSR2 replaces them one
 * after the other. Resolves when all are ready.
 */
export async function startSeveral({ count, env, hasOwnDatabase, lifetime }: Several): Promise<void> {
  const key = randomBytes(32).toString('base64url');
  const balancer = await startBalancer({ host: env.host, port: env.port, trustProxy: env.trustProxy, key });
  lifetime.atEnd(balancer.close);
  const logOf = (slot: number) => path.join(env.parlourHome, `server-${slot}.log`);
  const keepsLogs = env.stage !== 'production';
  if (keepsLogs) for (let slot = 1; slot <= count; slot++) fs.rmSync(logOf(slot), { force: true });
  const releases = createReleases(env.parlourHome);
  releases.take();
  const room = hasOwnDatabase ? env.poolSize : Math.floor(EMBEDDED_CONNECTIONS / count);
  const optionsFor = (slot: number, port: number): ServerOptions => ({
    entry: serverIn(releases.current()),
    cwd: releases.current(),
    env: {
      ...toProcessEnv({ ...env, host: '127.0.0.1', port }),
      // The balancer says who the visitor is, and nobody else does who finds the inner port.
      TRUST_PROXY: '1',
      BALANCER_KEY: key,
      POOL_SIZE: String(Math.min(env.poolSize, room)),
    },
    host: '127.0.0.1',
    port,
    // The old process and the one that replaces it write into the same file.
    ...(keepsLogs ? { logFile: logOf(slot), appendsLog: true } : {}),
  });
  const fleet = new Fleet({ size: count, balancer, optionsFor, say });
  lifetime.atOnce(() => fleet.kill());
  lifetime.atEnd(() => fleet.stop());
  await fleet.start();
  process.on('SIGUSR2', () => void renew({ fleet, releases, say }));
  say(`${count} processes; to replace them one after the other: npm start -- --replace`);
}
