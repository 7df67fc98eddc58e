import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

const WANTED = 65_536;
/** Beside the streams: files of the program, the database's connections, those of whoever sends. */
const OTHER_FILES = 500;

const limit = (): number =>
  Number(/^Max open files\s+(\d+)/m.exec(fs.readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 0);

/** Lets us and every process that we start open more files, where we may. */
export const raiseOpenFiles = (): void => {
  if (limit() >= WANTED) return;
  try {
    execFileSync('prlimit', ['--pid', String(process.pid), `--nofile=${WANTED}:${WANTED}`], { stdio: 'ignore' });
  } catch {
    // Without the right or the program it stays as it is; who needs more says so.
  }
};

/** Why so many streams cannot be open at once here; `null` when they can. */
export const whyNotOpen = (streams: number): string | null => {
  const allowed = limit();
  if (allowed >= streams + OTHER_FILES) return null;
  return `a process may open ${allowed} files here, and ${streams} streams need more: ulimit -n ${WANTED}`;
};
