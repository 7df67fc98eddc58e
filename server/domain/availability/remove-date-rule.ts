import { DomainError } from '@/contract/errors/domain-error';
import type { DateRuleView, RemoveDateRuleInput } from '@/contract/schemas/availability';
import { withOwnArtist } from '@/server/domain/artists/records';
import { presentDateRule } from '@/server/domain/availability/date-rules';
import type { UserContext } from '@/server/domain/context';

/**
 * Works on these dates as in other weeks again. The answer is the rule as it was: adding it undoes this.
 * @throws DomainError artist.required, availability.rule-not-found
 */
export const removeDateRule = (ctx: UserContext, { ruleId }: RemoveDateRuleInput): Promise<DateRuleView> =>
  withOwnArtist(ctx, async (tx, { id: artistId }) => {
    const row = await tx.dateRule.findFirst({ where: { id: ruleId, artistId } });
    if (!row) throw new DomainError('availability.rule-not-found');
    await tx.dateRule.delete({ where: { id: row.id } });
    return presentDateRule(row);
  });
