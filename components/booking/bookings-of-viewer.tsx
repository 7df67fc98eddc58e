'use client';

import { CalendarDays } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BookingGroups } from '@/components/booking/booking-groups';
import { sideOf } from '@/components/booking/booking-side';
import { groupForArtist, groupForCustomer } from '@/components/booking/group-bookings';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useLiveStream } from '@/components/realtime/live-provider';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';
import type { BookingView } from '@/contract/schemas/booking';

type Bookings = { readonly bookings: readonly BookingView[] };

/** An artist's day, a customer's appointments, or both when somebody is both. */
export function BookingsOfViewer({ bookings }: Bookings) {
  const t = useTranslations('bookings');
  const { viewer } = useLiveStream();
  const asked = bookings.filter((one) => sideOf(one, viewer.userId) === 'customer');
  const taken = bookings.filter((one) => sideOf(one, viewer.userId) === 'artist');
  const isArtist = viewer.artist !== null || taken.length > 0;
  if (!isArtist) return asked.length === 0 ? <NothingAsked /> : <AsCustomer bookings={asked} headingAs="h2" />;
  if (asked.length === 0) return taken.length === 0 ? <NothingTaken /> : <AsArtist bookings={taken} headingAs="h2" />;
  return (
    <>
      <section aria-labelledby="as-artist">
        <h2 id="as-artist" className="mb-4 font-semibold text-lg">
          {t('asArtist')}
        </h2>
        <AsArtist bookings={taken} headingAs="h3" />
      </section>
      <section aria-labelledby="as-customer" className="border-t pt-6">
        <h2 id="as-customer" className="mb-4 font-semibold text-lg">
          {t('asCustomer')}
        </h2>
        <AsCustomer bookings={asked} headingAs="h3" />
      </section>
    </>
  );
}

type SideProps = Bookings & { readonly headingAs: 'h2' | 'h3' };

function AsCustomer({ bookings, headingAs }: SideProps) {
  const t = useTranslations('bookings');
  const { now } = useMoment();
  const noneAhead = (
    <p className="flex flex-wrap items-center gap-x-3">
      {t('noneUpcoming')}
      <Link href="/artists" className="inline-flex min-h-11 items-center text-accent underline underline-offset-2">
        {t('empty.artists')}
      </Link>
    </p>
  );
  return (
    <BookingGroups
      side="customer"
      groups={groupForCustomer(bookings, now)}
      whenEmpty={{ upcoming: noneAhead }}
      headingAs={headingAs}
    />
  );
}

function AsArtist({ bookings, headingAs }: SideProps) {
  const t = useTranslations('bookings');
  const { now, zone } = useMoment();
  return (
    <BookingGroups
      side="artist"
      groups={groupForArtist(bookings, bookings[0]?.artist.zone ?? zone, now)}
      whenEmpty={{ requests: t('noRequests'), today: t('noneToday') }}
      headingAs={headingAs}
    />
  );
}

function NothingAsked() {
  const t = useTranslations('bookings.empty');
  return (
    <EmptyState
      icon={CalendarDays}
      title={t('title')}
      body={t('body')}
      action={
        <Link href="/artists" className={buttonLook()}>
          {t('artists')}
        </Link>
      }
    />
  );
}

function NothingTaken() {
  const t = useTranslations('bookings.emptyArtist');
  const { viewer } = useLiveStream();
  return (
    <EmptyState
      icon={CalendarDays}
      title={t('title')}
      body={t('body')}
      action={
        viewer.artist ? (
          <Link href={`/a/${viewer.artist.handle}`} className={buttonLook()}>
            {t('profile')}
          </Link>
        ) : null
      }
    />
  );
}
