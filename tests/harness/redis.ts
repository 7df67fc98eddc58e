import fs from 'node:fs';
import { freePort } from '@/scripts/free-port';
import { debianProgram } from '@/tests/harness/debian-program';
import { ownFolder, startOwnProgram } from '@/tests/harness/own-program';

export type OwnRedis = {
  readonly url: string;
  pid(): number;
  /** Without warning. What it knew is gone. */
  kill(): Promise<void>;
  /** Empty, at the same address. */
  start(): Promise<void>;
  end(): Promise<void>;
};

/** For `describe.skipIf('missing' in redisServer())`, with the reason in the name: `unlessMissing`. */
export const redisServer = () => debianProgram('redis-server', 'redis-server');

/** A Redis of a test's own on loopback, which keeps nothing. */
export async function startRedis(): Promise<OwnRedis> {
  const port = await freePort();
  const folder = ownFolder('redis');
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no'];
  const launch = () => startOwnProgram(redisServer(), args, port);
  let running = await launch();
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: () => running.pid,
    kill: () => running.kill(),
    start: async () => {
      running = await launch();
    },
    end: async () => {
      await running.kill();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}
