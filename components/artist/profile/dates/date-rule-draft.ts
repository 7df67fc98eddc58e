import {
  endsNextDay,
  problemsOf,
  type SpanDraft,
  type SpanProblem,
  savedSpanOf,
  spanDraftOf,
} from '@/components/artist/profile/hours/week-draft';
import { type DateKind, kindOf } from '@/components/site/profile/date-labels';
import { daysIn, shareDay } from '@/contract/availability/date-rule';
import { arePartsSound } from '@/contract/availability/hours';
import { LONGEST_DATE_RULE_DAYS } from '@/contract/availability/limits';
import type { AddDateRuleInput, DateRuleView } from '@/contract/schemas/availability';

export const DATE_KINDS = ['off', 'hours', 'travel'] as const satisfies readonly DateKind[];

/** Dates with something of their own, as they stand in the fields. */
export type DateRuleDraft = {
  readonly kind: DateKind;
  /** `YYYY-MM-DD`, or empty. An empty last day is the first one. */
  readonly firstDay: string;
  readonly lastDay: string;
  readonly label: string;
  /** While travelling. */
  readonly zone: string;
  readonly hasOwnHours: boolean;
  readonly spans: readonly SpanDraft[];
};

export type DatesProblem = 'missing' | 'order' | 'long' | 'past';

export type DateRuleProblems = {
  readonly dates: DatesProblem | null;
  /** What is planned for some of these days already. */
  readonly taken: DateRuleView | null;
  readonly spans: readonly (SpanProblem | null)[];
};

const USUAL: SpanDraft = { from: '10:00', to: '18:00' };

export const emptyDates = (zone: string): DateRuleDraft => ({
  kind: 'off',
  firstDay: '',
  lastDay: '',
  label: '',
  zone,
  hasOwnHours: false,
  spans: [USUAL],
});

export const datesDraftOf = (rule: DateRuleView, homeZone: string): DateRuleDraft => ({
  kind: kindOf(rule),
  firstDay: rule.firstDay,
  lastDay: rule.lastDay,
  label: rule.label,
  zone: rule.zone ?? homeZone,
  hasOwnHours: (rule.hours ?? []).length > 0,
  spans: rule.hours?.length ? rule.hours.map(spanDraftOf) : [USUAL],
});

const datesOf = ({ firstDay, lastDay }: DateRuleDraft) => ({ firstDay, lastDay: lastDay === '' ? firstDay : lastDay });

/** Whether hours are typed for these dates. */
export const typesHours = ({ kind, hasOwnHours }: DateRuleDraft): boolean =>
  kind === 'hours' || (kind === 'travel' && hasOwnHours);

/** What is sent, once {@link dateProblems} has none. */
export const dateRuleOf = (draft: DateRuleDraft): AddDateRuleInput => ({
  ...datesOf(draft),
  hours: draft.kind === 'off' ? [] : typesHours(draft) ? draft.spans.map(savedSpanOf) : null,
  zone: draft.kind === 'travel' ? draft.zone : null,
  label: draft.label.trim(),
});

/** Everything that keeps dates from being saved beside those that are planned already. */
export function dateProblems(draft: DateRuleDraft, others: readonly DateRuleView[], today: string): DateRuleProblems {
  const dates = datesOf(draft);
  const problem = datesProblem(dates, today);
  const taken = problem === null ? (others.find((other) => shareDay(other, dates)) ?? null) : null;
  return { dates: problem, taken, spans: typesHours(draft) ? spanProblems(draft) : [] };
}

export const isFine = ({ dates, taken, spans }: DateRuleProblems): boolean =>
  dates === null && taken === null && spans.every((one) => one === null);

function datesProblem(dates: { firstDay: string; lastDay: string }, today: string): DatesProblem | null {
  if (dates.firstDay === '') return 'missing';
  const days = daysIn(dates);
  if (days < 1) return 'order';
  if (dates.lastDay < today) return 'past';
  return days > LONGEST_DATE_RULE_DAYS ? 'long' : null;
}

/** A night may not reach into the hours of the next of these days either: the first part has that problem. */
function spanProblems(draft: DateRuleDraft): readonly (SpanProblem | null)[] {
  const found = problemsOf([{ isOpen: true, spans: draft.spans }])[0] ?? [];
  if (found.some((one) => one !== null) || !draft.spans.some(endsNextDay)) return found;
  const isSound = arePartsSound(draft.spans.map(savedSpanOf), daysIn(datesOf(draft)));
  return isSound ? found : found.map((_, at) => (at === 0 ? 'overlap' : null));
}
