import path from 'node:path';
import { parseArgs } from 'node:util';
import { demandLinux } from '@/bench/process-usage';
import { buildWhenStale } from '@/scripts/build/build-when-stale';
import { live } from '@/scripts/lifetime';
import { ROOT } from '@/scripts/run';
import { say } from '@/scripts/say';
import { FAULTS } from '@/tests/chaos/faults/registry';
import { describeOutcome, summaryOf } from '@/tests/chaos/report';
import { type Outcome, runTrial } from '@/tests/chaos/run-trial';
import { openWarmStage } from '@/tests/chaos/warm-stage';
import { seeded } from '@/tests/harness/seeded';

const { values: asked } = parseArgs({
  options: { minutes: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
/** Longer at each fault than a short run, so that more of it happens at instants that nobody thought of. */
const TIMES = 3;

/** One fault after the other in an order of chance, each with another seed, on one stage that grows old; ends at the first that is not survived. */
void live(async (lifetime) => {
  demandLinux();
  const [minutes, seed] = [Number(asked.minutes), Number(asked.seed)];
  await buildWhenStale(path.resolve(process.env.PARLOUR_HOME || path.join(ROOT, '.parlour')), lifetime.signal);
  const stage = await openWarmStage(lifetime, seed);
  const random = seeded(`soak ${seed}`);
  const until = Date.now() + minutes * 60_000;
  const outcomes: Outcome[] = [];
  while (Date.now() < until && !lifetime.signal.aborted) {
    for (const fault of random.shuffled(FAULTS)) {
      if (Date.now() >= until || lifetime.signal.aborted) break;
      const outcome = await runTrial(stage, fault, { seed: random.between(1, 1_000_000), times: TIMES });
      if (outcome.skipped !== null) continue;
      outcomes.push(outcome);
      say(describeOutcome(outcome));
      if (outcome.findings.length === 0) continue;
      console.log(summaryOf(outcomes));
      return 1;
    }
  }
  console.log(summaryOf(outcomes));
  return 0;
});
