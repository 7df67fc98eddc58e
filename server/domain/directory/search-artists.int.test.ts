import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArtistCardView, ArtistView } from '@/contract/schemas/artist';
import { SearchArtistsInput } from '@/contract/schemas/artist-search';
import { refreshSearchTexts } from '@/server/domain/artists/search-text';
import { artistFacets } from '@/server/domain/directory/artist-facets';
import { artistById } from '@/server/domain/directory/queries';
import { searchArtists } from '@/server/domain/directory/search-artists';
import { type MadeArtist, makeArtist, makeConversation, makeService, makeUser } from '@/tests/harness/factories';
import { fixedClock } from '@/tests/harness/fixed-clock';
import { makeBooking } from '@/tests/harness/make-booking';
import { type Scene, scene } from '@/tests/harness/scene';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '09:00', to: '18:00' }));

let all: Scene;
/** Booked for the whole of today. */
let busy: MadeArtist;

type Draft = Omit<Parameters<typeof makeArtist>[1], 'studio' | 'user'> & { name: string };
const settle = async (draft: Draft) => {
  const email = `${draft.handle}@example.test`;
  const user = await makeUser(all.world, { name: draft.name, email });
  return makeArtist(all.world, { studio: all.juniper, user, ...draft });
};

beforeAll(async () => {
  all = await scene({ clock: fixedClock(new Date('2031-05-09T08:05:00Z')) });
  const { world } = all;
  busy = await settle({ name: 'Zoë Ünal', handle: 'zoe', city: 'Köln', styles: ['Ornamental'], hours: EVERY_DAY });
  await makeService(world, { artist: busy, name: 'Ornament', durationMinutes: 60, priceCents: 9_000 });
  const free = await settle({
    name: 'Ali Lim',
    handle: 'ali',
    city: 'KOLN',
    styles: ['ornamental', '刺青'],
    hours: EVERY_DAY,
  });
  await makeService(world, { artist: free, name: 'Ornament', durationMinutes: 30, priceCents: 30_000 });
  await makeService(world, { artist: free, name: 'Sketch', durationMinutes: 120, priceCents: 4_000 });
  await settle({ name: 'يوسف', handle: 'yusuf', city: 'Köln', styles: ['50% grey'], hours: EVERY_DAY });
  const paused = await settle({
    name: 'Ali',
    handle: 'ali-paused',
    city: 'Köln',
    hours: EVERY_DAY,
    pausedAt: world.now,
  });
  await makeService(world, { artist: paused, name: 'Ornament' });
  await settle({ name: 'Closed Clara', handle: 'closed', city: 'Köln', closedAt: world.now });
  const conversation = await makeConversation(world, { artist: busy, customer: all.tom.user });
  const service = await makeService(world, {
    artist: busy,
    name: 'Sleeve',
    durationMinutes: 24 * 60,
    priceCents: 90_000,
  });
  const acts = [{ transition: 'confirm', at: world.now, by: busy.user.id }] as const;
  await makeBooking(world, { conversation, service, wallStart: '2031-05-09T00:00', acts });
  expect(await refreshSearchTexts(all.deps.db)).toBe(8);
});
afterAll(() => all.close());

const search = (asked: Partial<SearchArtistsInput> = {}) =>
  searchArtists(all.deps, SearchArtistsInput.parse({ sort: 'name', ...asked }));
const names = async (asked: Partial<SearchArtistsInput>) => (await search(asked)).items.map(({ name }) => name);

