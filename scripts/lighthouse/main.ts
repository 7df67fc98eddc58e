import { openDemoStage } from '@/scripts/demo-stage';
import { live } from '@/scripts/lifetime';
import { CATEGORIES, FIGURES, type Measured, medianOf, shortOf } from '@/scripts/lighthouse/judge';
import { measure, type Target } from '@/scripts/lighthouse/measure';
import { openChromium } from '@/scripts/lighthouse/open-chromium';
import { untilRecorded } from '@/scripts/lighthouse/until-recorded';
import { visitTargets } from '@/scripts/lighthouse/visit-targets';
import { say } from '@/scripts/say';

// `npm run lighthouse -- [--why] [page …]`: only these pages; with the audits that cost points.
const WHY = process.argv.includes('--why');
const WANTED = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const RUNS = 3;
const WIDTH = 16;

const measureOnce = async (target: Target, port: number): Promise<Measured> => {
  const { measured, costly } = await untilRecorded(
    () => measure(target, port),
    (reason) => say(`${target.name}: ${reason}, nothing was recorded; once more`),
  );
  if (WHY) for (const audit of costly) console.log(`    ${audit}`);
  return measured;
};

const row = (cells: readonly string[]) =>
  cells
    .map((cell) => cell.padEnd(WIDTH))
    .join('')
    .trimEnd();

void live(async (lifetime) => {
  const url = await openDemoStage(lifetime);
  say('Visiting every page once, unmeasured');
  const targets = await visitTargets(lifetime, url);
  const port = await openChromium(lifetime);
  const lines: string[] = [row(['page', ...CATEGORIES, ...FIGURES])];
  let isShort = false;
  for (const target of targets.filter(({ name }) => WANTED.length === 0 || WANTED.includes(name))) {
    say(`Measuring ${target.name}`);
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await measureOnce(target, port));
    const median = medianOf(runs);
    const short = shortOf(median, target);
    isShort ||= short.length > 0;
    const scores = CATEGORIES.map((one) => `${median[one]}${short.includes(one) ? ' ✗' : ''}`);
    lines.push(row([target.name, ...scores, ...FIGURES.map((one) => `${median[one]}`)]));
  }
  console.log(`\nLighthouse, mobile, median of ${RUNS}, each page visited once before:\n\n${lines.join('\n')}\n`);
  return isShort ? 1 : 0;
});
