import { emptyService, type ServiceDraft, serviceProblems } from '@/components/artist/service-draft';
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

const KEY = 'parlour.onboarding';

type Kept = { readonly draft: OnboardingDraft; readonly step: OnboardingStep };

const isText = (value: unknown): value is string => typeof value === 'string';
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Storage is the person's own, but an older version of this page may have written it. */
function isKept(value: unknown): value is Kept {
  if (!isRecord(value) || !isRecord(value.draft) || !ONBOARDING_STEPS.some((step) => step === value.step)) return false;
  const { service, styles, ...texts } = value.draft;
  return (
    ['name', 'handle', 'city', 'zone'].every((name) => isText(texts[name])) &&
    Array.isArray(styles) &&
    styles.every(isText) &&
    isRecord(service) &&
    ['name', 'durationMinutes', 'price', 'currency'].every((name) => isText(service[name]))
  );
}

/** What was begun in this tab and not finished. */
export function keptOnboarding(): Kept | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** `null` once it is done. Without storage the fields still hold it; only a reload forgets. */
export function keepOnboarding(kept: Kept | null): void {
  try {
    if (kept) sessionStorage.setItem(KEY, JSON.stringify(kept));
    else sessionStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
