import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '@/scripts/run';
import { summaryLine } from '@/scripts/test/tally';
import type { Outcome } from '@/tests/chaos/run-trial';

const RESULTS = path.join(ROOT, 'test-results');
const SHOWN = 20;
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** One line for a fault that was survived; the seed and what differs, last, for one that was not. */
export function describeOutcome({
  fault,
  title,
  seed,
  tookMs,
  findings,
  acknowledged,
  ledger,
  skipped,
}: Outcome): string {
  if (skipped !== null) return `- ${fault} ${title}: skipped, ${skipped}`;
  if (findings.length === 0) return `✓ ${fault} ${title} (${acknowledged} acknowledged, ${seconds(tookMs)})`;
  const shown = findings.slice(0, SHOWN).map(({ invariant, what }) => `    ${invariant}: ${what}`);
  const more = findings.length > SHOWN ? [`    and ${findings.length - SHOWN} more`] : [];
  return [
    `✗ ${fault} ${title} (${seconds(tookMs)}): npm run chaos -- --fault ${fault} --seed ${seed}`,
    `    ledger: ${ledger}`,
    ...shown,
    ...more,
  ].join('\n');
}

/** For `npm test`, which counts what it says. */
export function writeReport(outcomes: readonly Outcome[]): void {
  fs.mkdirSync(RESULTS, { recursive: true });
  fs.writeFileSync(path.join(RESULTS, 'chaos.json'), `${JSON.stringify({ outcomes }, null, 2)}\n`);
}

/** The last line of a run. */
export const summaryOf = (outcomes: readonly Outcome[]): string => {
  const failed = outcomes.filter(({ findings }) => findings.length > 0).length;
  const skips = outcomes.flatMap(({ fault, skipped }) => (skipped === null ? [] : [`${fault}: ${skipped}`]));
  return summaryLine({ passed: outcomes.length - failed - skips.length, failed, skipped: skips.length, skips });
};
