'use client';

import { useTranslations } from 'next-intl';
import { placeOf } from '@/components/booking/place-of';
import { slotLabel } from '@/components/booking/slot-label';
import { fullTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';

type BookingTimeProps = {
  readonly startsAt: string;
  readonly endsAt?: string;
  /** By whose clocks; the viewer's when left out. */
  readonly zone?: string;
  /** Shown beside when the clocks there say something else: where it takes place. */
  readonly placeZone?: string;
};

/** When a booking is. */
export function BookingTime({ startsAt, endsAt, placeZone, zone }: BookingTimeProps) {
  const t = useTranslations('bookingCard');
  const moment = useMoment();
  const shown = zone ?? moment.zone;
  const label = (where: string) => slotLabel(startsAt, endsAt ?? null, where, moment.locale, moment.now);
  const mine = label(shown);
  const there = placeZone ? label(placeZone) : mine;
  return (
    <>
      <time
        dateTime={startsAt}
        title={fullTimeLabel(startsAt, { locale: moment.locale, zone: shown })}
        className="tabular-nums"
      >
        {mine}
      </time>
      {there !== mine && placeZone ? (
        <span className="block text-muted text-sm tabular-nums">
          {t('otherZone', { time: there, zone: placeOf(placeZone) })}
        </span>
      ) : null}
    </>
  );
}
