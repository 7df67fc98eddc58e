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

/**
 * The values of all artists, the most frequent first. What only differs in accents or capitals is one value, written as most
 * write it; an artist counts once for each.
 */
export function countValues(valuesOfEach: readonly (readonly string[])[]): readonly Facet[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const values of valuesOfEach) {
    const own = new Map(values.map((value) => [foldText(value), value]));
    for (const [key, value] of own) {
      const known = spellings.get(key) ?? new Map<string, number>();
      spellings.set(key, known.set(value, (known.get(value) ?? 0) + 1));
    }
  }
  spellings.delete('');
  return [...spellings.values()].map(facetOf).sort(byCount).slice(0, MOST_VALUES);
}

function facetOf(spelt: ReadonlyMap<string, number>): Facet {
  const [most] = [...spelt].map(([value, count]) => ({ value, count })).sort(byCount);
  const count = [...spelt.values()].reduce((sum, each) => sum + each, 0);
  return { value: most?.value ?? '', count };
}

const byCount = (a: Facet, b: Facet): number =>
  b.count - a.count || collator.compare(a.value, b.value) || (a.value < b.value ? -1 : 1);
const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
