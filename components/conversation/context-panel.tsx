'use client';

import { Clock3, MapPin, Store } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BookingLine } from '@/components/booking/booking-line';
import type { Counterpart } from '@/components/conversation/counterpart';
import { timeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Avatar } from '@/components/ui/avatar';
import { buttonLook } from '@/components/ui/button-look';
import type { ThreadView } from '@/contract/schemas/conversation';

type ContextPanelProps = {
  readonly thread: ThreadView;
  readonly other: Counterpart;
  readonly onOpenBooking: (bookingId: string) => void;
};

/** Who this is about and what was booked: a third pane at the desk, a sheet on phones. */
export function ContextPanel({ thread, other, onOpenBooking }: ContextPanelProps) {
  const t = useTranslations('thread.panel');
  const { artist, studio } = thread.conversation;
  const newestFirst = thread.bookings.filter(({ status }) => status !== 'held').toReversed();
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col items-center gap-1 text-center">
        <Avatar name={other.name} picture={other.picture} size="large" className="mb-2" />
        <p className="font-semibold text-lg leading-tight">{other.name}</p>
        <p className="text-muted text-sm">{t(other.role)}</p>
        {other.role === 'artist' ? (
          <Link href={`/a/${artist.handle}`} className={buttonLook('plain', 'small', 'mt-3')}>
            {t('profile')}
          </Link>
        ) : null}
      </div>
      <dl className="flex flex-col gap-2.5 text-sm">
        <div className="flex items-center gap-3">
          <Store aria-hidden className="size-4 shrink-0 text-muted" />
          <dt className="sr-only">{t('studio')}</dt>
          <dd>{studio.name}</dd>
        </div>
        {other.role === 'artist' ? <ZoneLines zone={artist.zone} /> : null}
      </dl>
      <section>
        <h2 className="mb-2 font-semibold text-sm">{t('bookings')}</h2>
        {newestFirst.length === 0 ? <p className="text-muted text-sm">{t('noBookings')}</p> : null}
        <ul className="flex flex-col gap-2">
          {newestFirst.map((booking) => (
            <li key={booking.id}>
              <BookingLine booking={booking} onOpen={() => onOpenBooking(booking.id)} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function ZoneLines({ zone }: { readonly zone: string }) {
  const t = useTranslations('thread.panel');
  const moment = useMoment();
  const there = timeLabel(new Date(moment.now).toISOString(), { ...moment, zone });
  return (
    <>
      <div className="flex items-center gap-3">
        <MapPin aria-hidden className="size-4 shrink-0 text-muted" />
        <dd>{zone.replaceAll('_', ' ')}</dd>
      </div>
      <div className="flex items-center gap-3">
        <Clock3 aria-hidden className="size-4 shrink-0 text-muted" />
        <dd className="tabular-nums" suppressHydrationWarning>
          {zone === moment.zone ? t('sameZone') : t('localTime', { time: there })}
        </dd>
      </div>
    </>
  );
}
