import http, { type IncomingMessage } from 'node:http';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';
import { leaks, measureUsage } from '@/tests/chaos/usage';

const LIMIT = { NODE_OPTIONS: '--max-old-space-size=256' };
const STREAMS = 25;
const WARM_ROUNDS = 4;
const ROUNDS = 16;

/** Streams come and go by the hundred at a process with little memory, while everybody writes. */
export const littleMemory: Fault = {
  id: 'F35',
  title: `${STREAMS * ROUNDS} streams come and go at a process with 256 MB`,
  bound: 'what it holds when they are gone is what it held before',
  run: async (trial) => {
    const { stage, expect, times } = trial;
    await stage.a.stop();
    await stage.a.start(LIMIT);
    const life = trial.live();
    await churn(trial, WARM_ROUNDS);
    await passes(1_000);
    const base = await measureUsage(stage.a);
    await churn(trial, ROUNDS * times);
    await life.stop();
    for (const { what } of await leaks(stage, [{ server: stage.a, base }])) expect(false, what);
    await stage.a.stop();
    await stage.a.start();
  },
};

async function churn({ stage, cast }: Trial, rounds: number): Promise<void> {
  const headers = { authorization: `Bearer ${cast.program.token}` };
  const open = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const request = http.get(`${stage.a.origin}/api/v1/events`, { headers, agent: false }, (response) => {
        response.on('error', () => undefined);
        response.once('data', () => resolve(response));
      });
      request.on('error', reject);
    });
  for (let round = 0; round < rounds; round += 1) {
    const streams = await Promise.all(Array.from({ length: STREAMS }, open));
    await passes(50);
    for (const stream of streams) stream.destroy();
  }
}
