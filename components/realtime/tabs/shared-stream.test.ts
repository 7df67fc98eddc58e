import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConnectionListener, LiveStream } from '@/components/realtime/live-stream';
import { SharedStream } from '@/components/realtime/tabs/shared-stream';
import type { TabLock, TabWord } from '@/components/realtime/tabs/tab-words';
import type { StreamEvent } from '@/contract/events/stream-event';

/** Everything that happens, one after the other. The server's log is 1, 2, 3 …; a place is the newest number seen. */
type Task = { readonly at: number; readonly of: Tab | null; readonly run: () => void };
type Tab = {
  readonly stream: LiveStream;
  readonly shared: SharedStream;
  readonly seen: Set<number>;
  readonly from: number;
  isVisible: boolean;
  isFrozen: boolean;
  isGone: boolean;
};
type Line = { readonly of: Tab; readonly listener: ConnectionListener; isClosed: boolean };
type Hold = Parameters<TabLock['take']>[1];

const event = (number: number): StreamEvent => ({
  type: 'typing',
  conversationId: 'a',
  userId: `${number}`,
  typing: true,
});
const numberOf = (one: StreamEvent): number => (one.type === 'typing' ? Number(one.userId) : 0);
const HOP_MS = 3;

/** One browser and one server; nothing takes no time, and a frozen tab does nothing until it thaws. */
class World {
  now = 0;
  newest = 0;
  isServerUp = true;
  tabs: Tab[] = [];
  #tasks: Task[] = [];
  #lines: Line[] = [];
  #ears = new Map<Tab, Set<(word: TabWord) => void>>();
  #holder: { readonly of: Tab; readonly hold: Hold } | null = null;
  #queue: { readonly of: Tab; readonly hold: Hold }[] = [];

  /** `behind`: so much happened since its page was made. */
  openTab(isVisible = true, behind = 0): Tab {
    const from = Math.max(0, this.newest - behind);
    const seen = new Set<number>();
    const repeat = (run: () => void, everyMs: number) => this.#repeat(tab, run, everyMs);
    const schedule = (run: () => void, delayMs: number) => this.#later(tab, delayMs, run);
    const shared = new SharedStream({
      openChannel: () => ({
        say: (word) => this.#say(tab, word),
        hear: (listener) => {
          const ears = this.#ears.get(tab) ?? new Set();
          this.#ears.set(tab, ears.add(listener));
          return () => ears.delete(listener);
        },
        close: () => this.#ears.delete(tab),
      }),
      lock: { take: (how, hold) => this.#take(tab, how, hold) },
      open: (cursor, listener) => this.#connect(tab, cursor, listener),
      missed: ({ from: after, upTo }) => this.#missed(tab, Number(after), Number(upTo)),
      now: () => this.now,
      repeat,
      isVisible: () => tab.isVisible,
      onRole: () => tab.stream.reconnect(),
    });
    const stream = new LiveStream({
      open: shared.open,
      isSignedOut: async () => false,
      now: () => this.now,
      random: () => 0.5,
      schedule,
      isVisible: () => tab.isVisible,
      onEvent: (one) => {
        if (numberOf(one) > 0) seen.add(numberOf(one));
      },
      onState: () => undefined,
      onSignedOut: () => undefined,
    });
    const tab: Tab = { stream, shared, seen, from, isVisible, isFrozen: false, isGone: false };
    this.tabs.push(tab);
    shared.start();
    stream.start(String(from));
    repeat(() => stream.check(), 5_000);
    return tab;
  }

  closeTab(tab: Tab): void {
    tab.isGone = true;
    this.tabs = this.tabs.filter((one) => one !== tab);
    this.#ears.delete(tab);
    for (const line of this.#lines) if (line.of === tab) line.isClosed = true;
    this.#queue = this.#queue.filter(({ of }) => of !== tab);
    if (this.#holder?.of === tab) this.#passOn();
  }

  /** Something happens on the server. */
  happen(): void {
    this.newest += 1;
    const number = this.newest;
    for (const line of this.#lines) this.#send(line, event(number), String(number));
  }

  setServer(isUp: boolean): void {
    this.isServerUp = isUp;
    if (isUp) return;
    for (const line of this.#lines.splice(0)) {
      if (!line.isClosed) this.#later(line.of, HOP_MS, () => !line.isClosed && line.listener.onLost(false));
    }
  }

  openLines(): number {
    return this.#lines.filter(({ isClosed }) => !isClosed).length;
  }

  async pass(ms: number): Promise<void> {
    const until = this.now + ms;
    for (;;) {
      await settled();
      const due = this.#tasks.filter(({ at, of }) => at <= until && !of?.isFrozen).sort((a, b) => a.at - b.at)[0];
      if (!due) break;
      this.#tasks = this.#tasks.filter((task) => task !== due);
      this.now = Math.max(this.now, due.at);
      if (!due.of?.isGone) due.run();
    }
    this.now = until;
  }

  #later(of: Tab, delayMs: number, run: () => void): () => void {
    const task = { at: this.now + delayMs, of, run };
    this.#tasks.push(task);
    return () => {
      this.#tasks = this.#tasks.filter((one) => one !== task);
    };
  }

  #repeat(of: Tab, run: () => void, everyMs: number): () => void {
    let cancel = () => {};
    const again = () => {
      cancel = this.#later(of, everyMs, () => {
        run();
        again();
      });
    };
    again();
    return () => cancel();
  }

