import { describe, expect, it } from 'vitest';
import {
  backoffMs,
  inState,
  isSameWish,
  isTransient,
  nextToSend,
  retried,
  waitsBehind,
} from '@/components/outbox/outbox-rules';
import { cancelling, kept, textEntry } from '@/components/outbox/testing/entries';

const failed = { state: 'failed', code: 'input.invalid' } as const;

describe('what is sent next', () => {
  it('is the oldest of its conversation, whatever was found first', () => {
    const all = [kept(textEntry('c'), 3), kept(textEntry('x', 'elsewhere'), 1), kept(textEntry('b'), 2)];
    expect(nextToSend(all, 'talk')?.clientId).toBe('b');
  });

  it('passes over what was refused', () => {
    const all = [inState(kept(textEntry('a'), 1), failed), kept(textEntry('b'), 2)];
    expect(nextToSend(all, 'talk')?.clientId).toBe('b');
    expect(nextToSend(all.slice(0, 1), 'talk')).toBeUndefined();
  });
});

it('waits behind what nobody answers, when that is of the same conversation and was written before', () => {
  const held = inState(kept(textEntry('b'), 2), { state: 'pending', heldBy: 'network' });
  const [before, after, elsewhere] = [
    kept(textEntry('a'), 1),
    kept(textEntry('c'), 3),
    kept(textEntry('x', 'other'), 4),
  ];
  const all = [before, held, after, elsewhere];
  expect(all.filter((one) => waitsBehind(one, all))).toEqual([after]);
  expect(waitsBehind(after, [inState(held, failed), after])).toBe(false);
});

it('puts what was refused at the end when it is tried again, and what only waits back where it is', () => {
  const waiting = inState(kept(textEntry('a'), 1), { state: 'pending', heldBy: 'network' });
  expect(retried(waiting, 9)).toMatchObject({ order: 1, state: 'pending', heldBy: null });
  expect(retried(inState(waiting, failed), 9)).toMatchObject({ order: 9, state: 'pending', heldBy: null });
});

it('waits longer each time, never for ever, and at least as long as it was asked to', () => {
  const waits = [1, 2, 3, 4, 5, 6, 5_000].map((tries) => backoffMs(tries, 0.5, null));
  expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
  expect([backoffMs(1, 0, null), backoffMs(1, 1, null)]).toEqual([375, 625]);
  expect(backoffMs(1, 0.5, 30_000)).toBe(30_000);
});

it('takes for a no only what is one', () => {
  expect(['network', 'server.unexpected', 'request.too-many', 'auth.required'].every(isTransient)).toBe(true);
  expect(['input.invalid', 'booking.slot-taken', 'conversation.not-found'].some(isTransient)).toBe(false);
});

it('knows a wish that was pressed twice, and lets the same words be said twice', () => {
  expect(isSameWish(cancelling('a'), cancelling('b'))).toBe(true);
  expect(isSameWish(cancelling('a'), cancelling('b', 'I am well'))).toBe(false);
  expect(isSameWish(textEntry('a', 'talk', 'yes'), textEntry('b', 'talk', 'yes'))).toBe(false);
});
