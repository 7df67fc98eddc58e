import { performance } from 'node:perf_hooks';
import type { Contestant } from '@/bench/contestants/contestant';
import { type Bench, withContestants } from '@/bench/contestants/stage';
import { openFloor } from '@/bench/peers/floor/open-floor';
import { percentiles } from '@/bench/percentiles';
import type { BenchConversation, Population } from '@/bench/populate';
import { usageOf } from '@/bench/process-usage';
import { inRounds, type Sample } from '@/bench/rounds';
import { sendAsFastAsAnswered } from '@/bench/send-load';
import type { Outcome } from '@/bench/targets';

/** Durable sends: so many senders, each in a conversation of its own, each waiting for its answer; and the database alone. */
export const measureSends = async (bench: Bench): Promise<Outcome> => {
  const { sizes, rounds, databases } = bench;
  const senders = ({ pairs }: Population) => pairs.slice(0, sizes.senders);
  const alone = await databases.populated('sends floor');
  const floor = openFloor(alone.url);
  const samples = await withContestants(
    bench,
    'sends',
    ['parlour', 'socket-io', 'raw-sse'],
    async (contestants, population) => {
      const pairs = senders(population);
      for (const contestant of contestants) await warmUp(contestant, pairs, sizes.warmUpSends);
      const entries = contestants.map((contestant) => ({
        name: contestant.name,
        run: () => sample(contestant, pairs, sizes.sendSeconds),
      }));
      const last = { name: 'floor', run: () => floor.insertFor(senders(alone.population), sizes.sendSeconds) };
      return inRounds<{ name: string; run: () => Promise<Sample> }>([...entries, last], rounds, ({ run }) => run());
    },
  );
  await floor.close();
  return { samples };
};

/** Before so many sends V8 has not compiled what matters, and figures are of the first minute, not of the day. */
export const warmUp = (contestant: Contestant, pairs: readonly BenchConversation[], sends: number) =>
  sendAsFastAsAnswered(contestant, pairs, (sent) => sent < sends);

async function sample(contestant: Contestant, pairs: readonly BenchConversation[], seconds: number): Promise<Sample> {
  const [before, begunAt] = [usageOf(contestant.pid).cpuMs, performance.now()];
  const answeredMs = await sendAsFastAsAnswered(contestant, pairs, () => performance.now() - begunAt < seconds * 1_000);
  const { p50, p99 } = percentiles(answeredMs);
  return {
    perSecond: answeredMs.length / ((performance.now() - begunAt) / 1_000),
    cpuMs: (usageOf(contestant.pid).cpuMs - before) / answeredMs.length,
    p50Ms: p50,
    p99Ms: p99,
  };
}
