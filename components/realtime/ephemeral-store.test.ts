import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { EphemeralStore } from '@/components/realtime/ephemeral-store';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const typing = (userId: string, isTyping = true) => ({ conversationId: 'talk', userId, typing: isTyping });

it('forgets who is typing within six seconds of the last sign', () => {
  const store = new EphemeralStore('tom');
  store.hearTyping(typing('mira'));
  vi.advanceTimersByTime(4_000);
  store.hearTyping(typing('mira'));
  vi.advanceTimersByTime(4_000);
  expect(store.typingIn('talk')).toEqual(['mira']);
  vi.advanceTimersByTime(2_000);
  expect(store.typingIn('talk')).toEqual([]);
});

it('never shows the viewer their own typing, nor typing elsewhere', () => {
  const store = new EphemeralStore('tom');
  store.hearTyping(typing('tom'));
  store.hearTyping({ ...typing('mira'), conversationId: 'elsewhere' });
  expect(store.typingIn('talk')).toEqual([]);
});

it('tells its listeners only when something changed', () => {
  const store = new EphemeralStore('tom');
  const listener = vi.fn();
  store.subscribe(listener);
  store.hearTyping(typing('mira'));
  store.hearTyping(typing('mira'));
  store.hearPresence('mira', true);
  store.hearPresence('mira', true);
  store.hearTyping(typing('mira', false));
  expect(listener).toHaveBeenCalledTimes(3);
});
