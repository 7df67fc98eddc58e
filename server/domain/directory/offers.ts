import type { ArtistCardView } from '@/contract/schemas/artist';
import type { SearchArtistsInput } from '@/contract/schemas/artist-search';
import { foldText } from '@/contract/text/fold-text';

/** A service as the directory looks at it. */
export type Offer = {
  readonly name: string;
  readonly priceCents: number | null;
  readonly currency: string;
};

type Wanted = Pick<SearchArtistsInput, 'service' | 'maxPriceCents' | 'currency'>;

/** Whether one and the same service has the name, the currency and a price within the limit. Without a wish anything fits. */
export function fitsOffer(offers: readonly Offer[], { service, maxPriceCents, currency }: Wanted): boolean {
  const name = foldText(service);
  if (name === '' && currency === null) return true;
  return offers.some(
    (offer) =>
      (name === '' || foldText(offer.name) === name) &&
      (currency === null || (offer.currency === currency && offer.priceCents !== null)) &&
      (maxPriceCents === null || (offer.priceCents !== null && offer.priceCents <= maxPriceCents)),
  );
}

/**
 * The lowest price, in `currency` or else in that of the first priced service: amounts of two currencies are not compared. `null`
 * when none is shown.
 */
export function cheapestOf(offers: readonly Offer[], currency: string | null): ArtistCardView['cheapest'] {
  const priced = offers.flatMap(({ priceCents, ...offer }) =>
    priceCents === null ? [] : [{ priceCents, currency: offer.currency }],
  );
  const counted = currency ?? priced[0]?.currency;
  const alike = priced.filter((offer) => offer.currency === counted);
  return alike.reduce<ArtistCardView['cheapest']>(
    (least, offer) => (least === null || offer.priceCents < least.priceCents ? offer : least),
    null,
  );
}
