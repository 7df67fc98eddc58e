import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '@/scripts/free-port';
import { ROOT } from '@/scripts/run';
import { originOf, type ServerOptions, spawnServer, waitUntilReady } from '@/scripts/server-process';

export type PeerServer = { readonly origin: string; readonly pid: number; readonly stop: () => Promise<void> };

const HOST = '127.0.0.1';

/** A peer's server in a process of its own, on a database of its own; `kind` is its folder. */
export const startPeer = async (
  kind: 'socket-io' | 'raw-sse',
  databaseUrl: string,
  ...more: readonly string[]
): Promise<PeerServer> => {
  const port = await freePort();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-bench-'));
  const options: ServerOptions = {
    entry: ['--import', 'tsx', path.join(ROOT, 'bench/peers', kind, 'server.ts'), databaseUrl, String(port), ...more],
    host: HOST,
    port,
    logFile: path.join(folder, 'server.log'),
    env: { NODE_ENV: 'production' },
  };
  const server = spawnServer(options);
  const stop = async () => {
    server.kill();
    await server.exited;
    fs.rmSync(folder, { recursive: true, force: true });
  };
  await waitUntilReady(server, options).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { origin: originOf(HOST, port), pid: server.pid, stop };
};
