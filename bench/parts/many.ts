import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { type Bench, withContestants } from '@/bench/contestants/stage';
import { eachAtOnce } from '@/bench/each-at-once';
import { whyNotOpen } from '@/bench/open-files';
import { usageOf } from '@/bench/process-usage';
import { sendOne } from '@/bench/send-load';
import type { Outcome } from '@/bench/targets';

const OPENED_AT_ONCE = 64;
const SENT_AT_ONCE = 8;
/** Longer than two heartbeats: what falls silent meanwhile is not held. */
const HOLD_MS = 21_000;
const PATIENCE_MS = 30_000;
const LOOK_MS = 100;

/** Ten thousand streams on one process, all of them alive: after a while of silence each still gets its message. */
export const measureMany = async (bench: Bench): Promise<Outcome> => {
  const { people, streamsEach } = bench.sizes.many;
  const skipped = whyNotOpen(people * streamsEach);
  if (skipped) return { skipped };
  return withContestants(bench, 'many', ['parlour'], async ([contestant], population) => {
    if (!contestant) throw new Error('nobody is there');
    const pairs = population.pairs.slice(0, people / 2);
    const reached = new Set<number>();
    const listeners = Array.from({ length: streamsEach }, () => pairs.flatMap((pair) => pair.people)).flat();
    const [before, begunAt] = [usageOf(contestant.pid), performance.now()];
    const lines = await eachAtOnce(listeners, OPENED_AT_ONCE, (person, index) =>
      contestant.open(person, () => reached.add(index)),
    );
    const openedSeconds = (performance.now() - begunAt) / 1_000;
    const opened = usageOf(contestant.pid);
    await delay(HOLD_MS);
    const held = usageOf(contestant.pid);
    await eachAtOnce(pairs, SENT_AT_ONCE, (pair) => sendOne(contestant, pair, 0));
    for (let waited = 0; reached.size < lines.length && waited < PATIENCE_MS; waited += LOOK_MS) await delay(LOOK_MS);
    const figures = {
      streams: reached.size,
      reachedShare: reached.size / lines.length,
      openedSeconds,
      kb: (opened.rssKb - before.rssKb) / lines.length,
      idleCpuPercent: ((held.cpuMs - opened.cpuMs) / HOLD_MS) * 100,
    };
    for (const line of lines) line.close();
    return { samples: new Map([[contestant.name, [figures]]]) };
  });
};
