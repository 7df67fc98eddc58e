import { expect, it } from 'vitest';
import { type Locks, sayLookedAt, whatIsLookedAt } from '@/components/pwa/sound/looked-at';
import { ringsFor } from '@/components/pwa/sound/rings-for';

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Locks that many may hold at once, as those of a browser are to its tabs. */
function browser(): Locks {
  const held = new Set<{ readonly name: string }>();
  return {
    request: async (name, _options, hold) => {
      const one = { name };
      held.add(one);
      await hold();
      held.delete(one);
    },
    query: async () => ({ held: [...held] }),
  };
}

it('knows what is looked at in this person’s tabs, and forgets it with them', async () => {
  const locks = browser();
  const leave = sayLookedAt(locks, 'tom', 'talk');
  sayLookedAt(locks, 'tom', '');
  sayLookedAt(locks, 'tomas', 'secret');
  expect(await whatIsLookedAt(locks, 'tom')).toEqual(['talk', '']);
  leave();
  await turn();
  expect(await whatIsLookedAt(locks, 'tom')).toEqual(['']);
});

it('lets one of twelve tabs ring, whichever leads and whichever is looked at', async () => {
  const everybody = Array.from({ length: 12 }, (_, at) => at);
  for (const leader of [0, 7]) {
    for (const seen of [null, 0, 3]) {
      const locks = browser();
      if (seen !== null) sayLookedAt(locks, 'tom', 'another');
      const looksAt = await whatIsLookedAt(locks, 'tom');
      const rings = everybody.filter((at) =>
        ringsFor(
          { conversationId: 'talk', sentAtMs: 0 },
          { isVisible: at === seen, isLeader: at === leader, looksAt, nowMs: 1 },
        ),
      );
      expect(rings).toEqual([seen ?? leader]);
    }
  }
});
