'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { placeOf } from '@/components/booking/place-of';
import { elsewhereLabel, slotLabel } from '@/components/booking/slot-label';
import { fullTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';

type BookingTimeProps = {
  readonly startsAt: string;
  readonly endsAt?: string;
  /** By whose clocks; the viewer's when left out. */
  readonly zone?: string;
  /** Shown beside when the clocks there say something else: where it takes place. */
  readonly placeZone?: string;
  /** What belongs behind the time. */
  readonly children?: ReactNode;
};

/** When a booking is. */
export function BookingTime({ startsAt, endsAt, placeZone, zone, children }: BookingTimeProps) {
  const t = useTranslations('bookingCard');
  const moment = useMoment();
  const shown = zone ?? moment.zone;
  const slot = { ...moment, startsAt, endsAt: endsAt ?? null, zone: shown };
  const there = placeZone ? elsewhereLabel({ ...slot, otherZone: placeZone }) : null;
  return (
    <>
      <time
        dateTime={startsAt}
        title={fullTimeLabel(startsAt, { locale: moment.locale, zone: shown })}
        className="tabular-nums"
      >
        {slotLabel(startsAt, slot.endsAt, shown, moment.locale, moment.now)}
      </time>
      {children}
      {there && placeZone ? (
        <span className="block text-muted text-sm tabular-nums">
          {t('otherZone', { time: there, zone: placeOf(placeZone) })}
        </span>
      ) : null}
    </>
  );
}
