import http from 'node:http';
import type { BenchDatabases } from '@/bench/bench-databases';
import { startBenchServer } from '@/bench/bench-server';
import type { Contestant } from '@/bench/contestants/contestant';
import { parlourAt } from '@/bench/contestants/parlour';
import { rawSseAt } from '@/bench/contestants/raw-sse';
import { socketIoAt } from '@/bench/contestants/socket-io';
import { startPeer } from '@/bench/peers/start-peer';
import type { Population } from '@/bench/populate';
import type { Sizes } from '@/bench/sizes';
import type { Lifetime } from '@/scripts/lifetime';

/** What every part works with. */
export type Bench = {
  readonly databases: BenchDatabases;
  readonly sizes: Sizes;
  readonly rounds: number;
  readonly lifetime: Lifetime;
};

export type ContestantName = 'parlour' | 'socket-io' | 'socket-io-memory' | 'raw-sse';
export type Running = { readonly contestant: Contestant; readonly stop: () => Promise<void> };

const STARTERS: Readonly<Record<ContestantName, (databaseUrl: string, agent: http.Agent) => Promise<Running>>> = {
  parlour: async (url, agent) => {
    const server = await startBenchServer(url);
    return { contestant: parlourAt(server, agent), stop: server.stop };
  },
  'socket-io': async (url, agent) => {
    const server = await startPeer('socket-io', url, 'offset');
    return { contestant: socketIoAt('socket-io', server, agent), stop: server.stop };
  },
  'socket-io-memory': async (url, agent) => {
    const server = await startPeer('socket-io', url, 'memory');
    return { contestant: socketIoAt('socket-io-memory', server, agent), stop: server.stop };
  },
  'raw-sse': async (url, agent) => {
    const server = await startPeer('raw-sse', url);
    return { contestant: rawSseAt(server, agent), stop: server.stop };
  },
};

/** Starts one contestant's server; whoever starts it stops it, and the end of the run does so at the latest. */
export const start = async (
  { lifetime }: Pick<Bench, 'lifetime'>,
  name: ContestantName,
  url: string,
): Promise<Running> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const running = await STARTERS[name](url, agent);
  const stop = async () => {
    agent.destroy();
    await running.stop();
  };
  lifetime.atEnd(stop);
  return { contestant: running.contestant, stop };
};

/** Runs `use` with these contestants, each with its own process and its own copy of the same database. */
export const withContestants = async <T>(
  bench: Bench,
  part: string,
  names: readonly ContestantName[],
  use: (contestants: readonly Contestant[], population: Population) => Promise<T>,
): Promise<T> => {
  const running: Running[] = [];
  let people: Population | undefined;
  for (const name of names) {
    const { url, population } = await bench.databases.populated(`${part} ${name}`);
    running.push(await start(bench, name, url));
    people = population;
  }
  if (!people) throw new Error('no contestants');
  const result = await use(
    running.map(({ contestant }) => contestant),
    people,
  );
  for (const { stop } of running) await stop();
  return result;
};
