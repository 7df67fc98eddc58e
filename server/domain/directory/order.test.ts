import { describe, expect, it } from 'vitest';
import type { ArtistSort } from '@/contract/schemas/artist-search';
import { comparePlaces, decodePageEnd, encodePageEnd, placeOf, type Sortable } from '@/server/domain/directory/order';

let ids = 0;
const artist = (name: string, facts: Partial<Sortable> = {}): Sortable => {
  ids += 1;
  return { id: `${ids}`, name, isPaused: false, hasServices: true, nextFree: null, responseMinutes: null, ...facts };
};
const namesBy = (sort: ArtistSort, typed: string, artists: readonly Sortable[]) =>
  artists
    .map((each) => placeOf(each, sort, typed))
    .sort(comparePlaces)
    .map(({ name }) => name);

describe('the order of artists', () => {
  it('by next free has the soonest first, then those who tell no hours, who offer nothing, who pause', () => {
    const artists = [
      artist('Paused', { isPaused: true, nextFree: 1 }),
      artist('Nothing offered', { hasServices: false }),
      artist('No hours B'),
      artist('Tomorrow', { nextFree: 2_000 }),
      artist('No hours A'),
      artist('Today', { nextFree: 1_000 }),
    ];
    const sorted = ['Today', 'Tomorrow', 'No hours A', 'No hours B', 'Nothing offered', 'Paused'];
    expect(namesBy('next-free', '', artists)).toEqual(sorted);
  });

  it('by response has the quickest first and the unknown after the slowest', () => {
    const artists = [artist('New'), artist('Slow', { responseMinutes: 900 }), artist('Quick', { responseMinutes: 4 })];
    expect(namesBy('response', '', artists)).toEqual(['Quick', 'Slow', 'New']);
  });

  it('by name has what is nearest to what was typed first', () => {
    const names = ['Zora Li', 'Amelia', 'Ali Lim', 'Lino', 'Lî', 'Li Wei', 'Paused Li'];
    const artists = names.map((name) => artist(name, { isPaused: name.startsWith('Paused') }));
    expect(namesBy('name', 'li', artists)).toEqual([
      'Lî',
      'Li Wei',
      'Lino',
      'Ali Lim',
      'Zora Li',
      'Amelia',
      'Paused Li',
    ]);
  });

  it('by name is alphabetical as people count it, when nothing was typed', () => {
    const artists = ['Zoë', 'Ärzu', 'anna', 'Ömer', 'Bo', 'يوسف', '水'].map((name) => artist(name));
    expect(namesBy('name', '', artists)).toEqual(['anna', 'Ärzu', 'Bo', 'Ömer', 'Zoë', 'يوسف', '水']);
  });

  it('tells two of one name apart', () => {
    const [one, two] = [artist('Mira'), artist('Mira')].map((each) => placeOf(each, 'name', ''));
    if (!one || !two) throw new Error('two were made');
    expect(Math.sign(comparePlaces(one, two))).toBe(-Math.sign(comparePlaces(two, one)));
    expect(comparePlaces(one, one)).toBe(0);
  });
});

describe('the end of a page', () => {
  it('is read as it was written, names of any script too', () => {
    const end = { at: 1_900_000_000_000, place: placeOf(artist('يوسف 🌿', { nextFree: 7 }), 'next-free', '') };
    expect(decodePageEnd(encodePageEnd(end))).toEqual(end);
  });

  it.each([
    '',
    'abc',
    '%',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('[1,0,null,"a","b"]').toString('base64url'),
  ])('is refused when it is not ours: %s', (key) => {
    expect(() => decodePageEnd(key)).toThrow(expect.objectContaining({ code: 'input.invalid' }));
  });
});
