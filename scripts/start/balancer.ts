import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { CATALOGUE, type Refusal } from '@/contract/errors/catalogue';
import { isReady, originOf } from '@/scripts/server-process';
import { chooseTarget } from '@/scripts/start/choose-target';
import { passOn } from '@/scripts/start/pass-on';

const LOOK_MS = 250;
/** How long a request may wait for a process that can take it, before it is told to come again. */
const PATIENCE_MS = 3_000;
const PATIENCE_POLL_MS = 50;
/** Longer than anything of ours takes; whoever waits should hear that it may have been done, before they give up themselves. */
const SILENCE_MS = 30_000;
const KEEP_ALIVE_MS = 65_000;
const HEADERS_TIMEOUT_MS = 20_000;

type Process = { readonly port: number; isReady: boolean; openRequests: number };

export interface Balancer {
  /** Where it listens. */
  readonly port: number;
  /** Sends people to the process at this loopback port from now on; it is taken to be ready until a look says otherwise. */
  add(port: number): void;
  /** Sends nobody there any more. What is open stays so. */
  withdraw(port: number): void;
  close(): Promise<void>;
}

type BalancerOptions = {
  readonly host: string;
  readonly port: number;
  readonly trustProxy: boolean;
  /** Known to the processes too (`contract/api/balancer-key.ts`). */
  readonly key: string;
  readonly silenceMs?: number;
};

/** A small balancer for several processes on one machine, to try what a proxy of yours does in earnest. It keeps no log. */
export async function startBalancer({
  host,
  port,
  silenceMs = SILENCE_MS,
  ...options
}: BalancerOptions): Promise<Balancer> {
  const processes = new Map<number, Process>();

  const look = async (process: Process) => {
    process.isReady = await isReady(originOf('127.0.0.1', process.port));
  };
  const looking = setInterval(() => {
    for (const process of processes.values()) void look(process);
  }, LOOK_MS);

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const deadline = Date.now() + PATIENCE_MS;
    const tried = new Set<Process>();
    while (!response.destroyed) {
      const process = chooseTarget(processes.values(), tried);
      if (process) {
        tried.add(process);
        const isLast = chooseTarget(processes.values(), tried) === null;
        process.openRequests += 1;
        const outcome = await passOn({ ...options, port: process.port, request, response, isLast, silenceMs });
        process.openRequests -= 1;
        if (outcome === 'answered') return;
        if (outcome === 'failed' || outcome === 'silent') return refuse(response, outcome);
        if (outcome === 'unreached') process.isReady = false;
      } else if (Date.now() > deadline) {
        return refuse(response, 'unreached');
      } else {
        await pause(PATIENCE_POLL_MS);
        tried.clear();
      }
    }
  };

  const server = http.createServer({
    keepAliveTimeout: KEEP_ALIVE_MS,
    headersTimeout: HEADERS_TIMEOUT_MS,
    noDelay: true,
  });
  server.on('request', (request, response) => void serve(request, response));
  server.listen(port, host);
  await once(server, 'listening');
  return {
    // A server that listens on TCP has an address of this shape.
    port: (server.address() as AddressInfo).port,
    add: (at) => void processes.set(at, { port: at, isReady: true, openRequests: 0 }),
    withdraw: (at) => void processes.delete(at),
    close: async () => {
      clearInterval(looking);
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const REFUSALS = {
  unreached: {
    status: 503,
    code: 'server.unavailable',
    message: 'No process of Parlour can answer right now. Try again in a moment.',
  },
  failed: { status: 502, code: 'server.no-answer', message: CATALOGUE['server.no-answer'].sentence },
  silent: { status: 504, code: 'server.no-answer', message: CATALOGUE['server.no-answer'].sentence },
} as const;

/** In the shape of every other refusal. Clients of ours try again by themselves, with the same id, so nothing is done twice. */
function refuse(response: ServerResponse, why: keyof typeof REFUSALS): void {
  if (response.headersSent || response.destroyed) return;
  const { status, ...refusal } = REFUSALS[why];
  response.writeHead(status, { 'Content-Type': 'application/json', 'Retry-After': '1', Connection: 'close' });
  response.end(JSON.stringify({ error: { ...refusal, requestId: '' } satisfies Refusal }));
}
