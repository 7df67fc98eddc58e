import { ArtistAnswer, ArtistPath, ArtistsAnswer, ArtistsQuery } from '@/contract/api/v1/artist';
import { artistByHandle } from '@/server/domain/directory/queries';
import { searchArtists } from '@/server/domain/directory/search-artists';
import { presentArtistAnswer, presentArtistCard } from '@/server/http/rest/present-artist';
import { NOTHING, publicRoute } from '@/server/http/rest/route';
import { SAMPLE_ARTIST, SAMPLE_ARTIST_CARD } from '@/server/http/rest/samples';

const path = '/api/v1/artists';

export const searchArtistsRoute = publicRoute({
  method: 'GET',
  path,
  operation: {
    id: 'searchArtists',
    summary: 'Find artists',
    description: 'Everybody who fits what is asked, page by page. Without a question: all artists.',
    params: NOTHING,
    query: ArtistsQuery,
    body: NOTHING,
    status: 200,
    answer: ArtistsAnswer,
    refusals: [],
    sample: {
      query: { q: 'fine line', city: 'Rome', max_price_cents: '20000', currency: 'EUR', limit: '20' },
      answer: { items: [SAMPLE_ARTIST_CARD], next: null, total: 1 },
    },
  },
  run: async (ctx, { query }) => {
    const { q = '', city = '', style = '', service = '', max_price_cents, currency = null, sort, next, limit } = query;
    const wish = { q, city, style, service, maxPriceCents: max_price_cents ?? null, currency, sort, limit };
    const page = await searchArtists(ctx, next === undefined ? wish : { ...wish, next });
    return { items: page.items.map(presentArtistCard), next: page.next, total: page.total };
  },
});

export const artistRoute = publicRoute({
  method: 'GET',
  path: `${path}/{handle}`,
  operation: {
    id: 'getArtist',
    summary: 'An artist’s profile',
    params: ArtistPath,
    query: NOTHING,
    body: NOTHING,
    status: 200,
    answer: ArtistAnswer,
    refusals: ['artist.not-found'],
    sample: { params: { handle: 'mira' }, answer: SAMPLE_ARTIST },
  },
  run: async (ctx, { params }) => presentArtistAnswer(await artistByHandle(ctx, params)),
});
