import { DomainError } from '@/contract/errors/domain-error';
import type { PolicyId } from '@/contract/ids/ids';
import { areTermsSound, inStepOrder } from '@/contract/policies/sound-terms';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { PolicyTerms } from '@/contract/schemas/policy';
import { POLICY_IN_FORCE, presentPolicy } from '@/server/domain/artists/policy-view';
import { changeOwnArtist } from '@/server/domain/artists/records';
import type { UserContext } from '@/server/domain/context';

/**
 * Says anew what changing one's mind costs, for bookings that are confirmed from now on: those that are keep theirs. The same terms
 * make no new version.
 * @throws DomainError artist.required, artist.policy-invalid
 */
export const setPolicy = (ctx: UserContext, { cancelling, ...input }: PolicyTerms): Promise<ArtistEditView> =>
  changeOwnArtist(ctx, async (tx, { id: artistId }) => {
    const terms = { ...input, cancelling: inStepOrder(cancelling) };
    if (!areTermsSound(terms)) throw new DomainError('artist.policy-invalid');
    const [row] = await tx.policy.findMany({ where: { artistId }, ...POLICY_IN_FORCE });
    const before = row && presentPolicy(row);
    if (before && wordsOf(before.terms) === wordsOf(terms)) return;
    const id = ctx.ids.newId<PolicyId>();
    const number = 1 + (before?.number ?? 0);
    await tx.policy.create({ data: { id, artistId, number, terms, createdAt: ctx.clock.now() } });
  });

/** The same for the same terms, in whichever order their parts are. */
const wordsOf = ({ cancelling, moving, noShowPercent, note }: PolicyTerms): string => {
  const steps = [...cancelling, ...(moving ? [moving] : [])].map((step) => [step.beforeHours, step.feePercent]);
  return JSON.stringify([steps, moving !== null, noShowPercent, note]);
};
