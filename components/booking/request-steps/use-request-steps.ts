'use client';

import { useEffect, useState } from 'react';
import { requestShelf } from '@/components/booking/request-steps/request-shelf';
import { type Step, stepAfter, stepBefore, stepsOf } from '@/components/booking/request-steps/steps';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import { firstUnfinished, isStepFine, type WishProblems } from '@/components/booking/request-steps/wish-problems';
import { isBlank } from '@/components/booking/times/time-text';
import type { TimeText } from '@/components/booking/wished-time';
import { MOST_WISHES } from '@/contract/text/limits';

type Options = {
  readonly initial: WishDraft;
  readonly draftKey: string;
  readonly startAt: Step;
  readonly problemsOf: (draft: WishDraft) => WishProblems;
  /** Whether what is chosen so far is booked at once. */
  readonly isAtOnce: (draft: WishDraft) => boolean;
  readonly onDone: (draft: WishDraft) => void;
};

type Beginning = Pick<Options, 'initial' | 'draftKey' | 'startAt'>;

type Place = {
  readonly draft: WishDraft;
  readonly step: Step;
  /** Whether the review sent the person here; then they go straight back to it. */
  readonly fromReview: boolean;
  /** Steps that were left forwards once: what is missing there may be said. */
  readonly tried: ReadonlySet<Step>;
  /** Counts what was refused, so that each time the focus goes to what has to change. */
  readonly refusals: number;
  readonly restored: boolean;
};

const NOTHING: ReadonlySet<Step> = new Set();

/** The service and the time that were pressed to begin a request; empty for none. */
const begunWith = ({ serviceId, times }: WishDraft): string =>
  [serviceId, ...times.filter((row) => !isBlank(row)).map(({ day, time }) => `${day}T${time}`)].join(' ').trim();

/** The pressed time before those that were chosen already. */
const withPressed = (pressed: readonly TimeText[], kept: readonly TimeText[]): readonly TimeText[] => {
  const times = [...pressed, ...kept].filter((row) => !isBlank(row));
  const texts = times.map((row) => JSON.stringify(row));
  const once = times.filter((_, at) => texts.indexOf(texts[at] ?? '') === at);
  return once.length === 0 ? kept : once.slice(0, MOST_WISHES);
};

/** Goes on where it was left. Another service or time pressed since then goes before what was kept. */
function begin({ initial, draftKey, startAt }: Beginning): Place {
  const kept = requestShelf.kept(draftKey);
  const base = { fromReview: false, tried: NOTHING, refusals: 0 };
  if (!kept) return { ...base, draft: initial, step: startAt, restored: false };
  const isPressedAnew = initial.serviceId !== '' && begunWith(initial) !== kept.begunWith;
  const draft = isPressedAnew
    ? { ...kept.draft, serviceId: initial.serviceId, times: withPressed(initial.times, kept.draft.times) }
    : kept.draft;
  return { ...base, draft, step: kept.step, restored: true };
}

/** Where somebody is on the way to a request, and what they wrote. Closing and reloading lose nothing. */
export function useRequestSteps({ initial, draftKey, startAt, problemsOf, isAtOnce, onDone }: Options) {
  const [place, setPlace] = useState(() => begin({ initial, draftKey, startAt }));
  const { draft, step, fromReview, tried } = place;
  const problems = problemsOf(draft);
  const atOnce = isAtOnce(draft);
  const steps = stepsOf(atOnce);

  // Only what somebody wrote is worth keeping.
  useEffect(() => {
    if (draft !== initial || step !== startAt)
      requestShelf.keep(draftKey, { draft, step, begunWith: begunWith(initial) });
  }, [draftKey, draft, step, initial, startAt]);

  const go = (to: Step, more: Partial<Place> = {}) => setPlace((now) => ({ ...now, step: to, ...more }));
  const next = () => {
    const stuckAt = step === 'review' ? firstUnfinished(problems) : isStepFine(step, problems) ? null : step;
    if (stuckAt) {
      go(stuckAt, {
        tried: new Set([...tried, stuckAt]),
        refusals: place.refusals + 1,
        fromReview: fromReview || step === 'review',
      });
      return;
    }
    if (step === 'review') onDone(draft);
    else go(fromReview ? 'review' : stepAfter(step, steps), { fromReview: false });
  };
  const before = step === startAt ? null : fromReview ? 'review' : stepBefore(step, steps);
  return {
    ...place,
    steps,
    atOnce,
    problems,
    hasTried: tried.has(step),
    change: (part: Partial<WishDraft>) => setPlace((now) => ({ ...now, draft: { ...now.draft, ...part } })),
    next,
    back: before ? () => go(before, { fromReview: false }) : null,
    jumpTo: (to: Step) => go(to, { fromReview: true }),
    startAfresh: () => {
      requestShelf.forget(draftKey);
      setPlace(begin({ initial, draftKey, startAt }));
    },
  };
}
