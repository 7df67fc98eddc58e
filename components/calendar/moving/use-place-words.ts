'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { slotLabel } from '@/components/booking/slot-label';
import { dayIndexOf, endOf, type Place } from '@/components/calendar/moving/moved';
import type { PlaceWords } from '@/components/calendar/moving/mover';
import type { Obstacle } from '@/components/calendar/moving/obstacles';
import type { DayClock } from '@/components/calendar/time/day-clock';
import { type Moment, timeLabel } from '@/components/conversation/time/moment-labels';

/** What is said of a place while something is moved there. */
export function usePlaceWords(days: readonly DayClock[], { locale, zone: home, now }: Moment) {
  const t = useTranslations('calendar.moving');
  return useCallback(
    (place: Place, obstacle: Obstacle | null): PlaceWords => {
      const zone = days[dayIndexOf(days, place.startsAt)]?.zone ?? home;
      const [from, to] = [new Date(place.startsAt).toISOString(), new Date(endOf(place)).toISOString()];
      const against = againstIn(t, obstacle);
      const time = `${timeLabel(from, { locale, zone })}–${timeLabel(to, { locale, zone })}`;
      const whole = slotLabel(from, to, zone, locale, now);
      return { time, against, whole: against ? `${whole}. ${against}` : whole };
    },
    [days, locale, home, now, t],
  );
}

function againstIn(t: ReturnType<typeof useTranslations<'calendar.moving'>>, obstacle: Obstacle | null): string {
  if (obstacle?.name !== 'taken') return obstacle ? t(`against.${obstacle.name}`) : '';
  const { service, customer } = obstacle.by.booking;
  return t('against.taken', { service: service.name, name: customer.name });
}
