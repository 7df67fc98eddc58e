import { expect, it } from 'vitest';
import { endStreams } from '@/server/realtime/end-streams';
import type { LiveStream } from '@/server/realtime/live-stream';

/** Streams to clients that keep the words with which they were sent away. */
function clients(count: number) {
  const words: string[] = [];
  const streams = Array.from({ length: count }, () => {
    const end = (frame?: Buffer) => void words.push(String(frame));
    // Nothing else is asked of them here.
    return { end } as unknown as LiveStream;
  });
  return { streams, words };
}

it('sends a thousand away within a second, a few at a time', async () => {
  const { streams, words } = clients(1_000);
  const groups: number[] = [];
  let spentMs = 0;
  await endStreams(streams, async (ms) => {
    groups.push(words.length - groups.reduce((sum, size) => sum + size, 0));
    spentMs += ms;
  });
  expect(words).toHaveLength(1_000);
  expect(Math.max(...groups)).toBeLessThanOrEqual(50);
  expect(spentMs).toBeLessThanOrEqual(1_000);
});

it('sends a few away at once, each with a moment of its own to come back', async () => {
  const { streams, words } = clients(40);
  await endStreams(streams, () => Promise.reject(new Error('nobody waits for so few')));
  const moments = words.map((word) => Number(/^retry: (\d+)\n\n$/.exec(word)?.[1]));
  expect(Math.min(...moments)).toBeGreaterThanOrEqual(100);
  expect(Math.max(...moments)).toBeLessThanOrEqual(600);
  expect(new Set(moments).size).toBeGreaterThan(10);
});
