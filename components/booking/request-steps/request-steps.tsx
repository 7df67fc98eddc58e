'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ComponentType, type ReactNode, useId, useMemo, useState } from 'react';
import { LinksStep } from '@/components/booking/request-steps/links-step';
import { ReviewStep } from '@/components/booking/request-steps/review-step';
import { ServiceStep } from '@/components/booking/request-steps/service-step';
import { StepProgress } from '@/components/booking/request-steps/step-progress';
import type { StepProps } from '@/components/booking/request-steps/step-props';
import { isOptional, type Step } from '@/components/booking/request-steps/steps';
import { TimesStep } from '@/components/booking/request-steps/times-step';
import { useRequestSteps } from '@/components/booking/request-steps/use-request-steps';
import { useStepFocus } from '@/components/booking/request-steps/use-step-focus';
import type { WishDraft } from '@/components/booking/request-steps/wish-draft';
import { type BookingWish, wishOf } from '@/components/booking/request-steps/wish-of';
import { isStepFine, wishProblems } from '@/components/booking/request-steps/wish-problems';
import { BudgetStep, IdeaStep, LookStep } from '@/components/booking/request-steps/word-steps';
import { timeTextOf } from '@/components/booking/times/time-text';
import { useNow } from '@/components/conversation/time/use-now';
import { RestoredNote } from '@/components/shell/restored-note';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import type { FreeSlot } from '@/contract/schemas/availability';

type RequestStepsProps = Pick<StepProps, 'artist' | 'services'> & {
  /** What the fields begin with; `zone` is the one whose clocks the person reads. */
  readonly initial: WishDraft;
  /** Under which name the unfinished request is kept in this tab. Whoever sends it makes `requestShelf` forget it. */
  readonly draftKey: string;
  /** The review, for a request that is there already and is only to be changed. */
  readonly startAt?: 'service' | 'review';
  readonly onSubmit: (wish: BookingWish) => void;
  /** For whoever can hold a time; without it a time that is booked at once is taken with the rest. */
  readonly hold?: TimeHold;
  readonly busy: boolean;
  /** Why it was not accepted, as a sentence. */
  readonly problem: string | null;
  readonly submitLabel: string;
};

type HoldLineAbout = {
  readonly wish: BookingWish;
  /** Whether the time is still being chosen. */
  readonly isChoosing: boolean;
  readonly onPick: (slot: FreeSlot) => void;
  readonly onAsk: () => void;
  /** To all that is free. */
  readonly onChoose: () => void;
};

/** Keeps a time while the rest is said. */
export type TimeHold = {
  /** Resolves with whether to go on. */
  readonly take: (wish: BookingWish) => Promise<boolean>;
  readonly release: () => void;
  readonly isBusy: boolean;
  /** Somebody was quicker: other times stand in the line, and nothing else is chosen before. */
  readonly isLost: boolean;
  /** How it stands, from the step of the time on. */
  readonly line: (about: HoldLineAbout) => ReactNode;
};

const BODIES: { readonly [Name in Exclude<Step, 'review'>]: ComponentType<StepProps> } = {
  service: ServiceStep,
  idea: IdeaStep,
  look: LookStep,
  budget: BudgetStep,
  times: TimesStep,
  links: LinksStep,
};

