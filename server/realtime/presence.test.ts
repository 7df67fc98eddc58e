import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryBus } from '@/server/platform/bus/memory-bus';
import { type Presence, startPresence } from '@/server/realtime/presence';

const SECOND = 1_000;

/** A process whose people are `here`. */
function processOf(here: Set<string>) {
  const bus = createMemoryBus();
  const changes: [string, boolean][] = [];
  const presence: Presence = startPresence({
    bus,
    localUsers: () => [...here],
    isHere: (userId) => here.has(userId),
    onChange: (userId, online) => changes.push([userId, online]),
  });
  return { bus, changes, presence };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('presence', () => {
  it('tells once when somebody comes, however many streams they open', () => {
    const here = new Set(['tom']);
    const { presence, changes } = processOf(here);
    presence.arrived('tom');
    presence.arrived('tom');
    expect(changes).toEqual([['tom', true]]);
    presence.stop();
  });

  it('does not blink on a reload, and tells a few seconds after somebody has left', () => {
    const here = new Set(['tom']);
    const { presence, changes } = processOf(here);
    presence.arrived('tom');
    presence.left('tom');
    vi.advanceTimersByTime(3 * SECOND);
    presence.arrived('tom');
    vi.advanceTimersByTime(10 * SECOND);
    expect(changes).toEqual([['tom', true]]);
    here.delete('tom');
    presence.left('tom');
    vi.advanceTimersByTime(6 * SECOND);
    expect(changes.at(-1)).toEqual(['tom', false]);
    expect(presence.isOnline('tom')).toBe(false);
    presence.stop();
  });

  it('keeps somebody online who is at another process still', () => {
    const { bus, presence, changes } = processOf(new Set());
    bus.publish({ kind: 'online', from: 'a', userIds: ['mira'] });
    bus.publish({ kind: 'online', from: 'b', userIds: ['mira'] });
    bus.publish({ kind: 'offline', from: 'a', userIds: ['mira'] });
    expect(presence.isOnline('mira')).toBe(true);
    bus.publish({ kind: 'offline', from: 'b', userIds: ['mira'] });
    expect(changes).toEqual([
      ['mira', true],
      ['mira', false],
    ]);
    presence.stop();
  });

  it('forgets the people of a process that is not heard of any more', () => {
    const { bus, presence } = processOf(new Set());
    bus.publish({ kind: 'online', from: 'died without a word', userIds: ['mira'] });
    vi.advanceTimersByTime(30 * SECOND);
    expect(presence.isOnline('mira')).toBe(true);
    vi.advanceTimersByTime(30 * SECOND);
    expect(presence.isOnline('mira')).toBe(false);
    presence.stop();
  });

  it('tells a process that has just joined who is here, once', () => {
    const { bus, presence } = processOf(new Set(['tom']));
    const told: unknown[] = [];
    bus.listen((note) => note.kind === 'online' && note.from === bus.processId && told.push(note.userIds));
    bus.publish({ kind: 'online', from: 'just joined', userIds: ['mira'] });
    bus.publish({ kind: 'online', from: 'just joined', userIds: ['nadia'] });
    expect(told).toEqual([['tom']]);
    presence.stop();
  });
});
