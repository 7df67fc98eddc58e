import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Contestant, Line } from '@/bench/contestants/contestant';
import { type Bench, withContestants } from '@/bench/contestants/stage';
import { eachAtOnce } from '@/bench/each-at-once';
import { whyNotOpen } from '@/bench/open-files';
import { warmUp } from '@/bench/parts/sends';
import type { BenchConversation } from '@/bench/populate';
import { inRounds, type Sample } from '@/bench/rounds';
import { sendOne, sendSteadily } from '@/bench/send-load';
import type { Sizes } from '@/bench/sizes';
import type { Outcome } from '@/bench/targets';
import { Track } from '@/bench/track';

const OPENED_AT_ONCE = 64;
/** Clients come back in a crowd, but not all in the same instant. */
const RESUMED_AT_ONCE = 256;
const SENT_AT_ONCE = 32;
const DROPPED_MS = 1_000;
const RETRY_MS = 100;
const PATIENCE_MS = 60_000;
const LOOK_MS = 20;

/** Every line is cut at once, people go on writing, and all come back together while they write: until the last has all it missed. */
export const measureCatchUp = async (bench: Bench): Promise<Outcome> => {
  const { pairs: count, streamsEach } = bench.sizes.catchUp;
  const skipped = whyNotOpen(count * 2 * streamsEach);
  if (skipped) return { skipped };
  const names = ['parlour', 'socket-io', 'socket-io-memory'] as const;
  return withContestants(bench, 'catch-up', names, async (contestants, population) => {
    const pairs = population.pairs.slice(0, count);
    for (const contestant of contestants) await warmUp(contestant, population, bench.sizes);
    return { samples: await inRounds(contestants, bench.rounds, (one) => sample(one, pairs, bench.sizes.catchUp)) };
  });
};

/** A client of one pair. */
type Client = { readonly line: Line; readonly track: Track; readonly pair: BenchConversation };

async function gather(contestant: Contestant, pairs: readonly BenchConversation[], streamsEach: number) {
  const places = pairs.flatMap((pair) =>
    pair.people.flatMap((person) => Array.from({ length: streamsEach }, () => ({ pair, person }))),
  );
  return eachAtOnce(places, OPENED_AT_ONCE, async ({ pair, person }): Promise<Client> => {
    const track = new Track();
    return { pair, track, line: await contestant.open(person, ({ seq }) => track.see(seq)) };
  });
}

async function sample(
  contestant: Contestant,
  pairs: readonly BenchConversation[],
  { streamsEach, messagesEach, meanwhilePerSecond }: Sizes['catchUp'],
): Promise<Sample> {
  const clients = await gather(contestant, pairs, streamsEach);
  await eachAtOnce(pairs, SENT_AT_ONCE, (pair) => sendOne(contestant, pair, 0));
  await until(() => clients.every(({ track }) => track.last() > 0));
  const firstOf = new Map(clients.map(({ pair, track }) => [pair.id, track.last()]));
  const first = ({ pair }: Client) => firstOf.get(pair.id) ?? 0;
  for (const { line } of clients) line.drop();
  await delay(DROPPED_MS);
  await eachAtOnce(pairs, SENT_AT_ONCE, async (pair) => {
    for (let turn = 0; turn < messagesEach; turn++) await sendOne(contestant, pair, turn);
  });
  let isBack = false;
  const sent = new Map<string, number>();
  const begunAt = performance.now();
  const meanwhile = sendSteadily(contestant, {
    conversations: pairs,
    perSecond: meanwhilePerSecond,
    goesOn: () => !isBack,
    onSend: ({ conversation: { id } }) => sent.set(id, (sent.get(id) ?? 0) + 1),
  });
  await eachAtOnce(clients, RESUMED_AT_ONCE, ({ line }) => comeBack(line));
  const hasMissed = (client: Client) => client.track.lost(first(client), first(client) + messagesEach) === 0;
  await until(() => clients.every(hasMissed));
  const seconds = (performance.now() - begunAt) / 1_000;
  isBack = true;
  await meanwhile;
  const lost = (client: Client) =>
    client.track.lost(first(client), first(client) + messagesEach + (sent.get(client.pair.id) ?? 0));
  await until(() => clients.every((client) => lost(client) === 0));
  for (const { line } of clients) line.close();
  const sum = (of: (client: Client) => number) => clients.reduce((total, client) => total + of(client), 0);
  return {
    seconds,
    lost: sum(lost),
    duplicated: sum(({ track }) => track.duplicated),
    outOfOrder: sum(({ track }) => track.outOfOrder),
  };
}

/** Tries again until it is back, as every client does. */
async function comeBack(line: Line): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUpAt) {
    const isBack = await line.resume().then(
      () => true,
      () => false,
    );
    if (isBack) return;
    await delay(RETRY_MS);
  }
}

/** Waits until it is so, or until nobody would wait any longer; what is missing then shows in the figures. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < PATIENCE_MS; waited += LOOK_MS) await delay(LOOK_MS);
}
