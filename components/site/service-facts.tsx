import { useLocale, useTranslations } from 'next-intl';
import { moneyLabel } from '@/components/booking/price-label';

const MINUTES_PER_HOUR = 60;

/** How long it takes, in the person's words: `1 h 30 min`. */
export function Duration({ minutes }: { readonly minutes: number }) {
  const t = useTranslations('site.profile');
  const hours = Math.floor(minutes / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  if (hours === 0) return t('durationMinutes', { minutes: rest });
  return rest === 0 ? t('durationHours', { hours }) : t('durationBoth', { hours, minutes: rest });
}

/** A price as the reader's region writes it: `€80`, `79,50 €`. */
export function usePrice() {
  const locale = useLocale();
  return (cents: number, currency: string): string => moneyLabel(cents, currency, locale);
}