/** A booking request, asked for in small steps. Knows nothing of accounts: whoever uses it sends what comes out. */
export function RequestSteps(props: RequestStepsProps) {
  const {
    artist,
    services,
    initial,
    draftKey,
    startAt = 'service',
    onSubmit,
    busy,
    problem,
    submitLabel,
    hold,
  } = props;
  const t = useTranslations('requestSteps');
  const locale = useLocale();
  const now = useNow();
  const headingId = useId();
  const [asks, setAsks] = useState(false);
  const serviceIds = useMemo(() => services.map((one) => one.id), [services]);
  const steps = useRequestSteps({
    initial,
    draftKey,
    startAt,
    problemsOf: (draft) => wishProblems(draft, { serviceIds, now }),
    isAtOnce: ({ serviceId }) =>
      !asks && startAt === 'service' && services.some((one) => one.id === serviceId && one.isInstant),
    onDone: (draft) => onSubmit(wishIn(draft)),
  });
  const { draft, step, atOnce } = steps;
  /** One time is taken, whatever was wished for before. */
  const asTaken = (said: WishDraft): WishDraft => (atOnce ? { ...said, times: said.times.slice(0, 1) } : said);
  const wishIn = (said: WishDraft): BookingWish => ({ ...wishOf(asTaken(said), now), ...(atOnce ? { atOnce } : {}) });
  const isBusy = busy || (hold?.isBusy ?? false);
  const ask = () => {
    hold?.release();
    setAsks(true);
    if (step !== 'times') steps.jumpTo('times');
  };
  /** A time is held as soon as it is chosen, and given back where another one is. */
  const goOn = async () => {
    const takes = hold && atOnce && step === 'times' && isStepFine('times', steps.problems);
    if (!takes || (await hold.take(wishIn(draft)))) steps.next();
  };
  const goBack =
    steps.back &&
    (() => {
      if (atOnce && step === 'idea') hold?.release();
      steps.back?.();
    });
  const focus = useStepFocus(step, steps.refusals);
  const given: StepProps = {
    artist,
    services,
    service: services.find((one) => one.id === draft.serviceId) ?? null,
    draft: asTaken(draft),
    problems: steps.problems,
    tried: steps.hasTried,
    atOnce,
    onAsk: ask,
    moment: { locale, now, zone: draft.zone },
    change: steps.change,
  };
  const Body = step === 'review' ? null : BODIES[step];
  return (
    <form
      noValidate
      className="flex min-h-[min(27rem,62dvh)] flex-col gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void goOn();
      }}
    >
      {startAt === 'service' ? <StepProgress step={step} steps={steps.steps} /> : null}
      <section ref={focus.group} aria-labelledby={headingId} className="flex flex-1 flex-col gap-4">
        <h3 id={headingId} ref={focus.heading} tabIndex={-1} className="font-semibold text-xl outline-none">
          {t(`${step}.title`)}
        </h3>
        {hold && atOnce && step !== 'service'
          ? hold.line({
              wish: wishIn(draft),
              isChoosing: step === 'times',
              onPick: pickOther,
              onAsk: ask,
              onChoose: chooseAnew,
            })
          : null}
        {step === 'times' && atOnce && hold?.isLost ? null : Body ? (
          <Body {...given} />
        ) : (
          <ReviewStep {...given} onChange={changeFrom} />
        )}
      </section>
      {problem && step === 'review' ? <ProblemLine>{problem}</ProblemLine> : null}
      {steps.restored && step !== 'review' ? <RestoredNote onAfresh={steps.startAfresh} /> : null}
      <div
        data-bar="sheet"
        // Over the sheet's own padding too, or what scrolls under it would show there once more.
        className="sticky -bottom-(--foot) -mx-1 -mb-(--foot) flex items-center justify-between gap-3 bg-raised px-1 pt-2 pb-(--foot) [--foot:max(1.25rem,env(safe-area-inset-bottom))] sm:[--foot:1.5rem]"
      >
        {goBack ? (
          <Button tone="quiet" onClick={goBack} className="-ms-3">
            {t('back')}
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" size="large" busy={isBusy} className="min-w-32">
          {nextLabel()}
        </Button>
      </div>
    </form>
  );

  /** Their own time is not free as long as it is held. */
  function changeFrom(to: Step): void {
    if (to === 'times' || to === 'service') hold?.release();
    steps.jumpTo(to);
  }

  function chooseAnew(): void {
    hold?.release();
    if (step !== 'times') steps.jumpTo('times');
  }

  function pickOther({ startsAt }: FreeSlot): void {
    steps.change({ times: [timeTextOf(startsAt, draft.zone)] });
  }

  function nextLabel(): string {
    if (step === 'review') return atOnce && hold ? t('atOnce.book') : submitLabel;
    if (steps.fromReview) return t('toReview');
    return isOptional(step) && isLeftEmpty(step, draft) ? t('skip') : t('next');
  }
}

function isLeftEmpty(step: Step, draft: WishDraft): boolean {
  const texts: Partial<Record<Step, readonly string[]>> = {
    idea: [draft.note],
    look: [draft.placement, draft.size],
    budget: [draft.budget],
    links: draft.links,
  };
  return (texts[step] ?? []).every((text) => text.trim() === '');
}
