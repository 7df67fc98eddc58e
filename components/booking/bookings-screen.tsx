'use client';

import { useQuery } from '@tanstack/react-query';
import { CloudOff } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { BookingsOfViewer } from '@/components/booking/bookings-of-viewer';
import { preloadKinds } from '@/components/conversation/kinds/lazy-kinds';
import { ConnectionLine } from '@/components/realtime/connection-line';
import { liveKeys } from '@/components/realtime/live-keys';
import { useLiveStream } from '@/components/realtime/live-provider';
import { bookingsQuery } from '@/components/realtime/live-queries';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';
import { whenIdle } from '@/components/ui/when-idle';

/** All bookings of the viewer, whichever side they take: what waits, what comes, what is over. */
export function BookingsScreen() {
  const t = useTranslations('bookings');
  const { source, viewer } = useLiveStream();
  const { explain } = useRefusal();
  const { data, error, refetch } = useQuery(bookingsQuery(source));
  // Every line here leads to a card.
  useEffect(() => whenIdle(preloadKinds), []);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <ConnectionLine view={liveKeys.bookings[1]} />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto w-full max-w-3xl px-4 pb-10 sm:px-6">
          <div className="flex min-h-16 items-center justify-between gap-4 lg:min-h-20">
            <h1 className="font-semibold text-xl tracking-tight lg:text-2xl">{t('title')}</h1>
            {viewer.artist ? (
              <Link href="/profile#hours" className={buttonLook('quiet', 'small', '-me-3 text-muted')}>
                {t('editHours')}
              </Link>
            ) : null}
          </div>
          {data ? (
            <BookingsOfViewer bookings={data} />
          ) : error ? (
            <EmptyState
              icon={CloudOff}
              title={t('failed.title')}
              body={error.name === 'NotKept' ? t('failed.notKept') : explain(error).sentence}
              action={<Button onClick={() => void refetch()}>{t('failed.retry')}</Button>}
            />
          ) : (
            <RowsSkeleton />
          )}
        </div>
      </div>
    </div>
  );
}

function RowsSkeleton() {
  return (
    <LoadingRegion className="flex flex-col gap-2.5">
      <Skeleton className="mb-1 h-5 w-36" />
      {['a', 'b', 'c'].map((key) => (
        <Skeleton key={key} className="h-25 rounded-lg" />
      ))}
    </LoadingRegion>
  );
}
