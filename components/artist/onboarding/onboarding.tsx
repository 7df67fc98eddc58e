'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { focusFirstProblem } from '@/components/artist/focus-first-problem';
import { HandleField } from '@/components/artist/handle-field';
import { OnboardingDone } from '@/components/artist/onboarding/onboarding-done';
import {
  emptyOnboarding,
  handleLike,
  ONBOARDING_STEPS,
  type OnboardingDraft,
  type OnboardingStep,
  onboardingShelf,
  problemsAt,
} from '@/components/artist/onboarding/onboarding-draft';
import { currencyOfZone, serviceInputOf, serviceProblems } from '@/components/artist/service-draft';
import { ServiceFields } from '@/components/artist/service-fields';
import { StylesField } from '@/components/artist/styles-field';
import { FormProblem } from '@/components/auth/form-problem';
import { useTRPC } from '@/components/shell/trpc-options';
import { useRefusal } from '@/components/shell/use-refusal';
import { ZoneSelect } from '@/components/shell/zone-select';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import { CITY_LENGTH } from '@/contract/artists/limits';

type OnboardingProps = {
  /** Whose half-made profile this tab may hold. */
  readonly userId: string;
  readonly name: string;
  readonly zone: string;
  /** What other artists call their work. */
  readonly styleSuggestions: readonly string[];
  /** The origin people open. */
  readonly origin: string;
};

const FIRST = ONBOARDING_STEPS[0];

/** From an account to a profile that can be booked, in four small steps. What was typed survives a reload. */
export function Onboarding({ userId, name, zone, styleSuggestions, origin }: OnboardingProps) {
  const t = useTranslations('artist.onboarding');
  const { explain } = useRefusal();
  const [draft, setDraft] = useState(() => emptyOnboarding({ name, zone, currency: currencyOfZone(zone) }));
  const [step, setStep] = useState<OnboardingStep>(FIRST);
  const [wasTried, setWasTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const onboard = useMutation(useTRPC().artist.onboard.mutationOptions());
  useKeptDraft(userId, (kept) => {
    setDraft(kept.draft);
    setStep(kept.step);
  });

  const at = ONBOARDING_STEPS.indexOf(step);
  const problems = wasTried ? problemsAt(step, draft) : [];
  const refused = onboard.error ? explain(onboard.error) : null;
  const isHandleRefused = refused?.code.startsWith('artist.handle') ?? false;

  function change(part: Partial<OnboardingDraft>): void {
    const next = { ...draft, ...part };
    setDraft(next);
    onboardingShelf.keep(userId, { draft: next, step });
    if (onboard.error) onboard.reset();
  }

  function goTo(next: OnboardingStep): void {
    setStep(next);
    setWasTried(false);
    onboardingShelf.keep(userId, { draft, step: next });
    requestAnimationFrame(() => heading.current?.focus());
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setWasTried(true);
    if (problemsAt(step, draft).length > 0) focusFirstProblem(event.currentTarget);
    if (onboard.isPending || problemsAt(step, draft).length > 0) return;
    const next = ONBOARDING_STEPS[at + 1];
    if (next) {
      goTo(next);
      return;
    }
    const { service, ...profile } = draft;
    onboard.mutate(
      { ...profile, styles: [...draft.styles], service: serviceInputOf(service) },
      {
        onSuccess: () => onboardingShelf.forget(userId),
        // The link is on the first step; nothing else can be wrong with what the steps let through.
        onError: (error) => explain(error).code.startsWith('artist.handle') && goTo(FIRST),
      },
    );
  }

  if (onboard.data) return <OnboardingDone artist={onboard.data} origin={origin} />;
  return (
    <form noValidate onSubmit={handleSubmit} className="flex flex-col gap-6">
      <Progress at={at} />
      <div>
        <h1 ref={heading} tabIndex={-1} className="font-semibold text-2xl outline-none">
          {t(`${step}.title`)}
        </h1>
        <p className="mt-1.5 text-muted">{t(`${step}.lead`)}</p>
      </div>
      {step === 'you' ? (
        <>
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            autoComplete="name"
            maxLength={80}
            value={draft.name}
            onChange={({ target: { value } }) =>
              // The link follows the name until it is given a life of its own.
              change({ name: value, ...(draft.handle === handleLike(draft.name) ? { handle: handleLike(value) } : {}) })
            }
            error={problems.includes('name') ? t('problem.name') : undefined}
          />
          <HandleField
            value={draft.handle}
            onChange={(handle) => change({ handle })}
            problem={
              problems.includes('handle') ? t('problem.handle') : isHandleRefused ? (refused?.sentence ?? null) : null
            }
          />
        </>
      ) : null}
      {step === 'place' ? (
        <>
          <TextField
            label={t('city')}
            autoComplete="address-level2"
            maxLength={CITY_LENGTH}
            value={draft.city}
            onChange={(event) => change({ city: event.target.value })}
            error={problems.includes('city') ? t('problem.city') : undefined}
          />
          <ZoneSelect
            label={t('zone')}
            hint={t('zoneHint')}
            value={draft.zone}
            onChange={(next) => change({ zone: next })}
          />
        </>
      ) : null}
      {step === 'styles' ? (
        <StylesField
          styles={draft.styles}
          onChange={(styles) => change({ styles })}
          suggestions={styleSuggestions}
          error={problems.includes('styles') ? t('problem.styles') : undefined}
        />
      ) : null}
      {step === 'service' ? (
        <ServiceFields
          draft={draft.service}
          problems={wasTried ? serviceProblems(draft.service) : {}}
          onChange={(part) => change({ service: { ...draft.service, ...part } })}
        />
      ) : null}
      <FormProblem sentence={refused && !isHandleRefused ? refused.sentence : null} />
      <div className="flex items-center justify-between gap-3">
        {at > 0 ? (
          <Button tone="quiet" className="-ms-3" onClick={() => goTo(ONBOARDING_STEPS[at - 1] ?? FIRST)}>
            {t('back')}
          </Button>
        ) : (
          <span />
        )}
        <Button type="submit" size="large" busy={onboard.isPending} className="min-w-36">
          {t(at === ONBOARDING_STEPS.length - 1 ? 'finish' : 'next')}
        </Button>
      </div>
    </form>
  );
}

/** After hydration, so that both sides begin with the same page. */
function useKeptDraft(
  userId: string,
  take: (kept: NonNullable<ReturnType<typeof onboardingShelf.kept>>) => void,
): void {
  const latest = useRef(take);
  useEffect(() => {
    const kept = onboardingShelf.kept(userId);
    if (kept) latest.current(kept);
  }, [userId]);
}

function Progress({ at }: { readonly at: number }) {
  const t = useTranslations('artist.onboarding');
  return (
    <div>
      <p className="font-medium text-muted text-sm tabular-nums">
        {t('step', { step: at + 1, steps: ONBOARDING_STEPS.length })}
      </p>
      <div aria-hidden className="mt-2 grid grid-cols-4 gap-1.5">
        {ONBOARDING_STEPS.map((step, index) => (
          <span key={step} className={`h-1 rounded-full ${index <= at ? 'bg-accent' : 'bg-line'}`} />
        ))}
      </div>
    </div>
  );
}
