'use client';

import { useTranslations } from 'next-intl';
import { type DirectoryQuery, priceText, readDirectoryQuery, SORTS } from '@/components/site/directory/directory-query';
import { priceSteps } from '@/components/site/directory/price-steps';
import { usePrice } from '@/components/site/service-facts';
import { FilterSelect } from '@/components/ui/filter-select';
import type { ArtistFacets, Facet } from '@/contract/schemas/artist-search';

type FilterRowProps = {
  readonly query: DirectoryQuery;
  readonly facets: ArtistFacets;
  readonly onChoose: (change: Partial<DirectoryQuery>) => void;
};

const NAMED = [
  { name: 'city', any: 'anyCity', facet: 'cities' },
  { name: 'style', any: 'anyStyle', facet: 'styles' },
  { name: 'service', any: 'anyService', facet: 'services' },
] as const;

/** Beside one another, to be pushed sideways on phones: the work below stays in sight. */
export function FilterRow({ query, facets, onChoose }: FilterRowProps) {
  const t = useTranslations('site.directory.search');
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{t('filters')}</legend>
      {/* A fieldset that scrolls by itself knows no scroll-padding. */}
      <div className="scrollbar-none -mx-4 flex scroll-px-4 gap-2 overflow-x-auto px-4 py-1 sm:-mx-8 sm:px-8 lg:mx-0 lg:flex-wrap lg:overflow-visible lg:px-0">
        {NAMED.map(({ name, any, facet }) => (
          <FilterSelect
            key={name}
            name={name}
            label={t(name)}
            value={query[name]}
            isActive={query[name] !== ''}
            onChoose={(value) => onChoose({ [name]: value })}
          >
            <option value="">{t(any)}</option>
            <FacetOptions facets={facets[facet]} chosen={query[name]} />
          </FilterSelect>
        ))}
        <PriceSelect query={query} currencies={facets.currencies} onChoose={onChoose} />
        <FilterSelect
          name="sort"
          label={t('sort')}
          value={query.sort}
          isActive={false}
          onChoose={(value) => onChoose({ sort: readDirectoryQuery({ sort: value }).sort })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {`${t('sort')}: ${t(`sorts.${sort}`)}`}
            </option>
          ))}
        </FilterSelect>
      </div>
    </fieldset>
  );
}

/** What is chosen stays choosable, also when an address asks for something nobody has. */
function FacetOptions({ facets, chosen }: { readonly facets: readonly Facet[]; readonly chosen: string }) {
  const t = useTranslations('site.directory.search');
  const isKnown = chosen === '' || facets.some(({ value }) => value === chosen);
  return (
    <>
      {isKnown ? null : <option value={chosen}>{chosen}</option>}
      {facets.map(({ value, count }) => (
        <option key={value} value={value}>
          {value === chosen ? value : t('option', { value, count })}
        </option>
      ))}
    </>
  );
}

function PriceSelect({
  query,
  currencies,
  onChoose,
}: Pick<FilterRowProps, 'query' | 'onChoose'> & { readonly currencies: readonly Facet[] }) {
  const t = useTranslations('site.directory.search');
  const price = usePrice();
  const chosen = query.price;
  const known = currencies.map(({ value }) => value);
  const all = chosen && !known.includes(chosen.currency) ? [...known, chosen.currency] : known;
  return (
    <FilterSelect
      name="price"
      label={t('price')}
      value={chosen ? priceText(chosen) : ''}
      isActive={chosen !== null}
      onChoose={(value) => onChoose({ price: readDirectoryQuery({ price: value }).price })}
    >
      <option value="">{t('anyPrice')}</option>
      {all.map((currency) => (
        <optgroup key={currency} label={currency}>
          {priceSteps(currency, chosen?.currency === currency ? chosen.maxCents : null).map((maxCents) => (
            <option key={maxCents} value={priceText({ currency, maxCents })}>
              {t('upTo', { price: price(maxCents, currency) })}
            </option>
          ))}
        </optgroup>
      ))}
    </FilterSelect>
  );
}
