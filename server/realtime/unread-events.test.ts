import { expect, it } from 'vitest';
import { UnreadEvents } from '@/server/realtime/unread-events';

it('bears for ever with who is a little behind', () => {
  const unread = new UnreadEvents();
  for (let at = 0; at < 10_000; at += 1) unread.add(100, Math.min(at * 100, 20_000), at * 1_000);
  expect(unread.isTooMuch(10_000_000)).toBe(false);
});

it('counts events only behind what was written before them', () => {
  const unread = new UnreadEvents();
  for (let at = 1; at <= 257; at += 1) unread.add(100, 500_000 + at * 100, at);
  expect(unread.isTooMuch(1_001)).toBe(false);
  expect(unread.isTooMuch(1_002)).toBe(true);
});
