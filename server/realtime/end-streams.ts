import { setTimeout as pause } from 'node:timers/promises';
import type { LiveStream } from '@/server/realtime/live-stream';

/** Whoever is sent away comes back at once, and asks what it missed: a thousand of them should not do so in the same moment. */
const SPREAD_MS = 1_000;
const STEPS = 20;
const TOGETHER = 50;
/** Our own client waits about this long by itself; other programs are told to. */
const RETRY_MS = { from: 100, to: 600 };

type Wait = (ms: number) => Promise<unknown>;

/** Ends streams so that their clients move elsewhere within two seconds, many of them a few at a time. */
export async function endStreams(streams: readonly LiveStream[], wait: Wait = pause): Promise<void> {
  const size = Math.max(TOGETHER, Math.ceil(streams.length / STEPS));
  for (let at = 0; at < streams.length; at += size) {
    if (at > 0) await wait(SPREAD_MS / STEPS);
    for (const stream of streams.slice(at, at + size)) stream.end(retryFrame());
  }
}

const retryFrame = () =>
  Buffer.from(`retry: ${Math.round(RETRY_MS.from + Math.random() * (RETRY_MS.to - RETRY_MS.from))}\n\n`);
