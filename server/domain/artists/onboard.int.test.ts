import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UserId } from '@/contract/ids/ids';
import { ArtistEditView } from '@/contract/schemas/artist';
import { OnboardInput } from '@/contract/schemas/artist-edit';
import { SearchArtistsInput } from '@/contract/schemas/artist-search';
import { checkHandle } from '@/server/domain/artists/check-handle';
import { onboard } from '@/server/domain/artists/onboard';
import { ownProfile } from '@/server/domain/artists/own-profile';
import { verifyChain } from '@/server/domain/audit/chain';
import { searchArtists } from '@/server/domain/directory/search-artists';
import { makeMembership, makeSession, makeUser } from '@/tests/harness/factories';
import { type Person, type Scene, scene } from '@/tests/harness/scene';

let all: Scene;
beforeAll(async () => {
  all = await scene();
});
afterAll(() => all.close());

let newcomers = 0;
async function newcomer(name = 'Noa Newcomer'): Promise<Person> {
  newcomers += 1;
  const user = await makeUser(all.world, { name, email: `noa-${newcomers}@example.test` });
  const session = await makeSession(all.world, { user });
  const actor = {
    kind: 'user',
    userId: user.id,
    sessionId: session.id,
    name,
    memberships: [],
    artistId: null,
  } as const;
  return { ...all.deps, user, session, actor };
}

const form = (handle: string, change: object = {}) =>
  OnboardInput.parse({
    name: 'Noa Newcomer',
    handle,
    city: 'Lisbon',
    zone: 'Europe/Lisbon',
    styles: ['Ornamental', 'ORNAMENTAL'],
    service: { name: 'Small ornament', durationMinutes: 60, priceCents: 8_000, currency: 'eur' },
    ...change,
  });

const membershipsOf = async (userId: UserId) =>
  (await all.deps.db.prisma.membership.findMany({ where: { userId }, orderBy: { role: 'asc' } })).map(
    ({ studioId, role }) => `${role} of ${studioId}`,
  );

describe('becoming an artist', () => {
  it('makes a profile, a studio of their own with its audit, and is found at once', async () => {
    const noa = await newcomer();
    expect(await ownProfile(noa)).toBeNull();
    const made = await onboard(noa, form(' @Noa-Ornament '));
    expect(ArtistEditView.strict().parse(made)).toEqual(made);
    expect(made).toMatchObject({
      handle: 'noa-ornament',
      styles: ['Ornamental'],
      services: [{ name: 'Small ornament', currency: 'EUR' }],
      studio: { name: 'Noa Newcomer' },
      isPaused: false,
    });
    expect(await ownProfile(noa)).toEqual(made);
    expect(await membershipsOf(noa.user.id)).toEqual([`admin of ${made.studio.id}`, `artist of ${made.studio.id}`]);
    const entries = await noa.db.prisma.auditEntry.findMany({ where: { studioId: made.studio.id } });
    expect(entries).toMatchObject([{ number: 1, action: 'studio.created', actorId: noa.user.id }]);
    expect(verifyChain(entries)).toMatchObject({ intact: true });
    const found = await searchArtists(all.deps, SearchArtistsInput.parse({ q: 'small ornament lisbon' }));
    expect(found.items.map(({ handle }) => handle)).toEqual(['noa-ornament']);
  });

  it('takes the place in a studio that waits for them', async () => {
    const noa = await newcomer();
    await makeMembership(all.world, { studio: all.juniper, user: noa.user, role: 'artist' });
    expect((await onboard(noa, form('noa-of-juniper'))).studio.id).toBe(all.juniper.id);
    expect(await membershipsOf(noa.user.id)).toEqual([`artist of ${all.juniper.id}`]);
  });

  it('happens once: the same again is answered alike, anything else refused', async () => {
    const noa = await newcomer();
    const made = await onboard(noa, form('noa-once'));
    expect(await onboard(noa, form('noa-once'))).toEqual(made);
    await expect(onboard(noa, form('noa-twice'))).rejects.toMatchObject({ code: 'artist.already' });
    await expect(onboard(all.mira, form('mira-again'))).rejects.toMatchObject({ code: 'artist.already' });
  });

  it('lets one of those have a handle who want it at the same moment', async () => {
    const people = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const handles = ['wanted', 'want-ed', 'vvanted'];
    const results = await Promise.allSettled(people.map((person, at) => onboard(person, form(handles[at] ?? ''))));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'artist.handle-looks-alike' });
    }
    const same = await Promise.allSettled(
      [newcomer(), newcomer()].map(async (who) => onboard(await who, form('desired'))),
    );
    const lost = same.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(lost).toMatchObject([{ code: 'artist.handle-taken' }]);
  });

  it('leaves nothing behind when it is refused', async () => {
    const noa = await newcomer();
    const studios = await noa.db.prisma.studio.count();
    for (const [handle, code] of [
      ['mira', 'taken'],
      ['m1ra', 'looks-alike'],
      ['rnira', 'looks-alike'],
      ['parlour-support', 'reserved'],
      ['мира', 'invalid'],
      ['mïra', 'invalid'],
      ['', 'invalid'],
    ] as const) {
      await expect(onboard(noa, form(handle))).rejects.toMatchObject({ code: `artist.handle-${code}` });
    }
    expect(await noa.db.prisma.studio.count()).toBe(studios);
    expect(await membershipsOf(noa.user.id)).toEqual([]);
  });

  it.each([
    ['Arabic', 'يوسف الخطيب'],
    ['Hebrew', 'נועה לוי'],
    ['Chinese', '水野'],
    ['emoji', 'Noa 🌿'],
  ])('takes names in %s as they are', async (_, name) => {
    const noa = await newcomer(name);
    const { suggestion } = await checkHandle(noa, { handle: name });
    expect(suggestion).toMatch(/^[a-z0-9-]{3,40}$/);
    const made = await onboard(noa, form(suggestion ?? '', { name, city: name, styles: [name] }));
    expect(made).toMatchObject({ name, city: name, styles: [name], studio: { name } });
  });
});

