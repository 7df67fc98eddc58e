import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { DetailsForm } from '@/components/artist/profile/details/details-form';
import { OwnArtistProvider } from '@/components/artist/profile/own-artist-provider';
import { YouForm } from '@/components/settings/you-form';
import { Answering } from '@/components/shell/testing/answering';
import { show } from '@/components/shell/testing/show';
import type { ArtistEditView } from '@/contract/schemas/artist';

let shown: ReturnType<typeof show> | null = null;
afterEach(() => shown?.close());

const artist: ArtistEditView = {
  id: 'nora',
  handle: 'nora-quill',
  name: 'Nora Quill',
  studio: { id: 'own', name: 'Nora Quill' },
  about: '',
  city: 'Lisbon',
  zone: 'Europe/Lisbon',
  styles: ['Fine line'],
  services: [],
  picture: null,
  portfolio: [],
  hours: [],
  slotMinutes: 30,
  policy: null,
  isPaused: false,
};
const nowhere = () => undefined;
const router = {
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
};

function open(form: ReactNode) {
  const page = show(
    <AppRouterContext value={{ ...router, bfcacheId: 'one' }}>
      <Answering answers={{ 'artist.mine': () => artist }}>{form}</Answering>
    </AppRouterContext>,
  );
  shown = page;
  return { ...page, initials: () => page.place.querySelector('form span[aria-hidden]')?.textContent };
}

it('draws the initials of the name that customers know, not of the account', () => {
  const page = open(
    <OwnArtistProvider first={artist}>
      <DetailsForm picture={null} styleSuggestions={[]} />
    </OwnArtistProvider>,
  );
  expect(page.initials()).toBe('NQ');
  page.type('input[autocomplete=name]', 'Studio Fern');
  expect(page.initials()).toBe('SF');
});

it('draws the initials of an account as its name is typed, and keeps the last ones while there is none', () => {
  const page = open(
    <YouForm me={{ name: 'Tom Brandt', email: 'tom@example.test', zone: 'Europe/Rome', picture: null }} />,
  );
  expect(page.initials()).toBe('TB');
  page.type('[name=name]', 'Tomás Ávila');
  expect(page.initials()).toBe('TÁ');
  page.type('[name=name]', '  ');
  expect(page.initials()).toBe('TB');
});
