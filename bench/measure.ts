import http from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { BenchServer } from '@/bench/bench-server';
import { type OpenStream, openStream } from '@/bench/open-stream';
import { type Percentiles, percentiles } from '@/bench/percentiles';
import { type BenchConversation, type BenchUser, clientIds, type Population } from '@/bench/populate';
import { usageOf } from '@/bench/process-usage';
import { sendSteadily } from '@/bench/send-steadily';
import { say } from '@/scripts/say';

export const RATE_PER_SECOND = 50;
export const STREAMS = 200;
export const LIVE_SECONDS = 30;
/** Before this many sends V8 has not compiled what matters, and figures are of the first minute, not of the day. */
const WARM_UP = { perSecond: 200, seconds: 10 };
const IDLE_SECONDS = 5;
const SHORT_SECONDS = 10;
const SETTLE_MS = 3_000;
const MORE_STREAMS_EACH = 4;

export type Measured = {
  readonly sendMs: Percentiles;
  readonly sendToSeenMs: Percentiles;
  readonly failedSends: number;
  readonly missingDeliveries: number;
  readonly serverCpuShareLive: number;
  readonly cpuPerSendMs: number;
  readonly cpuPerDeliveryMs: number;
  readonly idleStreamKb: number;
};

type Bench = {
  readonly server: BenchServer;
  readonly population: Population;
  readonly agent: http.Agent;
  readonly nextClientId: () => string;
};

/** All figures of the live part, one phase after the other against the same process. */
export const measure = async (server: BenchServer, population: Population): Promise<Measured> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const bench: Bench = { server, population, agent, nextClientId: clientIds() };
  say('Warming up');
  await load(bench, WARM_UP);
  const idleRate = await cpuDuring(bench, () => delay(IDLE_SECONDS * 1_000)).then(({ cpuMs, ms }) => cpuMs / ms);
  say(`Sending with no stream open (${SHORT_SECONDS} s)`);
  const alone = await cpuDuring(bench, () => load(bench, { seconds: SHORT_SECONDS }));
  const sends = SHORT_SECONDS * RATE_PER_SECOND;
  const cpuPerSendMs = (alone.cpuMs - idleRate * alone.ms) / sends;
  const live = await measureLive(bench);
  const crowd = await measureCrowd(bench);
  const cpuPerDeliveryMs = (crowd.cpuMs - idleRate * crowd.ms - cpuPerSendMs * sends) / crowd.deliveries;
  agent.destroy();
  return { ...live, cpuPerSendMs, cpuPerDeliveryMs };
};

type LoadPart = {
  readonly seconds: number;
  readonly perSecond?: number;
  readonly conversations?: readonly BenchConversation[];
  readonly onSend?: (clientId: string, senderId: string, at: number) => void;
};

const load = ({ server, agent, population, nextClientId }: Bench, part: LoadPart) =>
  sendSteadily({
    origin: server.origin,
    agent,
    nextClientId,
    perSecond: RATE_PER_SECOND,
    conversations: population.conversations,
    ...part,
  });

const cpuDuring = async (bench: Bench, work: () => Promise<unknown>): Promise<{ cpuMs: number; ms: number }> => {
  const [before, startedAt] = [usageOf(bench.server.pid), performance.now()];
  await work();
  return { cpuMs: usageOf(bench.server.pid).cpuMs - before.cpuMs, ms: performance.now() - startedAt };
};

type Listener = (clientId: string, userId: string) => void;

const openAll = async (bench: Bench, users: readonly BenchUser[], onMessage: Listener): Promise<OpenStream[]> => {
  const streams: OpenStream[] = [];
  const { origin } = bench.server;
  for (const { id, token } of users)
    streams.push(await openStream({ origin, token, userId: id, agent: bench.agent, onMessage }));
  return streams;
};

const closeAll = (streams: readonly OpenStream[]) => {
  for (const stream of streams) stream.close();
};

/** One stream per person; latency from the call to the frame on the other person's stream; then what more idle streams weigh. */
async function measureLive(bench: Bench) {
  const sent = new Map<string, { at: number; senderId: string }>();
  const seenMs: number[] = [];
  let deliveries = 0;
  const streams = await openAll(bench, bench.population.users.slice(0, STREAMS), (clientId, userId) => {
    deliveries += 1;
    const message = sent.get(clientId);
    if (message && message.senderId !== userId) seenMs.push(performance.now() - message.at);
  });
  await delay(SETTLE_MS);
  say(`${RATE_PER_SECOND} messages/s with ${streams.length} streams open (${LIVE_SECONDS} s)`);
  const onSend = (clientId: string, senderId: string, at: number) => sent.set(clientId, { at, senderId });
  let loaded = { acknowledgedMs: [] as readonly number[], failed: 0 };
  const cpu = await cpuDuring(bench, async () => {
    loaded = await load(bench, { seconds: LIVE_SECONDS, onSend });
  });
  await delay(SETTLE_MS);
  const idleStreamKb = await measureIdleStreams(bench);
  closeAll(streams);
  return {
    sendMs: percentiles(loaded.acknowledgedMs),
    sendToSeenMs: percentiles(seenMs),
    failedSends: loaded.failed,
    missingDeliveries: loaded.acknowledgedMs.length * 2 - deliveries,
    serverCpuShareLive: cpu.cpuMs / cpu.ms,
    idleStreamKb,
  };
}

/** The streams already open have warmed every path; only what comes on top counts. */
async function measureIdleStreams(bench: Bench): Promise<number> {
  const users = bench.population.users.slice(0, STREAMS);
  const more = Array.from({ length: MORE_STREAMS_EACH }, () => users).flat();
  say(`${more.length} more streams, idle`);
  const before = usageOf(bench.server.pid).rssKb;
  const streams = await openAll(bench, more, () => undefined);
  await delay(SETTLE_MS);
  const idleStreamKb = (usageOf(bench.server.pid).rssKb - before) / streams.length;
  closeAll(streams);
  await delay(SETTLE_MS);
  return idleStreamKb;
}

/** Everybody listens to one conversation: what the many deliveries cost beyond the sends tells what one costs. */
async function measureCrowd(bench: Bench) {
  const [conversation] = bench.population.conversations;
  if (!conversation) throw new Error('no conversation');
  let deliveries = 0;
  const listeners = Array.from({ length: STREAMS / 2 }, () => conversation.people).flat();
  const streams = await openAll(bench, listeners, () => {
    deliveries += 1;
  });
  await delay(SETTLE_MS);
  say(`${RATE_PER_SECOND} messages/s to ${streams.length} streams each (${SHORT_SECONDS} s)`);
  const cpu = await cpuDuring(bench, () => load(bench, { seconds: SHORT_SECONDS, conversations: [conversation] }));
  await delay(SETTLE_MS);
  closeAll(streams);
  return { ...cpu, deliveries };
}
