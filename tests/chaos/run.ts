import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { demandLinux } from '@/bench/process-usage';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say, unable } from '@/scripts/say';
import { gatherCast } from '@/tests/chaos/cast';
import { FAULTS } from '@/tests/chaos/faults/registry';
import { describeOutcome, summaryOf, writeReport } from '@/tests/chaos/report';
import { type Outcome, runTrial } from '@/tests/chaos/run-trial';
import { openStage, type Stage } from '@/tests/chaos/stage';
import { openTrial, passes } from '@/tests/chaos/trial';
import { seeded } from '@/tests/harness/seeded';

const WARM_UP_MS = 3_000;

const { values: asked } = parseArgs({
  options: {
    fault: { type: 'string' },
    seed: { type: 'string', default: '1' },
    times: { type: 'string', default: '1' },
  },
});

/** One fault by its id, or all of them. */
const chosenFaults = () => {
  const chosen = asked.fault ? FAULTS.filter(({ id }) => id === asked.fault?.toUpperCase()) : FAULTS;
  if (chosen.length > 0) return chosen;
  throw unable(`There is no fault ${asked.fault}.`, `choose one of ${FAULTS.map(({ id }) => id).join(', ')}`);
};

/** Before this much life V8 has not compiled what matters, and memory is not what it will be. */
async function warmUp(stage: Stage): Promise<void> {
  const cast = await gatherCast(stage, 'warm-up');
  let isOver = false;
  const life = openTrial({ stage, cast, random: seeded('warm-up'), times: 1, isOver: () => isOver }).live();
  await passes(WARM_UP_MS);
  isOver = true;
  await life.stop();
  await cast.leave();
}

void live(async (lifetime) => {
  demandLinux();
  const faults = chosenFaults();
  const [seed, times] = [Number(asked.seed), Number(asked.times)];
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), lifetime.signal);
  const chance = seeded(`chaos lines ${seed}`);
  const stage = await openStage(lifetime, () => chance.between(0, 999_999) / 1_000_000);
  await warmUp(stage);
  const outcomes: Outcome[] = [];
  for (const fault of faults) {
    if (lifetime.signal.aborted) break;
    say(`${fault.id} ${fault.title}`);
    outcomes.push(await runTrial(stage, fault, { seed, times }));
  }
  writeReport(outcomes);
  for (const outcome of outcomes) console.log(describeOutcome(outcome));
  console.log(summaryOf(outcomes));
  const isWhole = outcomes.every(({ findings }) => findings.length === 0);
  if (isWhole) fs.rmSync(stage.folder, { recursive: true, force: true });
  return isWhole ? 0 : 1;
});
