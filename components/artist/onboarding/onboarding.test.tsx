import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { Onboarding } from '@/components/artist/onboarding/onboarding';
import { onboardingShelf } from '@/components/artist/onboarding/onboarding-draft';
import { serviceView } from '@/components/artist/testing/service-view';
import { Answering, Refused } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { ArtistEditView } from '@/contract/schemas/artist';
import type { OnboardInput } from '@/contract/schemas/artist-edit';

const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));

let shown: ReturnType<typeof show> | null = null;
afterEach(() => {
  shown?.close();
  sessionStorage.clear();
});

function open(onboard: (input: OnboardInput) => ArtistEditView) {
  const asked: OnboardInput[] = [];
  const answers = {
    'artist.checkHandle': () => ({ free: true, code: null, suggestion: null }),
    'artist.onboard': (input: OnboardInput) => {
      asked.push(input);
      return onboard(input);
    },
  };
  const page = show(
    <Answering answers={answers}>
      <Onboarding
        userId="zoe"
        name="Nora Quill"
        zone="Europe/Lisbon"
        styleSuggestions={['Fine line', 'Bridal']}
        origin="https://parlour.example"
      />
    </Answering>,
  );
  shown = page;
  return { ...page, asked };
}

const madeOf = ({ service, about, ...profile }: OnboardInput): ArtistEditView => ({
  id: 'nora',
  studio: { id: 'own', name: profile.name },
  ...profile,
  about: about ?? '',
  services: [serviceView({ id: 'small', ...service })],
  picture: null,
  portfolio: [],
  hours: [],
  slotMinutes: 30,
  policy: null,
  isPaused: false,
});

const toService = (page: ReturnType<typeof open>) => {
  page.press('Next');
  page.type('input', 'Lisbon');
  page.press('Next');
  page.press('Fine line');
  page.press('Next');
  page.type('input', 'Small piece');
};

it('asks in four steps, sends what was said once, and then hands out the link', async () => {
  const page = open(madeOf);
  expect(page.text()).toContain('Step 1 of 4');
  toService(page);
  expect(page.text()).toContain('Step 4 of 4');
  page.press('Open my profile');
  await settle();
  expect(page.asked).toEqual([
    {
      name: 'Nora Quill',
      handle: 'nora-quill',
      city: 'Lisbon',
      zone: 'Europe/Lisbon',
      styles: ['Fine line'],
      service: { name: 'Small piece', durationMinutes: 60, priceCents: null, currency: 'EUR' },
    },
  ]);
  expect(page.text()).toContain('parlour.example/a/nora-quill');
  expect(onboardingShelf.kept('zoe')).toBeNull();
});

it('goes no further without what a step asks for, and says what that is', async () => {
  const page = open(madeOf);
  page.press('Next');
  page.press('Next');
  expect(page.text()).toContain('Step 2 of 4');
  expect(page.text()).toContain('Say which city you work in.');
  await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  expect(document.activeElement).toBe(page.place.querySelector('input'));
});

it('goes back to the link when somebody else was faster, and keeps the rest', async () => {
  const page = open(() => {
    throw new Refused('artist.handle-taken');
  });
  toService(page);
  page.press('Open my profile');
  await settle();
  expect(page.text()).toContain('Step 1 of 4');
  expect(page.text()).toContain('Somebody has this link already.');
  page.press('Next');
  expect(page.valueOf('input')).toBe('Lisbon');
});

it('is where it was after a reload', () => {
  const before = open(madeOf);
  before.press('Next');
  before.type('input', 'Lisbon');
  before.press('Next');
  before.close();
  const page = open(madeOf);
  expect(page.text()).toContain('Step 3 of 4');
  page.press('Back');
  expect(page.valueOf('input')).toBe('Lisbon');
});
