import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demandLinux } from '@/bench/process-usage';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say, unable } from '@/scripts/say';
import { FAULTS } from '@/tests/chaos/faults/registry';
import { describeOutcome, summaryOf, writeReport } from '@/tests/chaos/report';
import { type Outcome, runTrial } from '@/tests/chaos/run-trial';
import { openWarmStage } from '@/tests/chaos/warm-stage';

const { values: asked } = parseArgs({
  options: {
    fault: { type: 'string' },
    seed: { type: 'string', default: '1' },
    times: { type: 'string', default: '1' },
  },
});

/** Faults by their ids, with commas between, or all of them. */
const chosenFaults = () => {
  const ids = asked.fault?.toUpperCase().split(',');
  const chosen = ids ? FAULTS.filter(({ id }) => ids.includes(id)) : FAULTS;
  if (chosen.length > 0) return chosen;
  throw unable(`There is no fault ${asked.fault}.`, `choose one of ${FAULTS.map(({ id }) => id).join(', ')}`);
};

void live(async (lifetime) => {
  demandLinux();
  const faults = chosenFaults();
  const [seed, times] = [Number(asked.seed), Number(asked.times)];
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), lifetime.signal);
  const stage = await openWarmStage(lifetime, seed);
  const outcomes: Outcome[] = [];
  for (const fault of faults) {
    if (lifetime.signal.aborted) break;
    say(`${fault.id} ${fault.title}`);
    const outcome = await runTrial(stage, fault, { seed, times });
    outcomes.push(outcome);
    if (faults.length > 1) console.log(describeOutcome(outcome));
  }
  writeReport(outcomes);
  // Once more at the end, where somebody looks for it.
  for (const outcome of outcomes)
    if (faults.length === 1 || outcome.findings.length > 0) console.log(describeOutcome(outcome));
  console.log(summaryOf(outcomes));
  const isWhole = outcomes.every(({ findings }) => findings.length === 0);
  if (isWhole) fs.rmSync(stage.folder, { recursive: true, force: true });
  return isWhole ? 0 : 1;
});
