import type { PolicyId } from '@/contract/ids/ids';
import { POLICY_PRESETS } from '@/contract/policies/presets';
import type { PolicyTerms } from '@/contract/schemas/policy';
import type { MadeArtist } from '@/tests/harness/factories';
import { insertRows, type World } from '@/tests/harness/world';

type PolicyDraft = {
  readonly artist: MadeArtist;
  readonly number?: number;
  /** What most have, when nothing more is said. */
  readonly terms?: PolicyTerms;
};

/** A version of what changing one's mind costs; in force for what is confirmed after it. */
export async function makePolicy(
  world: World,
  { artist, number = 1, terms = POLICY_PRESETS.usual }: PolicyDraft,
): Promise<PolicyId> {
  const id = world.random.id<PolicyId>('policy');
  await insertRows(world, 'policy', [{ id, artist_id: artist.id, number, terms, created_at: world.now }]);
  return id;
}
