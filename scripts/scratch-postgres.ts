import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type RunningPostgres, startPostgres } from '@/scripts/postgres';

/** Faster by a multiple, and nothing in a scratch database has to survive the machine. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Ends Postgres and removes its folder when we die without the chance to: its input closes with us. */
const WATCHER =
  'cat >/dev/null; pid=$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid"; sleep 2; rm -rf "$1"';

export type ScratchPostgres = {
  /** Leads to another port after a restart. */
  url: (database: string) => string;
  stop: () => Promise<void>;
  /** Ends it and all its children without a word, as if the power had failed for Postgres alone. Linux only. */
  kill: () => void;
  startAgain: () => Promise<void>;
};

const watch = (folder: string) => {
  if (process.platform === 'win32') return () => undefined;
  const watcher = spawn('sh', ['-c', WATCHER, 'sh', folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  return () => watcher.kill('SIGKILL');
};

/** Parent for a scratch folder: one that the unprivileged Postgres user can enter even if TMPDIR is private. */
const scratchParent = () => (process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir());

/** A Postgres for one run: quick, careless, in a temporary folder that goes away with it. */
export const startScratchPostgres = async (flags: readonly string[] = []): Promise<ScratchPostgres> => {
  const folder = fs.mkdtempSync(path.join(scratchParent(), 'parlour-scratch-'));
  fs.chmodSync(folder, 0o711);
  const settings = [...CARELESS.flatMap((setting) => ['-c', setting]), ...flags];
  const unwatch = watch(folder);
  const start = () => startPostgres({ dataDir: path.join(folder, 'data'), flags: settings });
  let running: RunningPostgres = await start();
  const stop = async () => {
    await running.stop();
    unwatch();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  const kill = () => {
    for (const pid of [running.pid, ...childrenOf(running.pid)]) end(pid);
  };
  const startAgain = async () => {
    running = await start();
  };
  return { url: (database) => running.url(database), stop, kill, startAgain };
};

const childrenOf = (pid: number): number[] =>
  fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter((child) => child !== '')
    .map(Number);

const end = (pid: number) => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended of its own accord a moment ago.
  }
};

/** Runs `use` with a connection that is closed afterwards, whatever happens. */
export const withClient = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};
