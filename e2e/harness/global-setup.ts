import { fork } from 'node:child_process';
import path from 'node:path';
import type { StageReady } from '@/e2e/harness/stage';
import { ensureBrowser } from '@/scripts/browser';

const isReady = (message: unknown): message is StageReady =>
  typeof message === 'object' && message !== null && 'controlUrl' in message;

/** Starts database and server once for the run, in a process of their own; workers find them through the environment. */
const globalSetup = async () => {
  ensureBrowser();
  const entry = path.resolve(import.meta.dirname, 'stage.ts');
  const child = fork(entry, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  });
  const ready = await new Promise<StageReady>((resolve, reject) => {
    child.on('message', (message) => isReady(message) && resolve(message));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The stage ended with code ${code} before it was ready.`)));
  });
  process.env.E2E_URL = ready.url;
  process.env.E2E_CONTROL_URL = ready.controlUrl;
  process.env.E2E_DATABASE_URL = ready.databaseUrl;
  process.env.E2E_PUSH = JSON.stringify(ready.push);
  return () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit').once('exit', () => resolve());
      child.kill('SIGTERM');
    });
};

export default globalSetup;
