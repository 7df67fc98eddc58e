import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { placeOf, replace } from '@/scripts/start/replace';
import { ownFolder } from '@/tests/harness/own-program';

let home: string;
let end = () => {};
beforeEach(() => {
  home = ownFolder('replace');
});
afterEach(() => {
  end();
  fs.rmSync(home, { recursive: true, force: true });
});

/** A start that is at work in the home, and says what it is asked. */
async function running(processes: number) {
  const place = JSON.stringify(placeOf('http://localhost:4000', processes));
  const script = `process.on('SIGUSR2', () => console.log('replace'));
    import('@/scripts/home-lock').then(async ({ lockHome }) => {
      await lockHome(${JSON.stringify(home)}, ${place});
      console.log('held');
      setInterval(() => {}, 1e6);
    })`;
  const start = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  end = () => void start.kill('SIGKILL');
  await once(start.stdout, 'data');
  return start;
}

it('asks the start that is at work in this home', async () => {
  const { stdout } = await running(2);
  const heard = once(stdout, 'data');
  await replace(home);
  expect(String(await heard)).toBe('replace\n');
});

it('asks nobody once that start was killed, whoever has its pid by then', async () => {
  const start = await running(2);
  start.kill('SIGKILL');
  await once(start, 'exit');
  await expect(replace(home)).rejects.toThrow(/not running/);
});

it('leaves alone what runs in one process', async () => {
  await running(1);
  await expect(replace(home)).rejects.toThrow(/one process/);
});
