import type { Lifetime } from '@/scripts/lifetime';
import { gatherCast } from '@/tests/chaos/cast';
import { openStage, type Stage } from '@/tests/chaos/stage';
import { openTrial, passes } from '@/tests/chaos/trial';
import { seeded } from '@/tests/harness/seeded';

const WARM_UP_MS = 3_000;

/** A stage on which some life has passed: before that V8 has not compiled what matters, and memory is not what it will be. */
export async function openWarmStage(lifetime: Lifetime, seed: number): Promise<Stage> {
  const chance = seeded(`chaos lines ${seed}`);
  const stage = await openStage(lifetime, () => chance.between(0, 999_999) / 1_000_000);
  const cast = await gatherCast(stage, `warm-up ${seed}`);
  let isOver = false;
  const life = openTrial({ stage, cast, random: chance, times: 1, isOver: () => isOver }).live();
  await passes(WARM_UP_MS);
  isOver = true;
  await life.stop();
  await cast.leave();
  return stage;
}
