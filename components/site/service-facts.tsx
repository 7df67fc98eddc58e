import { useFormatter, useTranslations } from 'next-intl';
import type { ServiceView } from '@/contract/schemas/artist';

const MINUTES_PER_HOUR = 60;
const CENTS = 100;

/** How long it takes, in the person's words: `1 h 30 min`. */
export function Duration({ minutes }: { readonly minutes: number }) {
  const t = useTranslations('site.profile');
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  if (hours === 0) return t('durationMinutes', { minutes: rest });
  return rest === 0 ? t('durationHours', { hours }) : t('durationBoth', { hours, minutes: rest });
}

/** A price without idle zeros: `€80`, `€79.50`. */
export function usePrice() {
  const format = useFormatter();
  return (cents: number, currency: string): string =>
    format.number(cents / CENTS, { style: 'currency', currency, minimumFractionDigits: cents % CENTS === 0 ? 0 : 2 });
}

/** The service that costs least, among those with a price. */
export const cheapestOf = (
  services: readonly ServiceView[],
): (ServiceView & { readonly priceCents: number }) | null => {
  const priced = services.flatMap(({ priceCents, ...service }) =>
    priceCents === null ? [] : [{ ...service, priceCents }],
  );
  return priced.reduce<(typeof priced)[number] | null>(
    (least, next) => (least && least.priceCents <= next.priceCents ? least : next),
    null,
  );
};
