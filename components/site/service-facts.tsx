import { useFormatter, useTranslations } from 'next-intl';

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
