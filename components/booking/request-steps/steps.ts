/** In the order in which they are asked. */
export const STEPS = ['service', 'idea', 'look', 'budget', 'times', 'links', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** What is booked at once: the time first, which is held while the rest is said. What it costs is no question. */
const AT_ONCE: readonly Step[] = ['service', 'times', 'idea', 'look', 'links', 'review'];

export const stepsOf = (atOnce: boolean): readonly Step[] => (atOnce ? AT_ONCE : STEPS);

const REQUIRED: ReadonlySet<Step> = new Set(['service', 'times', 'review']);

export const isOptional = (step: Step): boolean => !REQUIRED.has(step);

export const stepAfter = (step: Step, steps: readonly Step[]): Step => steps[steps.indexOf(step) + 1] ?? 'review';
export const stepBefore = (step: Step, steps: readonly Step[]): Step | null => steps[steps.indexOf(step) - 1] ?? null;
