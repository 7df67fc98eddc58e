import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from '@/scripts/run';
import { unable } from '@/scripts/say';

export type ServerOptions = {
  /** Arguments for Node: the built server, or its source by way of tsx. */
  entry: readonly string[];
  env: Readonly<Record<string, string>>;
  /** The folder to serve from, when it is not ours. */
  cwd?: string;
  /** Where it answers, for the wait until it is ready. */
  host: string;
  port: number;
  /** A file that takes what it prints, from its beginning unless `appendsLog`; without one it prints here. */
  logFile?: string;
  appendsLog?: boolean;
};

export type ServerProcess = {
  pid: number;
  /** Resolves with the exit code, whoever ended it. */
  exited: Promise<number>;
  /** Lets it drain, and ends it outright after 10 s. */
  stop: () => Promise<void>;
  kill: () => void;
};

/**
 * MiB for each of the three parts of the heap's young generation. Left alone it takes several times that under load, the more the newer
 * Node is, and gives it back late: most of what a process grew by when many spoke and some did not listen (fault F12).
 */
const SEMI_SPACE_MIB = 8;

/** Arguments for Node to run the server that was built into this folder. */
export const serverIn = (folder: string) => [
  '--enable-source-maps',
  `--max-semi-space-size=${SEMI_SPACE_MIB}`,
  path.join(folder, 'dist/main.mjs'),
];
export const BUILT_SERVER = serverIn(ROOT);
const FOLLOW_PARENT = ['--import', path.join(ROOT, 'scripts/follow-parent.mjs')];
/** How long a server may take to end its streams and requests. */
export const DRAIN_MS = 10_000;
const READY_TIMEOUT_MS = 90_000;
const READY_POLL_MS = 50;
const LOG_TAIL_CHARS = 3_000;

/** The address to reach a server at that listens on `host`. */
export const reachableHost = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);
const inUrl = (host: string) => (net.isIPv6(host) ? `[${host}]` : host);
export const originOf = (host: string, port: number) => `http://${inUrl(reachableHost(host))}:${port}`;

const whyNotFree = (host: string, port: number) =>
  new Promise<string | undefined>((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });

/** Throws `Unable` when we could not listen there within `patienceMs`. */
export const demandFreePort = async (host: string, port: number, patienceMs = 0): Promise<void> => {
  const deadline = Date.now() + patienceMs;
  let why = await whyNotFree(host, port);
  while (why === 'EADDRINUSE' && Date.now() < deadline) {
    await delay(READY_POLL_MS);
    why = await whyNotFree(host, port);
  }
  if (why === 'EADDRINUSE') {
    throw unable(`Port ${port} is in use by another program.`, `choose another, for example PORT=${port + 1}`);
  }
  if (why) throw unable(`Cannot listen on ${host}:${port} (${why}).`, 'choose another PORT or HOST.');
};

/** Whether people may be sent there. */
export const isReady = async (origin: string) => {
  try {
    const response = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false;
  }
};

const exitOf = (child: ChildProcess) =>
  new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });

const tail = (logFile: string | undefined) =>
  logFile && fs.existsSync(logFile) ? `:\n${fs.readFileSync(logFile, 'utf8').slice(-LOG_TAIL_CHARS)}` : '.';

/** Spawns the server in a group of its own, so that the terminal's Ctrl-C reaches it by way of us only. */
export const spawnServer = (options: ServerOptions): ServerProcess => {
  const log =
    options.logFile === undefined ? 'inherit' : fs.openSync(options.logFile, options.appendsLog ? 'a' : 'w', 0o600);
  const child = spawn(process.execPath, [...FOLLOW_PARENT, ...options.entry], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', log, log, 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
  if (typeof log === 'number') fs.closeSync(log);
  const exited = exitOf(child);
  const kill = () => void child.kill('SIGKILL');
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const overdue = setTimeout(kill, DRAIN_MS);
    await exited;
    clearTimeout(overdue);
  };
  return { pid: child.pid ?? 0, exited, stop, kill };
};

/** Resolves when the server answers that it is ready; throws with the end of its log when it ends or takes too long. */
export const waitUntilReady = async (server: ServerProcess, options: ServerOptions): Promise<void> => {
  const origin = originOf(options.host, options.port);
  let exitCode: number | undefined;
  void server.exited.then((code) => {
    exitCode = code;
  });
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (exitCode !== undefined)
      throw new Error(`The server ended with code ${exitCode} while starting${tail(options.logFile)}`);
    if (await isReady(origin)) return;
    await delay(READY_POLL_MS);
  }
  throw new Error(`The server was not ready after ${READY_TIMEOUT_MS / 1000} s${tail(options.logFile)}`);
};
