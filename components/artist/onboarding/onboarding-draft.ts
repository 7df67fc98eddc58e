import { emptyService, SERVICE_TEXTS, type ServiceDraft, serviceProblems } from '@/components/artist/service-draft';
import { draftShelf, isRecord, isText } from '@/components/shell/draft-shelf';
import { tidyHandle } from '@/contract/artists/handle';

export const ONBOARDING_STEPS = ['you', 'place', 'styles', 'service'] as const;
export type OnboardingStep = (typeof ONBOARDING_STEPS)[number];

/** Everything that is asked for, as it stands in the fields. */
export type OnboardingDraft = {
  readonly name: string;
  readonly handle: string;
  readonly city: string;
  readonly zone: string;
  readonly styles: readonly string[];
  readonly service: ServiceDraft;
};

export type OnboardingProblem = 'name' | 'handle' | 'city' | 'styles' | 'service';

export const emptyOnboarding = (given: { name: string; zone: string; currency: string }): OnboardingDraft => ({
  name: given.name,
  handle: handleLike(given.name),
  city: '',
  zone: given.zone,
  styles: [],
  service: emptyService(given.currency),
});

/** A link to begin with: the name in plain letters. Empty for a name in another script, where only its owner knows how to spell it. */
export const handleLike = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');

/** What keeps a step from being done. */
export function problemsAt(step: OnboardingStep, draft: OnboardingDraft): readonly OnboardingProblem[] {
  switch (step) {
    case 'you':
      return [
        ...(draft.name.trim() === '' ? (['name'] as const) : []),
        ...(tidyHandle(draft.handle) === '' ? (['handle'] as const) : []),
      ];
    case 'place':
      return draft.city.trim() === '' ? ['city'] : [];
    case 'styles':
      return draft.styles.length === 0 ? ['styles'] : [];
    case 'service':
      return Object.keys(serviceProblems(draft.service)).length > 0 ? ['service'] : [];
  }
}

type Kept = { readonly draft: OnboardingDraft; readonly step: OnboardingStep };

const TEXTS = ['name', 'handle', 'city', 'zone'];

function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || !isRecord(value.draft) || !ONBOARDING_STEPS.some((step) => step === value.step)) return false;
  const { service, styles, ...texts } = value.draft;
  return (
    TEXTS.every((name) => isText(texts[name])) &&
    Array.isArray(styles) &&
    styles.every(isText) &&
    isRecord(service) &&
    SERVICE_TEXTS.every((name) => isText(service[name]))
  );
}

/** Profiles that were begun and not finished, by whom. */
export const onboardingShelf = draftShelf('onboarding', isKept);
