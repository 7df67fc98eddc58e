import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockHome } from '@/scripts/home-lock';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-lock-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('tells the second start who is at work already', async () => {
  await lockHome(folder, 'http://localhost:4000');
  await expect(lockHome(folder, 'http://localhost:4001')).rejects.toThrow(/already running.*http:\/\/localhost:4000/);
});

it('is free again the moment its holder is killed', async () => {
  const script = `import('@/scripts/home-lock').then(async (m) => { await m.lockHome(${JSON.stringify(folder)}, 'x'); console.log('held'); setInterval(() => {}, 1e6) })`;
  const holder = spawn(process.execPath, ['--import', 'tsx', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(holder.stdout, 'data');
  await expect(lockHome(folder, 'y')).rejects.toThrow(/already running/);
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await lockHome(folder, 'y');
});
