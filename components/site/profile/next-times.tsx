'use client';

import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { freeDaysOf } from '@/components/booking/free-times/free-days';
import { OneOfTwo } from '@/components/booking/times/one-of-two';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { dateFormat } from '@/components/conversation/time/date-format';
import { timeLabel } from '@/components/conversation/time/moment-labels';
import { browserZone } from '@/components/shell/browser-zone';
import { useTRPC } from '@/components/shell/trpc-options';
import { useContact } from '@/components/site/contact/contact-provider';
import { Button } from '@/components/ui/button';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';

type NextTimesProps = {
  readonly artist: { readonly id: string; readonly zone: string };
  readonly service: { readonly id: string; readonly name: string };
  /** Of who looks, when it is known beforehand; else the browser's, which is known in the browser only. */
  readonly viewerZone: string | null;
  readonly now: number;
};

const never = () => () => {};
const DAYS_AHEAD = 14;
const MOST_SHOWN = 3;
const ROOM = 'min-h-14';

/** The first free time of each of the next free days; a press asks for it. */
export function NextTimes(props: NextTimesProps) {
  const t = useTranslations('site.profile.nextTimes');
  return (
    <div className="mt-2.5">
      <p aria-hidden className="mb-1 text-muted text-xs">
        {t('title')}
      </p>
      <Times {...props} />
    </div>
  );
}

function Times({ artist, service, viewerZone, now }: NextTimesProps) {
  const t = useTranslations('site.profile.nextTimes');
  const locale = useLocale();
  const trpc = useTRPC();
  const { open, isOpening, warm } = useContact();
  const here = useSyncExternalStore(never, browserZone, () => artist.zone);
  const zone = viewerZone ?? here;
  const firstDay = calendarDay(now, artist.zone);
  const asked = { artistId: artist.id, serviceId: service.id, firstDay, days: DAYS_AHEAD };
  const { data, isError } = useQuery(trpc.artists.freeSlots.queryOptions(asked, { retry: false }));
  // The button beside the service asks for any time.
  if (isError) return <p className={`flex items-center text-muted text-sm ${ROOM}`}>{t('unknown')}</p>;
  if (!data) {
    return (
      <LoadingRegion className="grid max-w-sm grid-cols-3 gap-2">
        <Skeleton className={ROOM} />
        <Skeleton className={ROOM} />
        <Skeleton className={ROOM} />
      </LoadingRegion>
    );
  }
  const first = [...freeDaysOf(data.slots, zone).values()].flatMap((slots) => slots.slice(0, 1)).slice(0, MOST_SHOWN);
  if (first.length === 0) {
    return <p className={`flex items-center text-muted text-sm ${ROOM}`}>{t('none', { count: DAYS_AHEAD })}</p>;
  }
  const day = dateFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
  return (
    <ul aria-label={t('of', { service: service.name })} className="grid max-w-sm grid-cols-3 gap-2">
      {first.map(({ startsAt }) => (
        <li key={startsAt}>
          <Button
            tone="plain"
            size="small"
            className={`w-full flex-col gap-0 leading-tight tabular-nums ${ROOM}`}
            disabled={isOpening}
            onPointerEnter={warm}
            onFocus={warm}
            onClick={() => open('request', { serviceId: service.id, startsAt })}
          >
            <span className="font-normal text-muted text-xs">{day.format(new Date(startsAt))}</span>
            <span className="text-[0.9375rem]">
              {timeLabel(startsAt, { locale, zone })}
              <OneOfTwo startsAt={startsAt} moment={{ locale, zone, now }} />
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
