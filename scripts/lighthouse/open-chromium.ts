import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { ensureBrowser } from '@/scripts/browser';
import { freePort } from '@/scripts/free-port';
import type { Lifetime } from '@/scripts/lifetime';

const READY_TIMEOUT_MS = 30_000;
const POLL_MS = 100;

const answers = async (port: number) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/json/version`)).ok;
  } catch {
    return false;
  }
};

/**
 * A Chromium of Lighthouse's own, until the command ends: one that Playwright also listens to loses the beginning of traces.
 * @returns the port where it is told what to do.
 */
export const openChromium = async (lifetime: Lifetime): Promise<number> => {
  const found = ensureBrowser();
  const program = 'executablePath' in found ? found.executablePath : chromium.executablePath();
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), 'parlour-lighthouse-'));
  const port = await freePort();
  const flags = ['--headless=new', '--no-first-run', '--disable-extensions', '--disable-dev-shm-usage', '--mute-audio'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    program,
    [...flags, ...asRoot, `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: 'ignore', env: { ...process.env, ...('env' in found ? found.env : {}) } },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  lifetime.atEnd(async () => {
    child.kill('SIGTERM');
    await gone;
    fs.rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error('Chromium did not start.');
    await delay(POLL_MS);
  }
  return port;
};
