import { type Dates, daysIn, shareDay } from '@/contract/availability/date-rule';
import { arePartsSound, type DayPart } from '@/contract/availability/hours';
import { LONGEST_DATE_RULE_DAYS, MOST_DATE_RULES } from '@/contract/availability/limits';
import { allow, type Decision, refuse } from '@/contract/errors/decision';

type Planned = Dates & { readonly hours: readonly DayPart[] | null };

/** Whether a rule for these dates makes sense on a day, `YYYY-MM-DD` in the artist's zone. What has begun may still be changed. */
export function canPlan(rule: Planned, today: string): Decision {
  const days = daysIn(rule);
  if (days < 1 || days > LONGEST_DATE_RULE_DAYS) return refuse('availability.dates-invalid');
  if (rule.lastDay < today) return refuse('availability.dates-past');
  return rule.hours === null || arePartsSound(rule.hours, days) ? allow : refuse('artist.hours-invalid');
}

/** The rule that has a day of these already; `undefined` when they are nobody's. */
export const inTheWayOf = <Rule extends Dates>(dates: Dates, others: readonly Rule[]): Rule | undefined =>
  others.find((other) => shareDay(dates, other));

export const canAddRule = (ahead: number): Decision =>
  ahead < MOST_DATE_RULES ? allow : refuse('availability.too-many-rules');
