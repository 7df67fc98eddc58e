import type { ArtistSort, SearchArtistsInput } from '@/contract/schemas/artist-search';

export type PriceLimit = { readonly maxCents: number; readonly currency: string };

/** What somebody looks for, as the directory's address says it. */
export type DirectoryQuery = {
  readonly q: string;
  readonly city: string;
  readonly style: string;
  readonly service: string;
  readonly price: PriceLimit | null;
  readonly sort: ArtistSort;
  readonly next: string | null;
};

export type DirectoryParams = Readonly<Record<string, string | readonly string[] | undefined>>;

export const SORTS = ['next-free', 'response', 'name'] as const satisfies readonly ArtistSort[];
const DEFAULT_SORT: ArtistSort = 'next-free';

export const NO_QUERY: DirectoryQuery = {
  q: '',
  city: '',
  style: '',
  service: '',
  price: null,
  sort: DEFAULT_SORT,
  next: null,
};

/** Longer words find nothing, and would only be refused. */
const LONGEST = 200;
const LONGEST_PLACE = 2_000;
const MOST_CENTS = 100_000_000;
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const PRICE = /^([A-Z]{3})-(\d{1,9})$/;

export const priceText = ({ maxCents, currency }: PriceLimit): string => `${currency}-${maxCents}`;

function readPrice(text: string): PriceLimit | null {
  const [, currency, cents] = PRICE.exec(text) ?? [];
  if (currency === undefined || !CURRENCIES.has(currency) || Number(cents) > MOST_CENTS) return null;
  return { currency, maxCents: Number(cents) };
}

/** Anything may stand in an address: what means nothing is left out. */
export function readDirectoryQuery(params: DirectoryParams): DirectoryQuery {
  const text = (name: string): string => {
    const value = params[name];
    const first = typeof value === 'string' ? value : value?.[0];
    return (first ?? '').trim().slice(0, LONGEST);
  };
  const next = params.next;
  return {
    q: text('q'),
    city: text('city'),
    style: text('style'),
    service: text('service'),
    price: readPrice(text('price')),
    sort: SORTS.find((sort) => sort === text('sort')) ?? DEFAULT_SORT,
    next: typeof next === 'string' && next !== '' && next.length <= LONGEST_PLACE ? next : null,
  };
}

/** The shortest address that says it. */
export function directoryPath(query: DirectoryQuery): string {
  const { q, city, style, service, price, sort, next } = query;
  const pairs: readonly (readonly [string, string])[] = [
    ['q', q.trim()],
    ['city', city],
    ['style', style],
    ['service', service],
    ['price', price ? priceText(price) : ''],
    ['sort', sort === DEFAULT_SORT ? '' : sort],
    ['next', next ?? ''],
  ];
  const search = new URLSearchParams(pairs.filter(([, value]) => value !== '').map(([name, value]) => [name, value]));
  const text = search.toString();
  return text === '' ? '/artists' : `/artists?${text}`;
}

/** Whether it shows less than everybody. */
export const isNarrowed = ({ q, city, style, service, price }: DirectoryQuery): boolean =>
  q !== '' || city !== '' || style !== '' || service !== '' || price !== null;

/** Only the plain list is for search engines: the rest of it are views of the same. */
export const isPlain = (query: DirectoryQuery): boolean => directoryPath(query) === '/artists';

type Search = {
  readonly [Key in keyof SearchArtistsInput]?: SearchArtistsInput[Key];
};

export const searchInput = ({ q, city, style, service, price, sort, next }: DirectoryQuery): Search => ({
  q,
  city,
  style,
  service,
  maxPriceCents: price?.maxCents ?? null,
  currency: price?.currency ?? null,
  sort,
  ...(next === null ? {} : { next }),
});
