import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '@/scripts/free-port';
import { type NativePostgres, nativePostgres } from '@/scripts/postgres-native';

export type PostgresOptions = {
  /** Made and initialised when it is not there. */
  dataDir: string;
  /** Of the superuser; fixed when the data folder is made. The server listens on loopback only. */
  password?: string;
  /** Further arguments for the server, such as `['-c', 'fsync=off']`. */
  flags?: readonly string[];
};

export type RunningPostgres = {
  url: (database: string) => string;
  pid: number;
  /** Whether it was still running because the process that started it was killed. */
  reused: boolean;
  stop: () => Promise<void>;
  /** Ends it at once, sessions cut off; the next start recovers what was committed. */
  quit: () => void;
};

type LockFile = { pid: number; port: number; isReady: boolean };

const DEFAULT_PASSWORD = 'parlour';
const READY_POLL_MS = 25;
const READY_TIMEOUT_MS = 60_000;
/** The children of a killed postmaster hold its memory for a moment. */
const RETRY_TIMEOUT_MS = 5_000;
const RETRY_POLL_MS = 200;
const SHUTDOWN_MS = 10_000;
const LOG_TAIL_BYTES = 4_000;
const MAX_LOG_BYTES = 5_000_000;
const PASSING_TROUBLE =
  /shared memory block|lock file .* already exists|Address already in use|could not create any TCP/;

/** The format is fixed: pid, data folder, start time, port, socket folder, address, shared memory, status. */
export const parseLockFile = (text: string): LockFile | null => {
  const lines = text.split('\n').map((line) => line.trim());
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port, isReady: lines[7] === 'ready' };
};

const readLockFile = (dataDir: string) => {
  try {
    return parseLockFile(fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8'));
  } catch {
    return null; // not there, or being replaced
  }
};

const isPostgres = (pid: number) => {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres'); // empty for a zombie
  } catch {
    return false;
  }
};

const connectionUrl = (password: string, port: number, database: string) =>
  `postgresql://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

const answers = async (url: string) => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

const spawnOptions = (native: NativePostgres) => ({
  ...native.owner,
  cwd: path.parse(native.dataDir).root, // its user may not be allowed into our own folder
  env: { ...process.env, LC_ALL: 'C', PGOPTIONS: '' },
  windowsHide: true,
});

/** Made beside its place and moved there when complete, so that a kill in between leaves nothing half made. */
const initialise = (native: NativePostgres, password: string) => {
  const unfinished = `${native.dataDir}.new`;
  const passwordFile = `${native.dataDir}.password`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.rmSync(passwordFile, { force: true });
  try {
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    const { owner } = native;
    if (owner) for (const made of [unfinished, passwordFile]) fs.chownSync(made, owner.uid, owner.gid);
    const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const args = ['-D', unfinished, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`];
    const run = spawnSync(native.program('initdb'), [...args, '-E', 'UTF8', ...locale, '--no-sync'], {
      ...spawnOptions(native),
      encoding: 'utf8',
    });
    if (run.status !== 0)
      throw new Error(`Postgres could not make its data folder: ${run.stderr || run.error?.message}`);
    fs.renameSync(unfinished, native.dataDir);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
};

const logTail = (file: string, from: number) =>
  fs.readFileSync(file).subarray(from).toString('utf8').slice(-LOG_TAIL_BYTES);

const launch = async (native: NativePostgres, logFile: string, flags: readonly string[]) => {
  const port = await freePort();
  const log = fs.openSync(logFile, 'a', 0o600);
  const logStart = fs.fstatSync(log).size;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'log_checkpoints=off'];
  const args = ['-D', native.dataDir, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting]), ...flags];
  // Detached: Ctrl-C in the terminal is for us; we stop Postgres after the server that needs it.
  const child = spawn(native.program('postgres'), args, {
    ...spawnOptions(native),
    stdio: ['ignore', log, log],
    detached: true,
  });
  fs.closeSync(log);
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`Postgres did not start:\n${logTail(logFile, logStart)}`);
    const lock = readLockFile(native.dataDir);
    if (lock?.isReady && lock.pid === child.pid) return { child, port, pid: lock.pid };
    await delay(READY_POLL_MS);
  }
  child.kill('SIGKILL');
  throw new Error(`Postgres was not ready after ${READY_TIMEOUT_MS / 1000} s; see ${logFile}`);
};

const launchPatiently = async (native: NativePostgres, logFile: string, flags: readonly string[]) => {
  const deadline = Date.now() + RETRY_TIMEOUT_MS;
  for (;;) {
    try {
      return await launch(native, logFile, flags);
    } catch (error) {
      if (!PASSING_TROUBLE.test(String(error)) || Date.now() > deadline) throw error;
      await delay(RETRY_POLL_MS);
    }
  }
};

const stopper = (pid: number, child?: ChildProcess) => async () => {
  const isGone = () => (child ? child.exitCode !== null || child.signalCode !== null : !isPostgres(pid));
  const endBy = async (signal: NodeJS.Signals) => {
    if (!isGone()) process.kill(pid, signal);
    const deadline = Date.now() + SHUTDOWN_MS;
    while (!isGone() && Date.now() < deadline) await delay(READY_POLL_MS);
  };
  await endBy('SIGINT'); // "fast": ends sessions and writes everything out
  await endBy('SIGQUIT'); // "immediate": the next start recovers from the log
};

const quitter = (pid: number) => () => {
  if (isPostgres(pid)) process.kill(pid, 'SIGQUIT');
};

const adoptOrphan = async (native: NativePostgres, password: string): Promise<RunningPostgres | null> => {
  const lock = readLockFile(native.dataDir);
  if (!lock) return null;
  if (!isPostgres(lock.pid)) {
    // Its number may belong to another program by now, which would keep Postgres from starting.
    fs.rmSync(path.join(native.dataDir, 'postmaster.pid'), { force: true });
    return null;
  }
  const deadline = Date.now() + RETRY_TIMEOUT_MS;
  do {
    if (await answers(connectionUrl(password, lock.port, 'postgres'))) {
      const url = (database: string) => connectionUrl(password, lock.port, database);
      return { url, pid: lock.pid, reused: true, stop: stopper(lock.pid), quit: quitter(lock.pid) };
    }
    await delay(RETRY_POLL_MS);
  } while (isPostgres(lock.pid) && Date.now() < deadline);
  return null;
};

/** Whether a server was ever started on this folder. */
export const hasPostgresData = (dataDir: string): boolean =>
  fs.existsSync(path.join(nativePostgres(path.resolve(dataDir)).dataDir, 'PG_VERSION'));

/**
 * Starts the Postgres that came with npm, or takes over one that outlived its starter. Works as root (by way of an
 * unprivileged user), after a kill -9 of anything, and beside other servers: it takes a free port on loopback.
 */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const password = options.password ?? DEFAULT_PASSWORD;
  const wanted = path.resolve(options.dataDir);
  const native = nativePostgres(wanted);
  if (!fs.existsSync(path.join(native.dataDir, 'PG_VERSION'))) initialise(native, password);
  const orphan = await adoptOrphan(native, password);
  if (orphan) return orphan;
  const logFile = `${wanted}.log`;
  if ((fs.statSync(logFile, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES) fs.rmSync(logFile);
  const { child, port, pid } = await launchPatiently(native, logFile, options.flags ?? []);
  const url = (database: string) => connectionUrl(password, port, database);
  return { url, pid, reused: false, stop: stopper(pid, child), quit: quitter(pid) };
};
