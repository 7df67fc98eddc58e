import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { unable } from '@/scripts/say';

/**
 * A socket name rather than a lock file: the system forgets it with the process, so a killed start leaves nothing that
 * looks like a running one. Only on macOS a file stays behind, which nobody answers at.
 */
const socketName = (home: string) => {
  const name = `parlour-${createHash('sha256').update(fs.realpathSync(home)).digest('hex').slice(0, 24)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
};

const listen = (name: string, greeting: string) =>
  new Promise<net.Server | null>((resolve, reject) => {
    const server = net.createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end(greeting);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(name, () => resolve(server.unref()));
  });

const ask = (name: string) =>
  new Promise<string | null>((resolve) => {
    let answer = '';
    const socket = net.connect(name);
    socket.setEncoding('utf8').setTimeout(2_000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(answer || null));
  });

/** Takes the home until the process ends; `null` when it is ours now, else what its holder says, which may be nothing. */
const takeHome = async (home: string, place: string): Promise<string | null> => {
  const name = socketName(home);
  const greeting = `process ${process.pid}, ${place}`;
  if (await listen(name, greeting)) return null;
  const other = await ask(name);
  if (other === null && name.endsWith('.sock')) {
    fs.rmSync(name, { force: true });
    if (await listen(name, greeting)) return null;
  }
  return other ?? '';
};

/** Who is at work in this home, in their own words; `null` when nobody is. */
export const holderOf = async (home: string): Promise<{ readonly pid: number; readonly place: string } | null> => {
  const [, pid, place] = /^process (\d+), (.*)$/.exec((await ask(socketName(home))) ?? '') ?? [];
  return pid && place ? { pid: Number(pid), place } : null;
};

/** Makes us the only one at work in this home until the process ends, unless somebody is; answers whether it did. */
export const lockFreeHome = async (home: string): Promise<boolean> =>
  (await takeHome(home, 'a command that is about to end')) === null;

/** Makes us the only one at work in this home until the process ends, or says who is. */
export const lockHome = async (home: string, publicUrl: string): Promise<void> => {
  const other = await takeHome(home, publicUrl);
  if (other === null) return;
  throw unable(
    `Parlour is already running on ${home}${other ? ` (${other})` : ''}.`,
    'use that one, stop it with Ctrl-C, or give this one a folder and port of its own: PARLOUR_HOME=.parlour-2 PORT=3001 npm start',
  );
};
