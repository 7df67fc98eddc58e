import fs from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '@/scripts/browser';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { runChecks } from '@/scripts/check/run-checks';
import { live } from '@/scripts/lifetime';
import { program, ROOT, runNode } from '@/scripts/run';
import { printFailure, say } from '@/scripts/say';
import {
  addTallies,
  NOTHING,
  summaryLine,
  type Tally,
  tallyChaos,
  tallyPlaywright,
  tallyVitest,
} from '@/scripts/test/tally';

const RESULTS = path.join(ROOT, 'test-results');
const PASSED: Tally = { ...NOTHING, passed: 1 };
const FAILED: Tally = { ...NOTHING, failed: 1 };

/** A report that was not written is the sign of a crash; the tally says so. */
const readReport = (name: string): unknown => {
  try {
    return JSON.parse(fs.readFileSync(path.join(RESULTS, name), 'utf8'));
  } catch {
    return null;
  }
};

const checks = async (signal: AbortSignal) => {
  const outcomes = await runChecks(signal);
  return addTallies(outcomes.map(({ ok }) => (ok ? PASSED : FAILED)));
};

const vitest = async (signal: AbortSignal) => {
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${path.join(RESULTS, 'vitest.json')}`];
  const { code } = await runNode([program('vitest/vitest.mjs'), 'run', ...reporters], { show: true, signal });
  return tallyVitest(readReport('vitest.json'), code);
};

const build = async (signal: AbortSignal) => {
  await buildWhenStale(path.join(ROOT, '.parlour'), signal);
  return PASSED;
};

const chaos = async (signal: AbortSignal) => {
  const { code } = await runNode(['--import', 'tsx', path.join(ROOT, 'tests/chaos/run.ts')], { show: true, signal });
  return tallyChaos(readReport('chaos.json'), code);
};

/** It kills and looks into processes by /proc. */
const elsewhere = async (): Promise<Tally> => ({ ...NOTHING, skipped: 1, skips: ['Chaos: needs Linux'] });

const stories = async (signal: AbortSignal) => {
  ensureBrowser();
  const { code } = await runNode([program('@playwright/test/cli.js'), 'test'], { show: true, signal });
  return tallyPlaywright(readReport('e2e.json'), code);
};

const PARTS: [string, (signal: AbortSignal) => Promise<Tally>][] = [
  ['Checks', checks],
  ['Unit and integration tests', vitest],
  ['Production build', build],
  ['Chaos', process.platform === 'linux' ? chaos : elsewhere],
  ['Stories in the browser', stories],
];

/** A part that throws has failed; the parts after it still run, so that one run shows everything. */
const runPart = async (title: string, part: (signal: AbortSignal) => Promise<Tally>, signal: AbortSignal) => {
  const startedAt = Date.now();
  say(title);
  const tally = await part(signal).catch((error: unknown) => {
    printFailure(error);
    return FAILED;
  });
  say(`${title}: ${summaryLine(tally)} (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`);
  return tally;
};

void live(async ({ signal }) => {
  fs.rmSync(RESULTS, { recursive: true, force: true });
  fs.mkdirSync(RESULTS, { recursive: true });
  const tallies: Tally[] = [];
  for (const [title, part] of PARTS) if (!signal.aborted) tallies.push(await runPart(title, part, signal));
  const total = addTallies(tallies);
  if (total.skips.length > 0) console.log(['Skipped:', ...total.skips].join('\n  '));
  console.log(summaryLine(total));
  return total.failed === 0 ? 0 : 1;
});
