import { setTimeout as pause } from 'node:timers/promises';
import type { Cast } from '@/tests/chaos/cast';
import type { Finding } from '@/tests/chaos/oracle';
import { type Actor, type Life, live } from '@/tests/chaos/simulators/actor';
import { adminActor } from '@/tests/chaos/simulators/admin';
import { apiActor } from '@/tests/chaos/simulators/api-client';
import { artistActor } from '@/tests/chaos/simulators/artist';
import { customerActor } from '@/tests/chaos/simulators/customer';
import type { Stage } from '@/tests/chaos/stage';
import type { Seeded } from '@/tests/harness/seeded';

const LOOK_EVERY_MS = 20;

/** One fault, once: who is there, and what was found. */
export type Trial = {
  readonly stage: Stage;
  readonly cast: Cast;
  readonly random: Seeded;
  /** How often a fault that repeats does so: 1 in a short run, more in a long one. */
  readonly times: number;
  readonly findings: readonly Finding[];
  /** Everybody lives from now on, until what is answered is called. */
  live(): Life;
  expect(holds: boolean, what: string): void;
  /** Waits until `done`; it is a finding when that takes longer. Answers the ms it took. */
  within(ms: number, what: string, done: () => boolean | Promise<boolean>): Promise<number>;
};

export type Fault = {
  /** As it stands in the acceptance list: F1. */
  readonly id: string;
  readonly title: string;
  /** What must hold besides the invariants. */
  readonly bound: string;
  /** Why it cannot be tried on this machine; `null` when it can. */
  readonly skip?: () => string | null;
  readonly run: (trial: Trial) => Promise<void>;
};

type TrialOptions = Pick<Trial, 'stage' | 'cast' | 'random' | 'times'> & { readonly isOver: () => boolean };

export function openTrial({ isOver, ...given }: TrialOptions): Trial {
  const { cast } = given;
  const findings: Finding[] = [];
  const expect = (holds: boolean, what: string) => {
    if (!holds) findings.push({ invariant: 'bound', what });
  };
  return {
    ...given,
    findings,
    live: () => live(actorsOf(cast, isOver)),
    expect,
    within: async (ms, what, done) => {
      const startedAt = performance.now();
      const took = () => performance.now() - startedAt;
      while (!(await Promise.resolve(done()).catch(() => false))) {
        if (took() > ms) {
          expect(false, `${what}: not within ${ms} ms`);
          break;
        }
        await pause(LOOK_EVERY_MS);
      }
      return took();
    },
  };
}

const actorsOf = (cast: Cast, isOver: () => boolean): readonly Actor[] => [
  ...cast.customer.map((device) => customerActor(device, cast)),
  ...cast.artistDevices.map(artistActor),
  adminActor(cast),
  apiActor(cast, isOver),
];

/** Lets life go on for a while. */
export const passes = (ms: number): Promise<void> => pause(ms);
