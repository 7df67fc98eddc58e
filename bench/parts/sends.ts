import { performance } from 'node:perf_hooks';
import type { Contestant } from '@/bench/contestants/contestant';
import { type Bench, withContestants } from '@/bench/contestants/stage';
import { openFloor } from '@/bench/peers/floor/open-floor';
import { percentiles } from '@/bench/percentiles';
import type { Population } from '@/bench/populate';
import { usageOf } from '@/bench/process-usage';
import { inRounds, type Sample } from '@/bench/rounds';
import { sendAsFastAsAnswered } from '@/bench/send-load';
import type { Sizes } from '@/bench/sizes';
import type { Outcome } from '@/bench/targets';

/** Durable sends: so many senders at once, each waiting for its answer; and the database alone. */
export const measureSends = async (bench: Bench): Promise<Outcome> => {
  const { sizes, rounds, databases } = bench;
  const alone = await databases.populated('sends floor');
  const floor = openFloor(alone.url);
  const samples = await withContestants(
    bench,
    'sends',
    ['parlour', 'socket-io', 'raw-sse'],
    async (contestants, population) => {
      for (const contestant of contestants) await warmUp(contestant, population, sizes);
      const entries = contestants.map((contestant) => ({
        name: contestant.name,
        run: () => sample(contestant, population, sizes),
      }));
      const last = {
        name: 'floor',
        run: () => floor.insertFor(alone.population.pairs.slice(0, sizes.senders), sizes.sendSeconds),
      };
      return inRounds<{ name: string; run: () => Promise<Sample> }>([...entries, last], rounds, ({ run }) => run());
    },
  );
  await floor.close();
  return { samples };
};

/** Before so many sends V8 has not compiled what matters, and figures are of the first minute, not of the day. */
export const warmUp = (contestant: Contestant, { pairs }: Population, { senders, warmUpSends }: Sizes) =>
  sendAsFastAsAnswered(contestant, { conversations: pairs, senders, goesOn: (sent) => sent < warmUpSends });

async function sample(contestant: Contestant, { pairs }: Population, { senders, sendSeconds }: Sizes): Promise<Sample> {
  const [before, begunAt] = [usageOf(contestant.pid).cpuMs, performance.now()];
  const goesOn = () => performance.now() - begunAt < sendSeconds * 1_000;
  const answeredMs = await sendAsFastAsAnswered(contestant, { conversations: pairs, senders, goesOn });
  const { p50, p99 } = percentiles(answeredMs);
  return {
    perSecond: answeredMs.length / ((performance.now() - begunAt) / 1_000),
    cpuMs: (usageOf(contestant.pid).cpuMs - before) / answeredMs.length,
    p50Ms: p50,
    p99Ms: p99,
  };
}
