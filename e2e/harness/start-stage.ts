import { fork } from 'node:child_process';
import path from 'node:path';
import type { StageServer } from '@/e2e/harness/stage';

type Stage = { readonly servers: readonly StageServer[]; readonly end: () => Promise<void> };

const areServers = (message: unknown): message is StageServer[] => Array.isArray(message);

/** Starts a database and `count` servers with the demo scene, in a process of their own that ends with `end`. */
export async function startStage(count: number): Promise<Stage> {
  const child = fork(path.resolve(import.meta.dirname, 'stage.ts'), [String(count)], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const servers = await new Promise<StageServer[]>((resolve, reject) => {
    child.on('message', (message) => areServers(message) && resolve(message));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The stage ended with code ${code} before it was ready.`)));
  });
  const end = () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit').once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { servers, end };
}
