import { POLICY_PRESETS } from '@/contract/policies/presets';
import type { PolicyTerms } from '@/contract/schemas/policy';
import type { SettledArtist } from '@/prisma/seed/settle-people';
import { makePolicy } from '@/tests/harness/make-policy';
import type { World } from '@/tests/harness/world';

const { relaxed, usual, strict } = POLICY_PRESETS;

/** What changing one's mind costs with whom; everybody else has what most have. */
const POLICIES: Readonly<Record<string, PolicyTerms | null>> = {
  'chiara-moretti': { ...usual, note: 'Ill? Write me as soon as you know, and we find another day.' },
  'mira-kovac': relaxed,
  'luca-ferri': relaxed,
  'jonas-weber': strict,
  'anika-shah': { ...strict, note: 'For weddings I turn others away months ahead. Thank you for understanding.' },
  'grace-okafor': null,
};

/** Said before anything was agreed on: what the scene has confirmed goes by it. */
export async function planPolicies(world: World, artists: readonly SettledArtist[]): Promise<void> {
  for (const { artist } of artists) {
    const terms = POLICIES[artist.handle] === undefined ? usual : POLICIES[artist.handle];
    if (terms) await makePolicy(world, { artist, terms });
  }
}
