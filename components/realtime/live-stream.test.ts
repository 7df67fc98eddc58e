import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ConnectionListener,
  LiveStream,
  OFFLINE_NOTICE_MS,
  SILENCE_LIMIT_MS,
} from '@/components/realtime/live-stream';
import type { StreamEvent } from '@/contract/events/stream-event';

const ready: StreamEvent = { type: 'ready' };

/** A world with a hand-moved clock and a line that connects when told. */
function world() {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const opened: { cursor: string | null; listener: ConnectionListener; closed: boolean }[] = [];
  const seen = { states: [] as string[], events: [] as StreamEvent[], signedOut: 0 };
  const options = { signedOut: false, visible: true };
  const stream = new LiveStream({
    open: (cursor, listener) => {
      const one = { cursor, listener, closed: false };
      opened.push(one);
      return {
        close: () => {
          one.closed = true;
        },
      };
    },
    isSignedOut: async () => options.signedOut,
    now: () => now,
    random: () => 0.5,
    schedule: (run, delayMs) => {
      const timer = { at: now + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    isVisible: () => options.visible,
    onEvent: (event) => seen.events.push(event),
    onState: (state) => seen.states.push(state),
    onSignedOut: () => {
      seen.signedOut += 1;
    },
  });
  const pass = (ms: number) => {
    const until = now + ms;
    for (;;) {
      const next = timers.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      timers = timers.filter((one) => one !== next);
      now = next.at;
      next.run();
    }
    now = until;
  };
  const line = () => {
    const last = opened.at(-1);
    if (!last) throw new Error('nothing was opened');
    return last;
  };
  return { stream, opened, seen, options, pass, line };
}

describe('the live stream', () => {
  let w: ReturnType<typeof world>;
  beforeEach(() => {
    w = world();
    w.stream.start('c0');
    w.line().listener.onOpen();
  });

  it('resumes after the newest id that it saw', () => {
    w.line().listener.onEvent(ready, 'c1');
    w.line().listener.onEvent({ type: 'presence', userId: 'u', online: true }, null);
    w.line().listener.onLost(false);
    w.pass(1_000);
    expect(w.line().cursor).toBe('c1');
  });

  it('says nothing of a cut that heals at once', () => {
    w.line().listener.onLost(false);
    w.pass(400);
    w.line().listener.onOpen();
    w.pass(OFFLINE_NOTICE_MS * 3);
    expect(w.seen.states).toEqual(['online', 'connecting', 'online']);
  });

  it('says that it is offline although every retry begins a new connection', () => {
    for (let i = 0; i < 12; i += 1) {
      w.line().listener.onLost(false);
      w.pass(400);
    }
    expect(w.seen.states).toEqual(['online', 'connecting', 'offline']);
  });

  it('retries for ever, and while somebody looks never waits as long as two seconds', () => {
    for (let i = 0; i < 200; i += 1) {
      const before = w.opened.length;
      w.line().listener.onLost(false);
      w.pass(1_900);
      expect(w.opened.length).toBe(before + 1);
    }
  });

  it('drops a line that went silent without an error', () => {
    w.pass(SILENCE_LIMIT_MS + 1);
    w.stream.check();
    expect(w.opened).toHaveLength(2);
    expect(w.opened[0]?.closed).toBe(true);
  });

  it('leaves a line alone that still beats', () => {
    w.pass(SILENCE_LIMIT_MS - 1);
    w.line().listener.onByte();
    w.pass(SILENCE_LIMIT_MS - 1);
    w.stream.check();
    expect(w.opened).toHaveLength(1);
  });

  it('ignores what a given-up line still says', () => {
    const old = w.line();
    w.stream.reconnect();
    old.listener.onEvent(ready, 'stale');
    old.listener.onLost(false);
    w.pass(5_000);
    expect(w.stream.cursor).toBe('c0');
    expect(w.opened).toHaveLength(2);
  });

  it('knows when the server gave its last sign of life, which no attempt of ours is', () => {
    w.pass(3_000);
    w.line().listener.onByte();
    w.pass(2_000);
    w.line().listener.onLost(false);
    w.pass(8_000);
    expect(w.opened.length).toBeGreaterThan(1);
    expect(w.stream.heardAt).toBe(3_000);
  });

  it('ends when the server says that this person is signed out', () => {
    w.line().listener.onEvent({ type: 'signed-out' }, null);
    w.pass(60_000);
    expect(w.seen.signedOut).toBe(1);
    expect(w.opened).toHaveLength(1);
  });

  it('asks whether it is signed out when it is refused, and only then ends', async () => {
    w.line().listener.onLost(true);
    await Promise.resolve();
    expect(w.seen.signedOut).toBe(0);
    w.options.signedOut = true;
    w.pass(1_000);
    w.line().listener.onLost(true);
    await Promise.resolve();
    await Promise.resolve();
    expect(w.seen.signedOut).toBe(1);
  });
});
