import { afterEach, describe, expect, it } from 'vitest';
import {
  emptyOnboarding,
  handleLike,
  onboardingShelf,
  problemsAt,
} from '@/components/artist/onboarding/onboarding-draft';

afterEach(() => sessionStorage.clear());

const draft = emptyOnboarding({ name: 'Zoë Müller-Kovač', zone: 'Europe/Rome', currency: 'EUR' });

it.each([
  ['Zoë Müller-Kovač', 'zoe-muller-kovac'],
  ['  Ink & Co. ', 'ink-co'],
  ['نور حداد', ''],
  ['x'.repeat(60), 'x'.repeat(40)],
  [`${'x'.repeat(39)} y`, 'x'.repeat(39)],
])('suggests a link for "%s": %s', (name, handle) => {
  expect(handleLike(name)).toBe(handle);
});

describe('a step', () => {
  it('is not done while something in it is missing', () => {
    expect(problemsAt('you', { ...draft, name: ' ', handle: '' })).toEqual(['name', 'handle']);
    expect(problemsAt('place', draft)).toEqual(['city']);
    expect(problemsAt('styles', draft)).toEqual(['styles']);
    expect(problemsAt('service', draft)).toEqual(['service']);
  });

  it('is done with what it asks for', () => {
    const service = { ...draft.service, name: 'Fern', price: '80' };
    const done = { ...draft, city: 'Rome', styles: ['Fine line'], service };
    for (const step of ['you', 'place', 'styles', 'service'] as const) expect(problemsAt(step, done)).toEqual([]);
  });
});

it('keeps what was begun until it is done', () => {
  onboardingShelf.keep('zoe', { draft, step: 'place' });
  expect(onboardingShelf.kept('zoe')).toEqual({ draft, step: 'place' });
  onboardingShelf.forget('zoe');
  expect(onboardingShelf.kept('zoe')).toBeNull();
});

it.each([
  'no json',
  '{}',
  JSON.stringify({ draft: { ...draft, styles: [1] }, step: 'you' }),
  JSON.stringify({ draft, step: 'pay' }),
])('takes nothing from storage that is none of ours: %s', (text) => {
  sessionStorage.setItem('parlour.draft.onboarding.zoe', text);
  expect(onboardingShelf.kept('zoe')).toBeNull();
});
