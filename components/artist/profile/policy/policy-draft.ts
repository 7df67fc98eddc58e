import { LONGEST_BEFORE_HOURS } from '@/contract/policies/limits';
import type { FeeStep, PolicyTerms } from '@/contract/schemas/policy';

/** A step as it stands in its fields. `id` tells rows apart while they are typed. */
export type StepDraft = { readonly id: number; readonly hours: string; readonly percent: string };

export type PolicyDraft = {
  readonly steps: readonly StepDraft[];
  /** Null: moving is always free. */
  readonly moving: StepDraft | null;
  readonly noShow: string;
  readonly note: string;
};

export type StepProblems = { readonly hours?: 'hours' | 'twice'; readonly percent?: 'percent' | 'less' };
export type PolicyProblems = {
  readonly steps: readonly StepProblems[];
  readonly moving: StepProblems;
  readonly noShow: 'noShow' | 'noShowLess' | null;
};

const stepDraftOf = ({ beforeHours, feePercent }: FeeStep, id: number): StepDraft => ({
  id,
  hours: String(beforeHours),
  percent: String(feePercent),
});

export const policyDraftOf = ({ cancelling, moving, noShowPercent, note }: PolicyTerms): PolicyDraft => ({
  steps: cancelling.map(stepDraftOf),
  moving: moving && stepDraftOf(moving, 0),
  noShow: String(noShowPercent),
  note,
});

/** Whole figures, with or without a sign for percent; `NaN` when it is anything else. */
const wholeOf = (text: string): number => {
  const bare = text.replace(/[\s%]/g, '');
  return /^\d{1,4}$/.test(bare) ? Number(bare) : Number.NaN;
};

const isWithin = (value: number, least: number, most: number): boolean => value >= least && value <= most;

const ownProblems = ({ hours, percent }: StepDraft): StepProblems => ({
  ...(isWithin(wholeOf(hours), 1, LONGEST_BEFORE_HOURS) ? {} : { hours: 'hours' }),
  ...(isWithin(wholeOf(percent), 1, 100) ? {} : { percent: 'percent' }),
});

const isFine = (problems: StepProblems): boolean => Object.keys(problems).length === 0;

/** What is wrong with each field; the same that the server would refuse. */
export function policyProblems({ steps, moving, noShow }: PolicyDraft): PolicyProblems {
  const read = steps.map((step) => ({ hours: wholeOf(step.hours), percent: wholeOf(step.percent) }));
  const problems = steps.map((step, at): StepProblems => {
    const own = ownProblems(step);
    const { hours = 0, percent = 0 } = read[at] ?? {};
    if (read.some((other, index) => index < at && other.hours === hours)) return { ...own, hours: 'twice' };
    const isLess = read.some((other) => other.hours > hours && other.percent >= percent);
    return isFine(own) && isLess ? { percent: 'less' } : own;
  });
  const most = Math.max(0, ...read.map(({ percent }) => percent).filter((percent) => isWithin(percent, 1, 100)));
  const missed = wholeOf(noShow);
  return {
    steps: problems,
    moving: moving ? ownProblems(moving) : {},
    noShow: isWithin(missed, 0, 100) ? (missed < most ? 'noShowLess' : null) : 'noShow',
  };
}

export const isPolicySound = ({ steps, moving, noShow }: PolicyProblems): boolean =>
  noShow === null && isFine(moving) && steps.every(isFine);

const stepOf = ({ hours, percent }: StepDraft): FeeStep => ({
  beforeHours: wholeOf(hours),
  feePercent: wholeOf(percent),
});

/** What is meant; null while something is wrong with it. */
export function termsOf(draft: PolicyDraft): PolicyTerms | null {
  if (!isPolicySound(policyProblems(draft))) return null;
  const { steps, moving, noShow, note } = draft;
  return {
    cancelling: steps.map(stepOf).sort((one, other) => other.beforeHours - one.beforeHours),
    moving: moving && stepOf(moving),
    noShowPercent: wholeOf(noShow),
    note: note.trim(),
  };
}

/** One more step, half as near as the last one. */
export function withStep(draft: PolicyDraft): PolicyDraft {
  const id = 1 + Math.max(0, ...draft.steps.map((step) => step.id));
  const last = draft.steps.at(-1);
  const hours = last ? Math.floor(wholeOf(last.hours) / 2) : 48;
  const step = { id, hours: hours >= 1 ? String(hours) : '', percent: last ? '' : '50' };
  return { ...draft, steps: [...draft.steps, step] };
}
