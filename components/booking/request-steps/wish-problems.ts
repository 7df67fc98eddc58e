import { centsOf } from '@/components/booking/money';
import { STEPS, type Step } from '@/components/booking/request-steps/steps';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import { readTimes, type TimeProblem } from '@/components/booking/times/time-text';
import { webAddressOf } from '@/components/booking/web-address';
import { MOST_CENTS } from '@/contract/text/limits';

type Offered = { readonly serviceIds: readonly string[]; readonly now: number };

export type WishProblems = {
  readonly service: 'choose' | null;
  readonly budget: 'amount' | 'too-much' | null;
  readonly times: readonly (TimeProblem | null)[];
  readonly links: readonly ('address' | 'twice' | null)[];
};

/** Everything that keeps a draft from being sent, by the field that has to change. */
export function wishProblems(draft: WishDraft, { serviceIds, now }: Offered): WishProblems {
  return {
    service: serviceIds.includes(draft.serviceId) ? null : 'choose',
    budget: budgetProblem(draft.budget),
    times: readTimes(draft.times, draft.zone, now).problems,
    links: draft.links.map((text, index) => linkProblem(text, draft.links.slice(0, index))),
  };
}

function budgetProblem(text: string): WishProblems['budget'] {
  if (text.trim() === '') return null;
  const cents = centsOf(text);
  if (cents === null) return 'amount';
  return cents > MOST_CENTS ? 'too-much' : null;
}

function linkProblem(text: string, before: readonly string[]): 'address' | 'twice' | null {
  if (text.trim() === '') return null;
  const address = webAddressOf(text);
  if (address === null) return 'address';
  return before.some((one) => webAddressOf(one) === address) ? 'twice' : null;
}

/** Whether a step may be left forwards. */
export function isStepFine(step: Step, problems: WishProblems): boolean {
  switch (step) {
    case 'service':
      return problems.service === null;
    case 'budget':
      return problems.budget === null;
    case 'times':
      return problems.times.every((one) => one === null);
    case 'links':
      return problems.links.every((one) => one === null);
    case 'idea':
    case 'look':
      return true;
    case 'review':
      return firstUnfinished(problems) === null;
  }
}

/** The first step that something is wrong in; null when the request can be sent. */
export const firstUnfinished = (problems: WishProblems): Step | null =>
  STEPS.find((step) => step !== 'review' && !isStepFine(step, problems)) ?? null;