  #say(from: Tab, word: TabWord): void {
    for (const tab of this.tabs) {
      if (tab === from) continue;
      this.#later(tab, HOP_MS, () => {
        for (const ear of [...(this.#ears.get(tab) ?? [])]) ear(word);
      });
    }
  }

  #take(of: Tab, how: 'wait' | 'steal', hold: Hold): () => void {
    const one = { of, hold };
    if (how === 'steal') {
      const robbed = this.#holder;
      this.#holder = one;
      if (robbed) this.#later(robbed.of, HOP_MS, robbed.hold.onLost);
      this.#later(of, HOP_MS, () => this.#holder === one && hold.onTaken());
    } else {
      this.#queue.push(one);
      if (!this.#holder) this.#passOn();
    }
    return () => {
      this.#queue = this.#queue.filter((waiting) => waiting !== one);
      if (this.#holder === one) this.#passOn();
    };
  }

  #passOn(): void {
    const next = this.#queue.shift() ?? null;
    this.#holder = next;
    if (next) this.#later(next.of, HOP_MS, () => this.#holder === next && next.hold.onTaken());
  }

  #connect(of: Tab, cursor: string | null, listener: ConnectionListener): { close(): void } {
    const line: Line = { of, listener, isClosed: false };
    this.#later(of, HOP_MS, () => {
      if (line.isClosed) return;
      if (!this.isServerUp) return listener.onLost(false);
      this.#lines.push(line);
      listener.onOpen();
      this.#repeat(of, () => !line.isClosed && this.#lines.includes(line) && listener.onByte(), 10_000);
      for (let number = Number(cursor) + 1; number <= this.newest; number++)
        this.#send(line, event(number), String(number));
    });
    return {
      close: () => {
        line.isClosed = true;
      },
    };
  }

  #send(line: Line, one: StreamEvent, id: string): void {
    this.#later(line.of, HOP_MS, () => !line.isClosed && line.listener.onEvent(one, id));
  }

  #missed(of: Tab, after: number, upTo: number) {
    return new Promise<{ kind: 'events'; events: { id: string; event: never }[] }>((resolve, reject) => {
      this.#later(of, HOP_MS, () => {
        if (!this.isServerUp) return reject(new Error('away'));
        const numbers = Array.from({ length: Math.max(0, upTo - after) }, (_, at) => after + 1 + at);
        resolve({ kind: 'events', events: numbers.map((one) => ({ id: String(one), event: event(one) as never })) });
      });
    });
  }
}

const settled = async () => {
  for (let turn = 0; turn < 8; turn++) await Promise.resolve();
};
const lacks = (world: World, tab: Tab): number[] =>
  Array.from({ length: world.newest - tab.from }, (_, at) => tab.from + 1 + at).filter((one) => !tab.seen.has(one));

