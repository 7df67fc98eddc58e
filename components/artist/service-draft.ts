import { centsOf, centsText } from '@/components/booking/money';
import {
  LONGEST_SERVICE_MINUTES,
  MOST_CENTS,
  SERVICE_NAME_LENGTH,
  SHORTEST_SERVICE_MINUTES,
} from '@/contract/artists/limits';
import type { ServiceView } from '@/contract/schemas/artist';
import type { ServiceInput } from '@/contract/schemas/artist-edit';

/** A service as it stands in the fields. */
export type ServiceDraft = {
  readonly name: string;
  readonly durationMinutes: string;
  /** Empty: agreed on in the conversation. */
  readonly price: string;
  readonly currency: string;
};

export const SERVICE_TEXTS = [
  'name',
  'durationMinutes',
  'price',
  'currency',
] as const satisfies readonly (keyof ServiceDraft)[];

export type ServiceProblems = { readonly [Field in 'name' | 'durationMinutes' | 'price']?: 'missing' | 'wrong' };

export const emptyService = (currency: string): ServiceDraft => ({
  name: '',
  durationMinutes: '60',
  price: '',
  currency,
});

export const serviceDraftOf = ({ name, durationMinutes, priceCents, currency }: ServiceView): ServiceDraft => ({
  name,
  durationMinutes: String(durationMinutes),
  price: centsText(priceCents),
  currency,
});

export function serviceProblems({ name, durationMinutes, price }: ServiceDraft): ServiceProblems {
  const minutes = Number(durationMinutes);
  const cents = price.trim() === '' ? null : centsOf(price);
  const isLong = minutes < SHORTEST_SERVICE_MINUTES || minutes > LONGEST_SERVICE_MINUTES;
  return {
    ...(name.trim() === '' ? { name: 'missing' as const } : {}),
    ...(name.length > SERVICE_NAME_LENGTH ? { name: 'wrong' as const } : {}),
    ...(!Number.isInteger(minutes) || isLong ? { durationMinutes: 'wrong' as const } : {}),
    ...(price.trim() !== '' && (cents === null || cents > MOST_CENTS) ? { price: 'wrong' as const } : {}),
  };
}

/** What is sent, once {@link serviceProblems} has none. */
export const serviceInputOf = ({ name, durationMinutes, price, currency }: ServiceDraft): ServiceInput => ({
  name,
  durationMinutes: Number(durationMinutes),
  priceCents: price.trim() === '' ? null : centsOf(price),
  currency,
});

const BY_REGION: Readonly<Record<string, string>> = {
  London: 'GBP',
  Zurich: 'CHF',
  Kolkata: 'INR',
  Calcutta: 'INR',
  Dubai: 'AED',
  Tokyo: 'JPY',
  Sydney: 'AUD',
  Melbourne: 'AUD',
  Toronto: 'CAD',
  Vancouver: 'CAD',
  Warsaw: 'PLN',
  Prague: 'CZK',
  Stockholm: 'SEK',
  Oslo: 'NOK',
  Copenhagen: 'DKK',
  Istanbul: 'TRY',
};

/** A first guess at what people pay with where an artist works; the field can say otherwise. */
export function currencyOfZone(zone: string): string {
  const place = zone.slice(zone.lastIndexOf('/') + 1);
  return BY_REGION[place] ?? (zone.startsWith('America/') ? 'USD' : 'EUR');
}
