'use client';

import { useTranslations } from 'next-intl';
import { slotLabel } from '@/components/booking/slot-label';
import { fullTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';

type BookingTimeProps = {
  readonly startsAt: string;
  readonly endsAt?: string;
  /** Shown beside when the clocks there say something else: where it takes place. */
  readonly placeZone?: string;
};

/** When a booking is, by the viewer's clock. */
export function BookingTime({ startsAt, endsAt, placeZone }: BookingTimeProps) {
  const t = useTranslations('bookingCard');
  const { locale, zone, now } = useMoment();
  const mine = slotLabel(startsAt, endsAt ?? null, zone, locale, now);
  const there = placeZone && placeZone !== zone ? slotLabel(startsAt, endsAt ?? null, placeZone, locale, now) : mine;
  return (
    <>
      <time dateTime={startsAt} title={fullTimeLabel(startsAt, { locale, zone })} className="tabular-nums">
        {mine}
      </time>
      {there !== mine && placeZone ? (
        <span className="block text-muted text-sm tabular-nums">
          {t('otherZone', { time: there, zone: placeZone.slice(placeZone.lastIndexOf('/') + 1).replaceAll('_', ' ') })}
        </span>
      ) : null}
    </>
  );
}
