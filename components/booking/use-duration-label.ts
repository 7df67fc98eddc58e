'use client';

import { useTranslations } from 'next-intl';

/** `45 min`, `2 h`, `1 h 30 min`. */
export function useDurationLabel(): (durationMinutes: number) => string {
  const t = useTranslations('bookings.duration');
  return (durationMinutes) => {
    const hours = Math.floor(durationMinutes / 60);
    const minutes = durationMinutes % 60;
    if (hours === 0) return t('minutes', { minutes });
    return minutes === 0 ? t('hours', { hours }) : t('hoursMinutes', { hours, minutes });
  };
}
