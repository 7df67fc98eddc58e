import type { ArtistFacets, Facet } from '@/contract/schemas/artist-search';
import { foldText } from '@/contract/text/fold-text';
import type { Deps } from '@/server/domain/context';

/** More than anybody scrolls through; the rest is found by typing. */
const MOST_VALUES = 100;

/** What the directory can be filtered by, with how many artists would be left. */
export async function artistFacets({ db }: Deps): Promise<ArtistFacets> {
  const artists = await db.prisma.artist.findMany({
    where: { closedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      city: true,
      styles: true,
      services: { where: { retiredAt: null }, select: { name: true, currency: true, priceCents: true } },
    },
  });
  return {
    cities: countValues(artists.map(({ city }) => [city])),
    styles: countValues(artists.map(({ styles }) => styles)),
    services: countValues(artists.map(({ services }) => services.map(({ name }) => name))),
    currencies: countValues(
      artists.map(({ services }) => services.flatMap((s) => (s.priceCents === null ? [] : [s.currency]))),
    ),
  };
}

type Counted = { readonly value: string; count: number };

/**
 * The values of all artists, the most frequent first. What only differs in accents or capitals is one value, written as it was
 * first; an artist counts once for each.
 */
export function countValues(valuesOfEach: readonly (readonly string[])[]): readonly Facet[] {
  const counted = new Map<string, Counted>();
  for (const values of valuesOfEach) {
    const own = new Map([...values].reverse().map((value) => [foldText(value), value]));
    for (const [key, value] of own) {
      if (key === '') continue;
      const known = counted.get(key) ?? { value, count: 0 };
      known.count += 1;
      counted.set(key, known);
    }
  }
  return [...counted.values()]
    .sort((a, b) => b.count - a.count || collator.compare(a.value, b.value))
    .slice(0, MOST_VALUES);
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
