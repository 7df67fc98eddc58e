import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Contestant } from '@/bench/contestants/contestant';
import { type Bench, withContestants } from '@/bench/contestants/stage';
import { eachAtOnce } from '@/bench/each-at-once';
import { warmUp } from '@/bench/parts/sends';
import type { Population } from '@/bench/populate';
import { usageOf } from '@/bench/process-usage';
import { inRounds, type Sample } from '@/bench/rounds';
import type { Outcome } from '@/bench/targets';

const OPENED_AT_ONCE = 64;
/** That somebody came is told to the others; it shall be over. */
const SETTLE_MS = 3_000;
const WARM_UP_MESSAGES = 10;

type Crowd = Population['crowd'];

/** One message to a thousand streams, the next when it has arrived on all: what the server pays for each delivery, its send included. */
export const measureDeliveries = (bench: Bench): Promise<Outcome> =>
  withContestants(bench, 'deliveries', ['parlour', 'socket-io', 'raw-sse'], async (contestants, population) => {
    const { sizes, rounds } = bench;
    const { crowd } = population;
    const tellers = new Map<string, Teller>();
    for (const contestant of contestants) {
      await warmUp(contestant, population, sizes);
      tellers.set(contestant.name, await gather(contestant, crowd, sizes.crowd.streamsEach));
    }
    await delay(SETTLE_MS);
    for (const tell of tellers.values()) for (let n = 0; n < WARM_UP_MESSAGES; n++) await tell();
    const samples = await inRounds(contestants, rounds, async ({ name, pid }) => {
      const tell = tellers.get(name);
      if (!tell) throw new Error(`nobody listens at ${name}`);
      return sample(pid, tell, {
        messages: sizes.crowdMessages,
        streams: crowd.people.length * sizes.crowd.streamsEach,
      });
    });
    return { samples };
  });

/** Sends one message and resolves when everybody has it. */
type Teller = () => Promise<void>;

async function gather(contestant: Contestant, crowd: Crowd, streamsEach: number): Promise<Teller> {
  const listeners = Array.from({ length: streamsEach }, () => crowd.people).flat();
  let [expected, missing, allThere] = ['', 0, () => {}];
  await eachAtOnce(listeners, OPENED_AT_ONCE, (person) =>
    contestant.open(person, ({ clientId }) => {
      if (clientId !== expected) return;
      missing -= 1;
      if (missing === 0) allThere();
    }),
  );
  let told = 0;
  return async () => {
    const sender = crowd.people[told++ % crowd.people.length];
    if (!sender) throw new Error('nobody in the crowd');
    const { promise, resolve } = Promise.withResolvers<void>();
    [expected, missing, allThere] = [randomUUID(), listeners.length, resolve];
    const text = 'The studio opens an hour later on Friday.';
    await contestant.send({ conversationId: crowd.id, sender, clientId: expected, text });
    await promise;
  };
}

async function sample(
  pid: number,
  tell: Teller,
  { messages, streams }: { readonly messages: number; readonly streams: number },
): Promise<Sample> {
  const [before, begunAt] = [usageOf(pid).cpuMs, performance.now()];
  for (let n = 0; n < messages; n++) await tell();
  const cpuMs = usageOf(pid).cpuMs - before;
  return { cpuUs: (cpuMs * 1_000) / (messages * streams), msUntilAll: (performance.now() - begunAt) / messages };
}
