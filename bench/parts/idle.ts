import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, type ContestantName, start } from '@/bench/contestants/stage';
import { eachAtOnce } from '@/bench/each-at-once';
import { warmUp } from '@/bench/parts/sends';
import type { Population } from '@/bench/populate';
import { usageOf } from '@/bench/process-usage';
import { inRounds, type Sample } from '@/bench/rounds';
import type { Sizes } from '@/bench/sizes';
import type { Outcome } from '@/bench/targets';

const OPENED_AT_ONCE = 64;
const SETTLE_MS = 3_000;
const WARM_UP_STREAMS = 100;
const CONTESTANTS: readonly ContestantName[] = ['parlour', 'socket-io', 'raw-sse'];

/** What a stream weighs that nothing happens on. In a new process each time: one that has let go of memory before shows no growth. */
export const measureIdle = async (bench: Bench): Promise<Outcome> => {
  const stages: { name: ContestantName; url: string; population: Population }[] = [];
  for (const name of CONTESTANTS) stages.push({ name, ...(await bench.databases.populated(`idle ${name}`)) });
  const samples = await inRounds(stages, bench.rounds, async ({ name, url, population }) => {
    const { contestant, stop } = await start(bench, name, url);
    const figures = await sample(contestant, population, bench.sizes);
    await stop();
    return figures;
  });
  return { samples };
};

async function sample(
  contestant: Awaited<ReturnType<typeof start>>['contestant'],
  population: Population,
  sizes: Sizes,
): Promise<Sample> {
  const { idleStreams, many } = sizes;
  const people = population.pairs.slice(0, many.people / 2).flatMap((pair) => pair.people);
  const listeners = Array.from({ length: Math.ceil(idleStreams / people.length) }, () => people).flat();
  const open = (count: number) =>
    eachAtOnce(listeners.slice(0, count), OPENED_AT_ONCE, (person) => contestant.open(person, () => undefined));
  await warmUp(contestant, population, sizes);
  for (const line of await open(WARM_UP_STREAMS)) line.close();
  await delay(SETTLE_MS);
  const before = usageOf(contestant.pid).rssKb;
  const lines = await open(idleStreams);
  await delay(SETTLE_MS);
  const kb = (usageOf(contestant.pid).rssKb - before) / lines.length;
  for (const line of lines) line.close();
  return { kb };
}