describe('searching artists', () => {
  it('finds everybody who is there, as cards that say no more than they should', async () => {
    const { items, total, next } = await search();
    expect(items.map(({ name }) => name)).toEqual([
      'Ali Lim',
      'Anika Shah',
      'Jonas Weber',
      'Mira Kovač',
      'Zoë Ünal',
      'يوسف',
      'Ali',
    ]);
    expect([total, next]).toEqual([7, null]);
    for (const card of items) expect(ArtistCardView.strict().parse(card)).toEqual(card);
  });

  it.each<[string, Partial<SearchArtistsInput>, string[]]>([
    ['a name without its accents', { q: 'unal' }, ['Zoë Ünal']],
    ['words of name and city', { q: 'koln lim' }, ['Ali Lim']],
    ['another script', { q: 'يوسف' }, ['يوسف']],
    ['a sign of a word', { q: '青' }, ['Ali Lim']],
    ['a service', { q: 'sketch' }, ['Ali Lim']],
    ['a studio', { q: 'marigold' }, ['Anika Shah']],
    ['one letter', { q: 'z' }, ['Zoë Ünal']],
    ['nobody by a per cent sign', { q: '%' }, []],
    ['nobody by an underscore', { q: '_' }, []],
    ['nobody by quotes', { q: '"\'`' }, []],
    ['nobody by dots', { q: '...' }, []],
    ['nobody by dashes and brackets', { q: '– (-) [*] \\ ?' }, []],
    ['nobody by a style of punctuation', { style: '%' }, []],
    ['nobody in a city of punctuation', { city: '"_"' }, []],
    ['what stands beside a per cent sign', { q: '50%' }, ['يوسف']],
    ['nobody by emoji', { q: '🦄' }, []],
    ['nobody by 500 letters', { q: 'x'.repeat(500) }, []],
    ['nobody by NUL', { q: 'mira\u0000x' }, []],
    ['who is closed by nothing', { q: 'clara' }, []],
    ['a city, however it is written', { city: 'köln' }, ['Ali Lim', 'Zoë Ünal', 'يوسف', 'Ali']],
    ['no city by a part of it', { city: 'kö' }, []],
    ['a style', { style: 'Ornamental' }, ['Ali Lim', 'Zoë Ünal']],
    ['a service as a whole', { service: 'Ornament' }, ['Ali Lim', 'Zoë Ünal', 'Ali']],
    ['a service within a price', { service: 'Ornament', currency: 'EUR', maxPriceCents: 10_000 }, ['Zoë Ünal']],
    ['no price of another currency', { currency: 'USD', maxPriceCents: 90_000 }, []],
    ['the nearest name first', { q: 'ali', city: 'Köln' }, ['Ali Lim', 'Ali']],
  ])('finds %s', async (_, asked, expected) => {
    expect(await names(asked)).toEqual(expected);
  });

  it('sorts by next free: who is free now, who is booked, who tells no hours, who offers nothing, who pauses', async () => {
    const { items } = await search({ sort: 'next-free' });
    expect(items.map(({ name, nextFreeAt }) => [name, nextFreeAt])).toEqual([
      ['Ali Lim', '2031-05-09T08:30:00.000Z'],
      ['Zoë Ünal', '2031-05-10T07:00:00.000Z'],
      ['Anika Shah', null],
      ['Jonas Weber', null],
      ['Mira Kovač', null],
      ['يوسف', null],
      ['Ali', null],
    ]);
  });

  it('pages through everybody once, though artists come and go in between', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page = await search({ sort: 'next-free', limit: 2, ...(next === null ? {} : { next }) });
      seen.push(...page.items.map(({ name }) => name));
      if (next === null) await settle({ name: 'Newly come', handle: 'newly', pausedAt: all.world.now });
      next = page.next;
    } while (next !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(8);
  });

  it('refuses the page of nobody', async () => {
    await expect(search({ next: 'abc' })).rejects.toMatchObject({ code: 'input.invalid' });
  });
});

it('tells what can be filtered by', async () => {
  const { cities, styles, services, currencies } = await artistFacets(all.deps);
  expect(cities).toContainEqual({ value: 'Köln', count: 4 });
  expect(styles).toContainEqual({ value: 'Ornamental', count: 2 });
  expect(services).toContainEqual({ value: 'Ornament', count: 3 });
  expect(currencies).toEqual([{ value: 'EUR', count: 6 }]);
});

it('shows a profile with its next free time', async () => {
  const profile = await artistById(all.deps, { artistId: busy.id });
  expect(ArtistView.strict().parse(profile)).toEqual(profile);
  expect(profile).toMatchObject({ nextFreeAt: '2031-05-10T07:00:00.000Z', hours: EVERY_DAY, isPaused: false });
});
