import { expect, it } from 'vitest';
import { ringsFor } from '@/components/pwa/sound/rings-for';

const arrival = { conversationId: 'talk', sentAtMs: 1_000_000 };
const screen = { openId: 'talk', isVisible: true, nowMs: 1_001_000 };

it('is silent for the conversation that is looked at, and only for that one', () => {
  expect(ringsFor(arrival, screen)).toBe(false);
  expect(ringsFor(arrival, { ...screen, openId: 'another' })).toBe(true);
  expect(ringsFor(arrival, { ...screen, openId: null })).toBe(true);
  expect(ringsFor(arrival, { ...screen, isVisible: false })).toBe(true);
});

it('is silent for what was missed long ago', () => {
  expect(ringsFor(arrival, { ...screen, openId: null, nowMs: 1_000_000 + 10 * 60_000 })).toBe(false);
});
