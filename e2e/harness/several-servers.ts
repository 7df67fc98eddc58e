import fs from 'node:fs';
import path from 'node:path';
import { serverEnv } from '@/e2e/harness/server-env';
import { thisServer } from '@/e2e/harness/this-server';
import { ROOT } from '@/scripts/run';
import { BUILT_SERVER } from '@/scripts/server-process';
import { startBalancer } from '@/scripts/start/balancer';
import { Fleet } from '@/scripts/start/fleet';
import { ownFolder } from '@/tests/harness/own-program';

const KEY = 'what-only-the-balancer-shows-to-them';

export type SeveralServers = {
  readonly url: string;
  /** New processes for old, one after the other, as `npm start -- --processes` does it. */
  readonly replaceAll: () => Promise<number>;
  readonly pids: () => readonly number[];
  readonly end: () => Promise<void>;
};

/** `count` processes of the build on this worker's database, behind the balancer of `npm start`. */
export async function startSeveralServers(count: number): Promise<SeveralServers> {
  const { databaseUrl, site } = thisServer();
  const home = ownFolder('several');
  const balancer = await startBalancer({ host: '127.0.0.1', port: 0, trustProxy: false, key: KEY });
  const url = `http://localhost:${balancer.port}`;
  const fleet = new Fleet({
    size: count,
    balancer,
    optionsFor: (place, port) => ({
      entry: BUILT_SERVER,
      cwd: site,
      host: '127.0.0.1',
      port,
      logFile: path.join(ROOT, 'test-results', `several-${process.env.TEST_PARALLEL_INDEX ?? 0}-${place}.log`),
      appendsLog: true,
      env: {
        ...serverEnv({ port, publicUrl: url, databaseUrl, home }),
        TRUST_PROXY: '1',
        BALANCER_KEY: KEY,
        POOL_SIZE: '8',
      },
    }),
    say: () => undefined,
  });
  await fleet.start();
  const end = async () => {
    await fleet.stop();
    await balancer.close();
    fs.rmSync(home, { recursive: true, force: true });
  };
  return { url, replaceAll: () => fleet.replaceAll(), pids: () => fleet.pids(), end };
}
