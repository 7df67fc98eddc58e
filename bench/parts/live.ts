import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Contestant } from '@/bench/contestants/contestant';
import { type Bench, withContestants } from '@/bench/contestants/stage';
import { eachAtOnce } from '@/bench/each-at-once';
import { warmUp } from '@/bench/parts/sends';
import { percentiles } from '@/bench/percentiles';
import type { BenchConversation } from '@/bench/populate';
import { usageOf } from '@/bench/process-usage';
import { inRounds, type Sample } from '@/bench/rounds';
import { sendSteadily } from '@/bench/send-load';
import type { Sizes } from '@/bench/sizes';
import type { Outcome } from '@/bench/targets';

const OPENED_AT_ONCE = 64;
const SETTLE_MS = 3_000;
/** What has not arrived so long after the last answer is missing. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 20;

/** An ordinary evening: everybody has one stream open, and somebody writes a hundred times a second. From the call to the other's screen. */
export const measureLive = (bench: Bench): Promise<Outcome> =>
  withContestants(bench, 'live', ['parlour', 'socket-io', 'raw-sse'], async (contestants, population) => {
    const { sizes, rounds } = bench;
    const pairs = population.pairs.slice(0, sizes.live.pairs);
    const evenings = new Map<string, Evening>();
    for (const contestant of contestants) {
      await warmUp(contestant, population, sizes);
      evenings.set(contestant.name, await gather(contestant, pairs));
    }
    await delay(SETTLE_MS);
    const samples = await inRounds(contestants, rounds, async ({ name }) => {
      const evening = evenings.get(name);
      if (!evening) throw new Error(`nobody listens at ${name}`);
      return sample(evening, pairs, sizes.live);
    });
    return { samples };
  });

type Evening = {
  readonly contestant: Contestant;
  /** When each message left that has not reached the other one, by client id. */
  readonly under: Map<string, { readonly at: number; readonly senderId: string }>;
  readonly seenMs: number[];
};

async function gather(contestant: Contestant, pairs: readonly BenchConversation[]): Promise<Evening> {
  const evening: Evening = { contestant, under: new Map(), seenMs: [] };
  const people = pairs.flatMap((pair) => pair.people);
  await eachAtOnce(people, OPENED_AT_ONCE, (person) =>
    contestant.open(person, ({ clientId }) => {
      const message = evening.under.get(clientId);
      if (!message || message.senderId === person.id) return;
      evening.seenMs.push(performance.now() - message.at);
      evening.under.delete(clientId);
    }),
  );
  return evening;
}

async function sample(
  { contestant, under, seenMs }: Evening,
  pairs: readonly BenchConversation[],
  { perSecond, seconds }: Sizes['live'],
): Promise<Sample> {
  const [before, begunAt] = [usageOf(contestant.pid).cpuMs, performance.now()];
  const answeredMs = await sendSteadily(contestant, {
    conversations: pairs,
    perSecond,
    goesOn: (sent) => sent < perSecond * seconds,
    onSend: ({ clientId, senderId }) => under.set(clientId, { at: performance.now(), senderId }),
  });
  const share = (usageOf(contestant.pid).cpuMs - before) / (performance.now() - begunAt);
  for (let waited = 0; under.size > 0 && waited < PATIENCE_MS; waited += LOOK_MS) await delay(LOOK_MS);
  const missing = under.size;
  under.clear();
  const seen = percentiles(seenMs.splice(0));
  const answered = percentiles(answeredMs);
  return {
    seenP50Ms: seen.p50,
    seenP99Ms: missing > 0 ? Number.NaN : seen.p99,
    answeredP50Ms: answered.p50,
    answeredP99Ms: answered.p99,
    missing,
    cpuPercent: share * 100,
  };
}
