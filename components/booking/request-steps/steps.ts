/** In the order in which they are asked. */
export const STEPS = ['service', 'idea', 'look', 'budget', 'times', 'links', 'review'] as const;
export type Step = (typeof STEPS)[number];

const REQUIRED: ReadonlySet<Step> = new Set(['service', 'times', 'review']);

export const isOptional = (step: Step): boolean => !REQUIRED.has(step);

export const stepAfter = (step: Step): Step => STEPS[STEPS.indexOf(step) + 1] ?? 'review';
export const stepBefore = (step: Step): Step | null => STEPS[STEPS.indexOf(step) - 1] ?? null;