describe('the stream of a browser', () => {
  it('is one, however many tabs there are, and each tab sees everything', async () => {
    const world = new World();
    for (let opened = 0; opened < 12; opened++) {
      world.openTab(opened === 0);
      world.happen();
      await world.pass(50);
    }
    world.happen();
    await world.pass(2_000);
    expect(world.openLines()).toBe(1);
    expect(world.tabs.map((tab) => lacks(world, tab))).toEqual(world.tabs.map(() => []));
  });

  it('reaches a tab whose page is older than what the leader tells', async () => {
    const world = new World();
    world.openTab();
    await world.pass(500);
    for (let at = 0; at < 3; at++) world.happen();
    await world.pass(50);
    // Told while the new tab asks where the leader is.
    world.happen();
    const late = world.openTab(true, 4);
    await world.pass(50);
    expect(lacks(world, late)).toEqual([]);
  });

  it('is taken over when its tab closes, and nothing is missed', async () => {
    const world = new World();
    const first = world.openTab();
    const second = world.openTab();
    await world.pass(500);
    expect(first.shared.isLeader).toBe(true);
    world.closeTab(first);
    world.happen();
    await world.pass(100);
    expect(second.shared.isLeader).toBe(true);
    expect(lacks(world, second)).toEqual([]);
  });

  it('is taken within a second from a tab that is frozen, which follows when it thaws', async () => {
    const world = new World();
    const frozen = world.openTab();
    const looked = world.openTab();
    await world.pass(500);
    frozen.isVisible = false;
    frozen.isFrozen = true;
    world.happen();
    await world.pass(1_000);
    expect(looked.shared.isLeader).toBe(true);
    expect(lacks(world, looked)).toEqual([]);
    frozen.isFrozen = false;
    await world.pass(1_000);
    expect(frozen.shared.isLeader).toBe(false);
    expect(world.openLines()).toBe(1);
    expect(lacks(world, frozen)).toEqual([]);
  });

  it('is left with a hidden tab as long as it works, and taken when it is away', async () => {
    const world = new World();
    const hidden = world.openTab();
    const looked = world.openTab();
    await world.pass(500);
    hidden.isVisible = false;
    await world.pass(3_000);
    expect(looked.shared.isLeader).toBe(false);
    world.setServer(false);
    await world.pass(3_000);
    expect(looked.shared.isLeader).toBe(true);
    world.happen();
    world.setServer(true);
    await world.pass(2_500);
    expect([hidden, looked].map((tab) => lacks(world, tab))).toEqual([[], []]);
  });

  it('stays where it is while the server is away, when somebody looks at both tabs', async () => {
    const world = new World();
    const first = world.openTab();
    world.openTab();
    await world.pass(500);
    world.setServer(false);
    for (let look = 0; look < 10; look++) {
      await world.pass(500);
      expect(first.shared.isLeader).toBe(true);
    }
  });

  it('tells the others what a new leader knows and the old one never told', async () => {
    const world = new World();
    const old = world.openTab(false);
    const other = world.openTab(false);
    await world.pass(500);
    old.isFrozen = true;
    world.happen();
    const fresh = world.openTab();
    await world.pass(2_000);
    expect(fresh.shared.isLeader).toBe(true);
    expect(fresh.seen.size).toBe(0); // it came with the page
    expect(lacks(world, other)).toEqual([]);
  });

  const act = fc.oneof(
    { weight: 4, arbitrary: fc.constant({ type: 'happen' as const }) },
    fc.record({ type: fc.constant('open' as const), isVisible: fc.boolean(), behind: fc.nat({ max: 3 }) }),
    fc.record({
      type: fc.constantFrom('close' as const, 'freeze' as const, 'thaw' as const, 'show' as const, 'hide' as const),
      which: fc.nat(),
    }),
    fc.record({ type: fc.constantFrom('down' as const, 'up' as const) }),
  );
  it('brings every tab everything, whatever is opened, closed, frozen and cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(act, fc.integer({ min: 0, max: 1_500 })), { maxLength: 40 }), async (acts) => {
        const world = new World();
        world.openTab();
        for (const [one, pauseMs] of acts) {
          perform(world, one);
          await world.pass(pauseMs);
        }
        for (const tab of world.tabs) Object.assign(tab, { isFrozen: false });
        world.setServer(true);
        if (world.tabs[0]) world.tabs[0].isVisible = true;
        await world.pass(60_000);
        expect(world.tabs.map((tab) => lacks(world, tab))).toEqual(world.tabs.map(() => []));
        expect(world.openLines()).toBe(Math.min(1, world.tabs.length));
      }),
      { numRuns: 150 },
    );
  });
});

type Act = { type: string; which?: number; isVisible?: boolean; behind?: number };
function perform(world: World, { type, which = 0, isVisible = true, behind = 0 }: Act): void {
  const tab = world.tabs[which % Math.max(1, world.tabs.length)];
  if (type === 'happen') world.happen();
  else if (type === 'open') world.openTab(isVisible, behind);
  else if (type === 'down' || type === 'up') world.setServer(type === 'up');
  else if (!tab) return;
  else if (type === 'close') world.closeTab(tab);
  else if (type === 'show' || type === 'hide') Object.assign(tab, { isVisible: type === 'show' });
  else Object.assign(tab, { isFrozen: type === 'freeze' });
}
