// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cancelling } from '@/components/outbox/testing/entries';
import { type Fate, OutboxWorld, shown } from '@/components/outbox/testing/outbox-world';

/** A world in which requests fare as `fates` says, and well after that. */
const worldOf = (...fates: readonly Fate[]) => {
  const left = [...fates];
  return new OutboxWorld(() => left.shift() ?? 'answered');
};
const ids = (world: OutboxWorld) => world.log.map((one) => one.clientId);
const years = (fate: Fate) => new OutboxWorld(() => fate);

describe('the outbox', () => {
  it('writes down before it sends', async () => {
    const world = worldOf();
    const tab = world.openTab();
    await world.pass(10);
    world.say(tab, 'a');
    tab.outbox.sendNow();
    expect(shown(tab)).toEqual(['a']);
    await world.pass(100);
    expect([ids(world), world.written, world.rash]).toEqual([['a'], ['a'], []]);
  });

  it('sends one after the other in a conversation, and conversations beside each other', async () => {
    const world = worldOf('never-arrives');
    const tab = world.openTab();
    for (const id of ['a', 'b']) world.say(tab, id);
    world.say(tab, 'x', 'elsewhere');
    await world.pass(200);
    expect(ids(world)).toEqual(['x']);
    await world.pass(1_000);
    expect(ids(world)).toEqual(['x', 'a', 'b']);
    expect(world.disk).toEqual([]);
  });

  it('tries for ever under the same id, holds up what comes after, and says so after a while', async () => {
    const world = years('fault');
    const tab = world.openTab();
    world.say(tab, 'a');
    world.say(tab, 'b');
    await world.pass(5_000);
    expect(tab.outbox.all()).toMatchObject([{ heldBy: null }, { heldBy: null }]);
    await world.pass(3_600_000);
    expect(new Set(world.calls)).toEqual(new Set(['a']));
    expect(world.calls.length).toBeGreaterThan(300);
    expect(tab.outbox.all()).toMatchObject([
      { state: 'pending', heldBy: 'server.unexpected' },
      { state: 'pending', heldBy: null },
    ]);
  });

  it('lets what waits behind go on when the first is thrown away', async () => {
    const fates: Fate[] = Array.from({ length: 6 }, () => 'fault');
    const world = worldOf(...fates);
    const tab = world.openTab();
    world.say(tab, 'a');
    world.say(tab, 'b');
    await world.pass(16_000);
    expect(tab.outbox.all()).toMatchObject([{ heldBy: 'server.unexpected' }, {}]);
    tab.outbox.discard('a');
    await world.pass(100);
    expect(ids(world)).toEqual(['b']);
    expect(tab.ends.get('a')).toEqual({ kind: 'discarded' });
  });

  it('lets the next one go when one is refused, which waits until it is asked for', async () => {
    const world = worldOf();
    world.refuses.add('a');
    const tab = world.openTab();
    world.say(tab, 'a');
    world.say(tab, 'b');
    await world.pass(200);
    expect(shown(tab)).toEqual(['b sent', 'a failed']);
    expect(tab.ends.get('a')).toEqual({ kind: 'refused', clientId: 'a', code: 'input.invalid' });
    world.refuses.clear();
    tab.outbox.retry('a');
    await world.pass(200);
    expect(ids(world)).toEqual(['b', 'a']);
  });

  it('does not care whether the answer or the live event comes first', async () => {
    const world = worldOf('answer-lost');
    const tab = world.openTab();
    world.say(tab, 'a');
    await world.pass(100);
    tab.outbox.settle(new Set(['a']));
    await world.pass(60_000);
    expect([shown(tab), world.disk, ids(world)]).toEqual([[], [], ['a']]);
    expect(tab.ends.get('a')).toEqual({ kind: 'done' });
  });

  it('waits no longer when the line is back', async () => {
    const world = worldOf('never-arrives', 'never-arrives', 'never-arrives', 'never-arrives');
    const tab = world.openTab();
    world.say(tab, 'a');
    await world.pass(3_700);
    expect(ids(world)).toEqual([]);
    tab.outbox.sendNow();
    await world.pass(50);
    expect(ids(world)).toEqual(['a']);
  });

  it('goes on with what an earlier page left, which a page that only looks shows', async () => {
    const world = worldOf('never-arrives');
    const first = world.openTab();
    world.say(first, 'a');
    await world.pass(50);
    world.crash(first);
    const follower = world.openTab({ isFlusher: false });
    await world.pass(5_000);
    expect([shown(follower), ids(world)]).toEqual([['a'], []]);
    world.giveRole(follower);
    await world.pass(50);
    expect(ids(world)).toEqual(['a']);
  });

  it('shows the same in every tab, and what became of it', async () => {
    const world = worldOf();
    world.refuses.add('b');
    const tabs = [world.openTab(), world.openTab(), world.openTab()];
    await world.pass(10);
    world.write(tabs[1] ?? world.openTab(), cancelling('b'));
    world.say(tabs[2] ?? world.openTab(), 'c');
    await world.pass(300);
    expect(tabs.map(shown)).toEqual(tabs.map(() => ['c sent', 'b failed']));
    expect(tabs[1]?.ends.get('b')).toMatchObject({ kind: 'refused' });
    tabs[0]?.outbox.discard('b');
    await world.pass(50);
    expect(tabs.map(shown)).toEqual(tabs.map(() => ['c sent']));
  });

  it('carries out once what was pressed twice, and anew what was refused before', async () => {
    const world = worldOf('never-arrives');
    const tab = world.openTab();
    world.write(tab, cancelling('first'));
    world.write(tab, cancelling('again'));
    world.refuses.add('first');
    await world.pass(2_000);
    expect([tab.ends.get('again'), shown(tab)]).toEqual([tab.ends.get('first'), ['first failed']]);
    world.write(tab, cancelling('third'));
    await world.pass(200);
    expect([ids(world), shown(tab), world.disk]).toEqual([['third'], [], []]);
  });

  it('goes on in memory where there is no room, in order, and without another tab', async () => {
    const world = worldOf('never-arrives');
    world.openTab();
    const writer = world.openTab({ isFlusher: false });
    world.say(writer, 'a');
    await world.pass(50);
    world.isDiskFull = true;
    world.say(writer, 'b');
    await world.pass(50);
    // There is room again, but it must not overtake what is in memory.
    world.isDiskFull = false;
    world.say(writer, 'c');
    await world.pass(2_000);
    expect(ids(world)).toEqual(['a', 'b', 'c']);
    expect(shown(writer)).toEqual(['a sent', 'b sent', 'c sent']);
  });

  it('sends nothing that was wiped', async () => {
    const world = worldOf('never-arrives');
    world.say(world.openTab(), 'a');
    await world.pass(50);
    world.disk = [];
    await world.pass(60_000);
    expect(world.calls).toEqual(['a']);
  });

  it('sends what the disk neither takes nor refuses', async () => {
    const world = worldOf();
    const tab = world.openTab();
    await world.pass(10);
    world.isDiskStuck = true;
    world.say(tab, 'a');
    world.unkept.add('a');
    await world.pass(2_000);
    expect(world.log).toEqual([]);
    await world.pass(30_000);
    expect(ids(world)).toEqual(['a']);
  });

  it('wakes a flusher whose timers stand still, when somebody looks at another tab', async () => {
    const world = worldOf('fault');
    const flusher = world.openTab();
    const looked = world.openTab({ isFlusher: false });
    flusher.timersRingAfterMs = 3_600_000;
    world.say(looked, 'a');
    await world.pass(5_000);
    expect(ids(world)).toEqual(['a']);
  });
});
