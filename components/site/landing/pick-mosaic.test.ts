import { expect, it } from 'vitest';
import { pickMosaic } from '@/components/site/landing/pick-mosaic';
import type { ArtistCardView } from '@/contract/schemas/artist';

const artist = (handle: string, pictureIds: readonly string[]): ArtistCardView => ({
  id: handle,
  handle,
  name: handle,
  city: 'Rome',
  zone: 'Europe/Rome',
  styles: [],
  studio: { id: 's', name: 'Juniper & Ink' },
  picture: null,
  pictures: pictureIds.map((id) => ({ id, width: 960, height: 720, colour: '#aabbcc' })),
  cheapest: null,
  responseMinutes: null,
  nextFreeAt: null,
  isPaused: false,
  hasServices: true,
});
const idsOf = (artists: readonly ArtistCardView[], most: number) =>
  pickMosaic(artists, most).map(({ picture }) => picture.id);

it('shows every artist once before anybody twice, and leaves the first pieces to the cards', () => {
  const artists = [artist('mira', ['m1', 'm2', 'm3']), artist('jonas', ['j1']), artist('anika', ['a1', 'a2'])];
  expect(idsOf(artists, 4)).toEqual(['m2', 'a2', 'm3', 'm1']);
  expect(idsOf(artists, 9)).toEqual(['m2', 'a2', 'm3', 'm1', 'j1', 'a1']);
});

it('is empty where there is no work to show', () => {
  expect(idsOf([artist('mira', [])], 6)).toEqual([]);
});
