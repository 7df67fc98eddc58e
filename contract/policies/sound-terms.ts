import type { FeeStep, PolicyTerms } from '@/contract/schemas/policy';

/** From the one that begins first to the one that begins last before the appointment. */
export const inStepOrder = (steps: readonly FeeStep[]): FeeStep[] =>
  [...steps].sort((one, other) => other.beforeHours - one.beforeHours);

/**
 * Whether each step counts for something: no two begin at one time, what comes later costs more, and not to come costs no less than
 * to cancel at the last moment.
 */
export function areTermsSound({
  cancelling,
  noShowPercent,
}: Pick<PolicyTerms, 'cancelling' | 'noShowPercent'>): boolean {
  const percents = inStepOrder(cancelling).map(({ feePercent }) => feePercent);
  const hours = new Set(cancelling.map(({ beforeHours }) => beforeHours));
  const grows = percents.every((percent, at) => at === 0 || percent > (percents[at - 1] ?? 0));
  return grows && hours.size === cancelling.length && noShowPercent >= (percents.at(-1) ?? 0);
}
