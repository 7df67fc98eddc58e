import {
  ArtistAnswer,
  ArtistPath,
  ArtistsAnswer,
  ArtistsQuery,
  FreeSlotsAnswer,
  FreeSlotsQuery,
} from '@/contract/api/v1/artist';
import { ServiceId } from '@/contract/ids/ids';
import { artistIdOf } from '@/server/domain/artists/artist-id-of';
import { findFreeSlots } from '@/server/domain/availability/find-free-slots';
import { artistByHandle } from '@/server/domain/directory/queries';
import { searchArtists } from '@/server/domain/directory/search-artists';
import { presentArtistAnswer, presentArtistCard, presentFreeSlots } from '@/server/http/rest/present-artist';
import { NOTHING, publicRoute } from '@/server/http/rest/route';
import { SAMPLE_ARTIST, SAMPLE_ARTIST_CARD, SAMPLE_SERVICE_ID } from '@/server/http/rest/samples';

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

export const freeSlotsRoute = publicRoute({
  method: 'GET',
  path: `${path}/{handle}/free-slots`,
  operation: {
    id: 'getFreeSlots',
    summary: 'An artist’s free times',
    description:
      'When a service could begin, by the artist’s hours, what is booked and what the service needs around it. Each time can be asked for as it is; nothing is held by being told. At most 2,000: the last days are left out then, and `until` says so.',
    params: ArtistPath,
    query: FreeSlotsQuery,
    body: NOTHING,
    status: 200,
    answer: FreeSlotsAnswer,
    refusals: ['artist.not-found', 'booking.service-not-found'],
    sample: {
      params: { handle: 'mira' },
      query: { service: SAMPLE_SERVICE_ID, from: '2031-05-09', days: '7' },
      answer: {
        zone: 'Europe/Rome',
        slots: [{ starts_at: '2031-05-09T12:30:00.000Z', wall_start: '2031-05-09T14:30', zone: 'Europe/Rome' }],
        until: '2031-05-16',
        paused: false,
      },
    },
  },
  run: async (ctx, { params, query: { service, from: firstDay, days } }) => {
    const artistId = await artistIdOf(ctx, params.handle);
    const serviceId = ServiceId.parse(service);
    return presentFreeSlots(await findFreeSlots(ctx, { artistId, serviceId, firstDay, days }));
  },
});
