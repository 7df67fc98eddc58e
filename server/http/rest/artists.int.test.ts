import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ArtistAnswer, ArtistsAnswer, FreeSlotsAnswer } from '@/contract/api/v1/artist';
import { refreshSearchTexts } from '@/server/domain/artists/search-text';
import { setHours } from '@/server/domain/artists/set-hours';
import { makePortfolioItem } from '@/tests/harness/make-portfolio';
import { type RestApi, restApi } from '@/tests/harness/rest-api';

let api: RestApi;
beforeAll(async () => {
  api = await restApi();
  const { deps, world, mira } = api.all;
  await refreshSearchTexts(deps.db);
  await makePortfolioItem(world, { artist: mira.artist, position: 0, caption: 'A fern.' });
});
afterAll(() => api.close());

const found = async (query: string) => ArtistsAnswer.parse((await api.call('GET', `/api/v1/artists?${query}`)).body);

describe('artists over REST, for anybody', () => {
  it('are found by words, with pictures that have an address', async () => {
    const { items, total } = await found('q=fine-line%20kovac');
    expect([total, items[0]?.handle]).toEqual([1, 'mira']);
    expect(items[0]?.pictures[0]?.url).toMatch(/^\/api\/pictures\/[0-9a-f-]{36}\/960\.webp$/);
  });

  it('are paged to the end', async () => {
    const first = await found('sort=name&limit=2');
    const second = await found(`sort=name&limit=2&next=${first.next}`);
    expect([...first.items, ...second.items].map(({ handle }) => handle)).toEqual(['anika', 'jonas', 'mira']);
    expect(second.next).toBeNull();
  });

  it('show a profile, however the handle is written', async () => {
    const { status, body } = await api.call('GET', '/api/v1/artists/MIRA');
    expect(status).toBe(200);
    expect(ArtistAnswer.parse(body)).toMatchObject({ handle: 'mira', portfolio: [{ caption: 'A fern.' }] });
  });

  it.each([
    ['q=%25', 200],
    ['q=_', 200],
    ['q=%22', 200],
    ['q=%F0%9F%A6%84', 200],
    [`q=${'x'.repeat(500)}`, 200],
    [`q=${'x'.repeat(2_001)}`, 400],
    ['q=a&q=b', 400],
    ['max_price_cents=5000', 400],
    ['max_price_cents=-5&currency=EUR', 400],
    ['max_price_cents=five&currency=EUR', 400],
    ['currency=euro', 400],
    ['sort=luck', 400],
    ['limit=0', 400],
    ['next=abc', 400],
    ['anything=1', 400],
  ])('answers %s with %i', async (query, status) => {
    expect((await api.call('GET', `/api/v1/artists?${query}`)).status).toBe(status);
  });

  it.each([
    ['nobody-here', 404],
    ['%D0%BC%D0%B8%D1%80%D0%B0', 400],
    ['mira%27--', 400],
    ['%00', 400],
  ])('answers for the handle %s with %i', async (handle, status) => {
    expect((await api.call('GET', `/api/v1/artists/${handle}`)).status).toBe(status);
  });
});

describe('free times over REST, for anybody', () => {
  const ask = (query: string, handle = 'mira') => api.call('GET', `/api/v1/artists/${handle}/free-slots?${query}`);
  const service = () => `service=${api.all.mira.service.id}`;

  it('are told as a request can ask for them, and hours as programs know them', async () => {
    const { mira, world } = api.all;
    const nights = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '22:00', to: '26:00' }));
    await setHours(mira, { hours: nights });
    const from = new Date(world.now.getTime() + 20 * 24 * 60 * 60_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { status, body } = await ask(`${service()}&from=${from}&days=2`);
    expect(status).toBe(200);
    const { slots, zone, paused } = FreeSlotsAnswer.parse(body);
    expect([zone, paused]).toEqual(['Europe/Rome', false]);
    expect(slots.map(({ wall_start }) => wall_start)).toContain(`${from}T23:00`);
    const profile = ArtistAnswer.parse((await api.call('GET', '/api/v1/artists/mira')).body);
    expect(profile.hours).toContainEqual({ weekday: 1, from: '00:00', to: '02:00' });
    expect(profile.hours).toContainEqual({ weekday: 7, from: '22:00', to: '24:00' });
  });

  it.each([
    ['', 400],
    ['service=none&from=2031-05-09', 400],
    ['from=2031-05-09', 400],
    ['SERVICE', 400],
    ['SERVICE&from=2031-02-30', 400],
    ['SERVICE&from=tomorrow', 400],
    ['SERVICE&from=2031-05-09&days=0', 400],
    ['SERVICE&from=2031-05-09&days=63', 400],
    ['SERVICE&from=2031-05-09&days=1e3', 400],
    ['SERVICE&from=1900-01-01&days=62', 200],
    ['SERVICE&from=2199-12-31', 200],
    ['service=0190a000-0000-7000-8000-000000000001&from=2031-05-09', 404],
  ])('%s is %s', async (query, expected) => {
    expect((await ask(query.replace('SERVICE', service()))).status).toBe(expected);
  });

  it('of nobody are not there', async () => {
    expect((await ask(`${service()}&from=2031-05-09`, 'nobody-here')).status).toBe(404);
  });
});
