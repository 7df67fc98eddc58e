import type { ArtistPage, SearchArtistsInput } from '@/contract/schemas/artist-search';
import { searchLine, soughtParts } from '@/server/domain/artists/search-text';
import type { Deps } from '@/server/domain/context';
import { cardsOf } from '@/server/domain/directory/cards';
import { nextFreeOf } from '@/server/domain/directory/next-free-of';
import { fitsOffer, type Offer } from '@/server/domain/directory/offers';
import { comparePlaces, decodePageEnd, encodePageEnd, placeOf } from '@/server/domain/directory/order';

type FoundRow = {
  readonly id: string;
  readonly name: string;
  readonly isPaused: boolean;
  readonly responseMinutes: number | null;
  readonly services: readonly Offer[];
};

const FIND_SQL = `
SELECT a.id, a.name, a.paused_at IS NOT NULL AS "isPaused", a.response_minutes AS "responseMinutes",
  COALESCE((SELECT json_agg(json_build_object('name', s.name, 'priceCents', s.price_cents, 'currency', s.currency))
            FROM service s WHERE s.artist_id = a.id AND s.retired_at IS NULL), '[]') AS services
FROM artist a
WHERE a.closed_at IS NULL
  AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS sought(part) WHERE strpos(a.search_text, sought.part) = 0)`;

/** Longer than anybody looks at one list; older pages go on from now. */
const LONGEST_LOOK_MS = 60 * 60_000;

/**
 * Artists whose profile has every word of `q`, and who fit the filters; closed ones are never found, paused ones come last. Page by
 * page in one order, which the hour of the first page decides.
 * @throws DomainError input.invalid when `next` is not one of ours.
 */
export async function searchArtists({ db, clock }: Deps, input: SearchArtistsInput): Promise<ArtistPage> {
  const { sort, q, limit, next, currency } = input;
  const now = clock.now().getTime();
  const end = next === undefined ? null : decodePageEnd(next);
  const at = end ? Math.min(Math.max(end.at, now - LONGEST_LOOK_MS), now) : now;
  const found = await find(db, input);
  // Of those who are not shown on this page it matters for the order alone.
  const sought = sort === 'next-free' ? found.map(({ id }) => id) : [];
  const nextFree = await nextFreeOf(db, sought, at);
  const places = found
    .map((artist) => {
      const facts = { hasServices: artist.services.length > 0, nextFree: nextFree.get(artist.id) ?? null };
      return placeOf({ ...artist, ...facts }, sort, q);
    })
    .sort(comparePlaces);
  const rest = end ? places.filter((place) => comparePlaces(place, end.place) > 0) : places;
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await cardsOf(db, { ids: page.map(({ id }) => id), now: at, currency }),
    next: rest.length > limit && last ? encodePageEnd({ at, place: last }) : null,
    total: places.length,
  };
}

async function find(db: Deps['db'], input: SearchArtistsInput) {
  const parts = partsOf(input);
  if (parts === null) return [];
  const { rows } = await db.pool.query<FoundRow>({ name: 'find-artists', text: FIND_SQL, values: [parts] });
  return rows.filter(({ services }) => fitsOffer(services, input));
}

/** `null`: nobody can be found by this. */
function partsOf({ q, city, style, service }: SearchArtistsInput): readonly string[] | null {
  const words = soughtParts(q);
  if (words === null) return null;
  const lines = [
    ...(city.trim() ? [searchLine('city', city)] : []),
    ...(style.trim() ? [searchLine('style', style)] : []),
    ...(service.trim() ? [searchLine('service', service)] : []),
  ];
  return [...words, ...lines];
}
