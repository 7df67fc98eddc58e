import type { AppServer } from '@/tests/chaos/app-server';
import type { Device } from '@/tests/chaos/simulators/device';
import { type Fault, passes, type Trial } from '@/tests/chaos/trial';

const MOVED_WITHIN_MS = 2_000;
const EXITS_WITHIN_MS = 10_000;
/** Longer, and somebody sees a clock beside what they wrote. */
const SENT_WITHIN_MS = 2_000;

/** Each process is replaced by a new one while everybody writes. */
export const rollingDeploy: Fault = {
  id: 'F30',
  title: 'both processes are replaced, one after the other, under load',
  bound: 'streams move within 2 s, no send fails or waits longer than that, and the old process is gone within 10 s',
  run: async (trial) => {
    const { stage, times } = trial;
    const watch = watchSends(trial);
    const life = trial.live();
    await passes(500);
    for (let at = 0; at < times; at += 1) for (const server of [stage.a, stage.b]) await replace(trial, server);
    await passes(300);
    await life.stop();
    trial.expect(watch.stop() <= SENT_WITHIN_MS, `a send waited ${watch.stop()} ms`);
  },
};

async function replace({ cast, expect }: Trial, server: AppServer): Promise<void> {
  const since = Date.now();
  const tookMs = await server.stop();
  expect(tookMs <= EXITS_WITHIN_MS, `${server.name} took ${tookMs.toFixed(0)} ms to go`);
  await server.start();
  await passes(500);
  for (const device of cast.devices) {
    const goneMs = longestAway(device, since);
    expect(goneMs <= MOVED_WITHIN_MS, `${device.name} was away for ${goneMs} ms when ${server.name} went`);
  }
}

/** ms between losing a stream and having the next one. */
function longestAway({ states }: Device, since: number): number {
  const seen = states.filter(({ at }) => at >= since);
  const returns = seen.map(({ state, at }, index) => {
    if (state === 'online') return 0;
    const back = seen.slice(index).find((later) => later.state === 'online');
    return (back?.at ?? Date.now()) - at;
  });
  return Math.max(0, ...returns);
}

/** The longest that anything has waited in a box. */
function watchSends({ cast }: Trial) {
  const since = new Map<string, number>();
  let longestMs = 0;
  const timer = setInterval(() => {
    const waiting = cast.devices.flatMap(({ unsent }) => unsent.map(({ clientId }) => clientId));
    for (const clientId of since.keys()) if (!waiting.includes(clientId)) since.delete(clientId);
    for (const clientId of waiting) {
      const from = since.get(clientId) ?? Date.now();
      since.set(clientId, from);
      longestMs = Math.max(longestMs, Date.now() - from);
    }
  }, 50);
  return {
    stop: () => {
      clearInterval(timer);
      return longestMs;
    },
  };
}