it.each([
  ['a name of 10,000 letters', { name: 'x'.repeat(10_000) }],
  ['a name with a line break', { name: 'Noa\nNewcomer' }],
  ['a name with markup', { name: '<b>Noa</b>' }],
  ['a name of nothing', { name: ' \u202e ' }],
  ['a city of 10,000 letters', { city: 'x'.repeat(10_000) }],
  ['no style', { styles: [] }],
  ['thirteen styles', { styles: Array.from({ length: 13 }, (_, n) => `style ${n}`) }],
  ['a zone of nowhere', { zone: 'Mars/Olympus' }],
  ['ten thousand letters about it', { about: 'x'.repeat(10_000) }],
  ['a price below nothing', { service: { name: 'x', durationMinutes: 60, priceCents: -1, currency: 'EUR' } }],
  ['a currency of nowhere', { service: { name: 'x', durationMinutes: 60, priceCents: 1, currency: 'XYZ' } }],
  ['a service of four minutes', { service: { name: 'x', durationMinutes: 4, priceCents: 1, currency: 'EUR' } }],
])('does not take %s', (_, change) => {
  expect(() => form('noa', change)).toThrow();
});

describe('checking a handle', () => {
  it('says whether it could be had, and suggests one that can', async () => {
    const noa = await newcomer();
    expect(await checkHandle(noa, { handle: 'quite-free' })).toEqual({ free: true, code: null, suggestion: null });
    const taken = await checkHandle(noa, { handle: 'https://parlour.example/a/MIRA' });
    expect(taken).toMatchObject({ free: false, code: 'artist.handle-taken', suggestion: 'mira-2' });
    expect(await checkHandle(noa, { handle: 'admin' })).toMatchObject({
      code: 'artist.handle-reserved',
      suggestion: 'noa-newcomer',
    });
    for (const { suggestion } of [taken, await checkHandle(noa, { handle: 'm1ra' })]) {
      expect(await checkHandle(noa, { handle: suggestion ?? '' })).toMatchObject({ free: true });
    }
  });
});
