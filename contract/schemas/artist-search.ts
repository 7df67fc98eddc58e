import { z } from 'zod';
import { MOST_CENTS } from '@/contract/artists/limits';
import type { ArtistCardView } from '@/contract/schemas/artist';
import { Currency } from '@/contract/schemas/currency';

export const ArtistSort = z.literal(['next-free', 'response', 'name']);
export type ArtistSort = z.infer<typeof ArtistSort>;

/** Anything may be typed here; what cannot be found is not found. */
const Sought = z.string().max(2_000).default('');

/** `city`, `style` and `service` are names as the facets tell them; empty means any. A price only means something in a currency. */
export const SearchArtistsInput = z
  .strictObject({
    q: Sought,
    city: Sought,
    style: Sought,
    service: Sought,
    maxPriceCents: z.int().min(0).max(MOST_CENTS).nullable().default(null),
    currency: Currency.nullable().default(null),
    sort: ArtistSort.default('next-free'),
    next: z.string().max(2_000).optional(),
    limit: z.int().min(1).max(100).default(24),
  })
  .refine(({ maxPriceCents, currency }) => maxPriceCents === null || currency !== null, { path: ['currency'] });
export type SearchArtistsInput = z.infer<typeof SearchArtistsInput>;

/** `total` counts everybody who fits, on all pages. */
export type ArtistPage = {
  readonly items: readonly ArtistCardView[];
  readonly next: string | null;
  readonly total: number;
};

/** A value to filter by and how many artists have it. */
export type Facet = { readonly value: string; readonly count: number };

/** The most frequent first. */
export type ArtistFacets = {
  readonly cities: readonly Facet[];
  readonly styles: readonly Facet[];
  readonly services: readonly Facet[];
  readonly currencies: readonly Facet[];
};
