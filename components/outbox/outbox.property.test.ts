// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fate, OutboxWorld, shown, type Tab } from '@/components/outbox/testing/outbox-world';

const LANES = ['talk', 'elsewhere'] as const;

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constantFrom('say' as const, 'blunder' as const), which: fc.nat() }) },
  fc.record({
    type: fc.constantFrom(
      'open' as const,
      'crash' as const,
      'freeze' as const,
      'thaw' as const,
      'lead' as const,
      'rob' as const,
      'ready' as const,
      'full' as const,
      'room' as const,
    ),
    which: fc.nat(),
  }),
);
const fate = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fate>('answered') },
  fc.constantFrom<Fate>('never-arrives', 'answer-lost', 'fault'),
);

/** Who wrote what where, in the order in which they pressed. */
type Written = { readonly clientId: string; readonly by: Tab; readonly lane: string };

function perform(world: OutboxWorld, { type, which }: { type: string; which: number }, written: Written[]): void {
  const tab = world.tabs[which % Math.max(1, world.tabs.length)];
  if (type === 'open' || !tab) world.openTab({ isFlusher: !world.tabs.some((one) => one.isFlusher) });
  else if (type === 'say' || type === 'blunder') {
    const clientId = `${type} ${written.length}`;
    const lane = LANES[which % LANES.length] ?? 'talk';
    if (type === 'blunder') world.refuses.add(clientId);
    written.push({ clientId, by: tab, lane });
    world.say(tab, clientId, lane);
  } else if (type === 'crash') {
    world.crash(tab);
    const heir = world.tabs[0];
    if (tab.isFlusher && heir && !world.tabs.some((one) => one.isFlusher)) world.giveRole(heir);
  } else if (type === 'freeze') tab.isFrozen = true;
  else if (type === 'thaw') tab.isFrozen = false;
  // The role is taken: who had it before hears of it now, or, robbed, only later.
  else if (type === 'lead' || type === 'rob') {
    if (type === 'lead') for (const one of world.tabs) one.isFlusher = false;
    world.giveRole(tab);
  } else if (type === 'full' || type === 'room') world.isDiskFull = type === 'full';
  else if (type === 'ready') tab.outbox.sendNow();
}

const only = (ids: readonly string[], wanted: ReadonlySet<string>) => ids.filter((id) => wanted.has(id));

it('brings everything once and in order, whatever crashes, freezes, is robbed, lost and refused', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(act, fc.integer({ min: 0, max: 1_200 })), { maxLength: 60, size: 'max' }),
      fc.infiniteStream(fate),
      fc.infiniteStream(fc.integer({ min: 1, max: 400 })),
      async (acts, fates, delays) => {
        let isQuiet = false;
        const world = new OutboxWorld(
          () => (isQuiet ? 'answered' : (fates.next().value ?? 'answered')),
          () => delays.next().value ?? 1,
        );
        const written: Written[] = [];
        world.openTab();
        for (const [one, pauseMs] of acts) {
          perform(world, one, written);
          await world.pass(pauseMs);
        }
        isQuiet = true;
        world.isDiskFull = false;
        for (const tab of world.tabs) Object.assign(tab, { isFrozen: false, isFlusher: false });
        world.giveRole(world.tabs[0] ?? world.openTab());
        await world.pass(120_000);

        const stored = world.log.map((one) => one.clientId);
        expect(new Set(stored).size).toBe(stored.length);
        const fine = written.filter(({ clientId }) => !world.refuses.has(clientId));
        // Nothing that was written down is lost, nor anything whose tab lived.
        const due = fine.filter(({ clientId, by }) => world.written.includes(clientId) || !by.isGone);
        expect(due.filter(({ clientId }) => !stored.includes(clientId))).toEqual([]);
        for (const lane of LANES) {
          const here = new Set(fine.filter((one) => one.lane === lane).map((one) => one.clientId));
          expect(stored.filter((id) => here.has(id) && world.written.includes(id))).toEqual(only(world.written, here));
          for (const tab of world.tabs) {
            const own = new Set(fine.filter((one) => one.lane === lane && one.by === tab).map((one) => one.clientId));
            expect(only(stored, own)).toEqual([...own]);
          }
        }
        expect(world.rash).toEqual([]);
        // What was refused is told in every tab, and nothing else waits anywhere.
        const refused = only(world.written, world.refuses).map((id) => `${id} failed`);
        expect(world.disk.map((one) => `${one.clientId} ${one.state}`)).toEqual(refused);
        for (const tab of world.tabs) {
          const left = shown(tab).filter((one) => !one.endsWith(' sent'));
          expect(left.filter((one) => world.written.includes(one.replace(' failed', '')))).toEqual(refused);
          expect(left.every((one) => one.endsWith(' failed'))).toBe(true);
        }
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
