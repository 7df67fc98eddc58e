import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Found } from '@/tests/harness/debian-program';

type OwnProgram = {
  readonly pid: number;
  /** Without warning, as a fault does it; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, with whatever it started itself; resolves when it is gone. */
  end(): Promise<void>;
};

const READY_TIMEOUT_MS = 15_000;
const POLL_MS = 20;

/** Why tests of this program are skipped, as part of their name; nothing when it is there. */
export const unlessMissing = (found: Found): string => ('missing' in found ? ` (skipped: ${found.missing})` : '');

/** Starts it in the foreground and waits until it answers on loopback. It ends with us at the latest. */
export async function startOwnProgram(found: Found, args: readonly string[], port: number): Promise<OwnProgram> {
  if ('missing' in found) throw new Error(found.missing);
  const { file, env } = found.program;
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.on('data', (piece: Buffer) => {
      said = `${said}${piece}`.slice(-4_000);
    });
  }
  const endWithUs = () => child.kill('SIGTERM'); // some have workers, which only they can end
  process.once('exit', endWithUs);
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (hasEnded(child) || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${path.basename(file)} does not answer: ${said}`);
    }
    await pause(POLL_MS);
  }
  const by = (signal: NodeJS.Signals) => async () => {
    process.off('exit', endWithUs);
    if (hasEnded(child)) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { pid: child.pid ?? 0, kill: by('SIGKILL'), end: by('SIGTERM') };
}

/** A folder for what it writes, which no system service knows. */
export const ownFolder = (name: string): string => fs.mkdtempSync(path.join(os.tmpdir(), `parlour-${name}-`));

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
