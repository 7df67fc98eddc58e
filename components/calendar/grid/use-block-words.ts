'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { slotLabel } from '@/components/booking/slot-label';
import type { Block } from '@/components/calendar/grid/blocks';
import type { BlockWords } from '@/components/calendar/grid/day-column';
import { dayIndexOf } from '@/components/calendar/moving/moved';
import type { DayClock } from '@/components/calendar/time/day-clock';
import { type Moment, timeLabel } from '@/components/conversation/time/moment-labels';
import { useTold } from '@/components/conversation/use-told';

/** What is said of a block: by the clocks of the day it begins on. */
export function useBlockWords(days: readonly DayClock[], { locale, now }: Moment): (block: Block) => BlockWords {
  const t = useTranslations('calendar.block');
  const told = useTold();
  return useCallback(
    ({ kind, entry: { booking }, startsAt, endsAt }) => {
      const zone = days[dayIndexOf(days, startsAt)]?.zone ?? booking.artist.zone;
      const [from, to] = [new Date(startsAt).toISOString(), new Date(endsAt).toISOString()];
      const name = told(booking.customer.name);
      const service = booking.service.name;
      const time = slotLabel(from, to, zone, locale, now);
      return {
        ...{ name, service },
        time: `${timeLabel(from, { locale, zone })}–${timeLabel(to, { locale, zone })}`,
        label: t('label', { kind: t(kind), name, service, time }),
      };
    },
    [days, locale, now, t, told],
  );
}
