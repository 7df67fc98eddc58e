import { demand } from '@/contract/errors/decision';
import type { DateRuleId } from '@/contract/ids/ids';
import type { AddDateRuleInput, DateRuleView } from '@/contract/schemas/availability';
import { withOwnArtist } from '@/server/domain/artists/records';
import {
  dateRuleColumns,
  dateRulesFrom,
  demandOwnDays,
  presentDateRule,
  todayIn,
} from '@/server/domain/availability/date-rules';
import { canAddRule, canPlan } from '@/server/domain/availability/rules';
import type { UserContext } from '@/server/domain/context';

/**
 * Works otherwise on some dates from now on. What is agreed on for them stays agreed.
 * @throws DomainError artist.required, artist.hours-invalid, availability.dates-invalid, availability.dates-past,
 *   availability.dates-overlap, availability.too-many-rules
 */
export const addDateRule = (ctx: UserContext, rule: AddDateRuleInput): Promise<DateRuleView> =>
  withOwnArtist(ctx, async (tx, { id: artistId, zone }) => {
    const now = ctx.clock.now();
    const today = todayIn(zone, now);
    demand(canPlan(rule, today));
    const planned = await dateRulesFrom(tx, artistId, today);
    demandOwnDays(rule, planned);
    demand(canAddRule(planned.length));
    const id = ctx.ids.newId<DateRuleId>();
    return presentDateRule(
      await tx.dateRule.create({ data: { id, artistId, ...dateRuleColumns(rule), createdAt: now } }),
    );
  });
