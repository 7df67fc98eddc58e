import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseLockFile, type RunningPostgres, startPostgres } from '@/scripts/postgres';
import { withClient } from '@/scripts/scratch-postgres';

let folder: string;
let running: RunningPostgres | undefined;

const start = async (name = 'data') => {
  running = await startPostgres({ dataDir: path.join(folder, name) });
  return running;
};
const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(process.getuid?.() === 0 ? '/var/tmp' : os.tmpdir(), 'parlour-postgres-test-'));
  fs.chmodSync(folder, 0o711);
});
afterEach(async () => {
  await running?.stop();
  fs.rmSync(folder, { recursive: true, force: true });
});

it('keeps the data from one start to the next', async () => {
  const first = await start();
  await withClient(first.url('postgres'), (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
  await first.stop();
  const second = await start();
  expect(second.reused).toBe(false);
  const { rows } = await withClient(second.url('postgres'), (client) => client.query('SELECT n FROM kept'));
  expect(rows).toEqual([{ n: 7 }]);
});

it('takes over a server that is still running, and stops it too', async () => {
  const first = await start();
  const second = await start();
  expect(second).toMatchObject({ reused: true, pid: first.pid });
  await second.stop();
  await expect.poll(() => isAlive(first.pid)).toBe(false);
});

it('starts at once after the server was killed', async () => {
  const first = await start();
  await withClient(first.url('postgres'), (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
  process.kill(first.pid, 'SIGKILL');
  await delay(0);
  const second = await start();
  const { rows } = await withClient(second.url('postgres'), (client) => client.query('SELECT n FROM kept'));
  expect(rows).toEqual([{ n: 7 }]);
});

it('is not misled by a lock file whose number now belongs to another program', async () => {
  await (await start()).stop();
  const lock = [process.pid, 'x', '1', '5432', '', '127.0.0.1', '', 'ready', ''].join('\n');
  fs.writeFileSync(path.join(folder, 'data/postmaster.pid'), lock);
  expect((await start()).reused).toBe(false);
});

it('reads a lock file, also one that is only half written', () => {
  expect(parseLockFile('12\n/data\n1700\n5433\n\n127.0.0.1\n 1 2\nready   \n')).toEqual({
    pid: 12,
    port: 5433,
    isReady: true,
  });
  expect(parseLockFile('12\n')).toMatchObject({ pid: 12, isReady: false });
  expect(parseLockFile('')).toBeNull();
});
