import { setTimeout as pause } from 'node:timers/promises';
import type { Seeded } from '@/tests/harness/seeded';

/** A simulator: what it may do next, each with how likely it is. */
export type Actor = {
  readonly name: string;
  readonly random: Seeded;
  readonly habits: readonly Habit[];
};

export type Habit = { readonly weight: number; readonly act: () => Promise<unknown> | unknown };

export type Life = {
  /** Ends after the act that is under way. */
  stop(): Promise<void>;
};

const PAUSE_MS = [15, 120] as const;

/** Acts again and again at random until stopped. What the network or the server refuses is told by the ledger, and life goes on. */
export function live(actors: readonly Actor[]): Life {
  let stopped = false;
  const lives = actors.map(async ({ random, habits }) => {
    while (!stopped) {
      await Promise.resolve(chosen(random, habits).act()).catch(() => undefined);
      await pause(random.between(...PAUSE_MS));
    }
  });
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(lives);
    },
  };
}

function chosen(random: Seeded, habits: readonly Habit[]): Habit {
  const total = habits.reduce((sum, { weight }) => sum + weight, 0);
  let left = random.between(1, total);
  for (const habit of habits) {
    left -= habit.weight;
    if (left <= 0) return habit;
  }
  throw new Error('nothing to do');
}
