'use client';

import { useQuery } from '@tanstack/react-query';
import { CalendarDays } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BookingRow } from '@/components/booking/booking-row';
import { groupBookings } from '@/components/booking/group-bookings';
import { useMoment } from '@/components/conversation/time/use-moment';
import { ConnectionLine } from '@/components/realtime/connection-line';
import { liveKeys } from '@/components/realtime/live-keys';
import { useLiveStream } from '@/components/realtime/live-provider';
import { bookingsQuery } from '@/components/realtime/live-queries';
import { seedOnce } from '@/components/realtime/seed-once';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { BookingView } from '@/contract/schemas/booking';

const GROUPS = ['waiting', 'upcoming', 'past'] as const;

/** All bookings of the viewer, whichever side they take: what waits, what comes, what is over. */
export function BookingsScreen({ first }: { readonly first?: readonly BookingView[] }) {
  const t = useTranslations('bookings');
  const { source } = useLiveStream();
  useState(() => first && seedOnce(source.cache, liveKeys.bookings, first));
  const { data, error, refetch } = useQuery(bookingsQuery(source));
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ConnectionLine />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-3xl px-4 pb-10 sm:px-6">
          <h1 className="flex min-h-16 items-center font-semibold text-xl tracking-tight lg:min-h-20 lg:text-2xl">
            {t('title')}
          </h1>
          {data ? (
            <Groups bookings={data} />
          ) : error ? (
            <EmptyState
              title={t('failed.title')}
              action={<Button onClick={() => void refetch()}>{t('failed.retry')}</Button>}
            />
          ) : (
            <div className="flex flex-col gap-3">
              {['a', 'b', 'c'].map((key) => (
                <Skeleton key={key} className="h-24 rounded-lg" />
              ))}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

function Groups({ bookings }: { readonly bookings: readonly BookingView[] }) {
  const t = useTranslations('bookings');
  const { now } = useMoment();
  const groups = groupBookings(bookings, now);
  if (bookings.length === 0) {
    return (
      <EmptyState
        icon={CalendarDays}
        title={t('empty.title')}
        body={t('empty.body')}
        action={
          <Link href="/artists" className={buttonLook()}>
            {t('empty.artists')}
          </Link>
        }
      />
    );
  }
  return GROUPS.map((name) => (
    <section key={name} aria-labelledby={`bookings-${name}`} className="mb-8">
      <h2 id={`bookings-${name}`} className="mb-3 font-semibold text-muted text-sm">
        {t(name)}
      </h2>
      {groups[name].length === 0 ? <p className="text-muted text-sm">{t('none')}</p> : null}
      <ul className="flex flex-col gap-2.5">
        {groups[name].map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
