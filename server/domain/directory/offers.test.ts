import { describe, expect, it } from 'vitest';
import { cheapestOf, fitsOffer, type Offer } from '@/server/domain/directory/offers';

const offer = (name: string, priceCents: number | null, currency = 'EUR'): Offer => {
  return { name, priceCents, currency };
};
const OFFERS = [
  offer('Small tattoo', 14_000),
  offer('Half day', 42_000),
  offer('Talk', null),
  offer('Print', 3_000, 'USD'),
];

describe('fits', () => {
  it.each([
    ['no wish', { service: '', maxPriceCents: null, currency: null }, true],
    [
      'a service by name, however it is written',
      { service: 'SMÁLL  tattoo', maxPriceCents: null, currency: null },
      true,
    ],
    ['no service of that name', { service: 'Tattoo', maxPriceCents: null, currency: null }, false],
    ['the price of one', { service: '', maxPriceCents: 14_000, currency: 'EUR' }, true],
    ['nothing that cheap in this currency', { service: '', maxPriceCents: 13_999, currency: 'EUR' }, false],
    [
      'a price and a name of two different services',
      { service: 'Half day', maxPriceCents: 20_000, currency: 'EUR' },
      false,
    ],
    ['a service without a price', { service: 'Talk', maxPriceCents: 99_999, currency: 'EUR' }, false],
    ['another currency', { service: '', maxPriceCents: null, currency: 'GBP' }, false],
  ])('%s', (_, wanted, fits) => {
    expect(fitsOffer(OFFERS, wanted)).toBe(fits);
  });

  it('no wish even when nothing is offered', () => {
    expect(fitsOffer([], { service: '', maxPriceCents: null, currency: null })).toBe(true);
  });
});

describe('the cheapest', () => {
  it('is of the currency asked for, or of the first that has a price', () => {
    expect(cheapestOf(OFFERS, null)).toEqual({ priceCents: 14_000, currency: 'EUR' });
    expect(cheapestOf(OFFERS, 'USD')).toEqual({ priceCents: 3_000, currency: 'USD' });
    expect(cheapestOf(OFFERS, 'GBP')).toBeNull();
    expect(cheapestOf([offer('Free', 0), offer('Dear', 5)], null)).toEqual({ priceCents: 0, currency: 'EUR' });
    expect(cheapestOf([offer('Talk', null)], null)).toBeNull();
  });
});
