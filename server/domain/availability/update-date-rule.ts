import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { DateRuleView, UpdateDateRuleInput } from '@/contract/schemas/availability';
import { withOwnArtist } from '@/server/domain/artists/records';
import {
  dateRuleColumns,
  dateRulesFrom,
  demandOwnDays,
  presentDateRule,
  todayIn,
} from '@/server/domain/availability/date-rules';
import { canPlan } from '@/server/domain/availability/rules';
import type { UserContext } from '@/server/domain/context';

/**
 * Says a rule for dates anew, while it is not over.
 * @throws DomainError artist.required, artist.hours-invalid, availability.rule-not-found, availability.dates-invalid,
 *   availability.dates-past, availability.dates-overlap
 */
export const updateDateRule = (ctx: UserContext, { ruleId, ...rule }: UpdateDateRuleInput): Promise<DateRuleView> =>
  withOwnArtist(ctx, async (tx, { id: artistId, zone }) => {
    const today = todayIn(zone, ctx.clock.now());
    const planned = await dateRulesFrom(tx, artistId, today);
    if (!planned.some(({ id }) => id === ruleId)) throw new DomainError('availability.rule-not-found');
    demand(canPlan(rule, today));
    demandOwnDays(
      rule,
      planned.filter(({ id }) => id !== ruleId),
    );
    return presentDateRule(await tx.dateRule.update({ where: { id: ruleId }, data: dateRuleColumns(rule) }));
  });
