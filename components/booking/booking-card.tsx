'use client';

import { CalendarDays } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { BookingActions } from '@/components/booking/booking-actions';
import { BookingTime } from '@/components/booking/booking-time';
import { priceLabel } from '@/components/booking/price-label';
import { StatusChip } from '@/components/booking/status-chip';
import { cn } from '@/components/ui/cn';
import type { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { BookingView } from '@/contract/schemas/booking';

type BookingCardProps = {
  /** The booking as the message tells it; shown as long as the booking itself is not loaded. */
  readonly snapshot: BookingSnapshot;
  readonly note: string;
  readonly booking: BookingView | null;
  readonly own: boolean;
  readonly foot: ReactNode;
};

/** A booking inside the conversation, as it stands now, with what the viewer can do about it. */
export function BookingCard({ snapshot, note, booking, own, foot }: BookingCardProps) {
  const t = useTranslations('bookingCard');
  const locale = useLocale();
  const price = booking ? priceLabel(booking.service.priceCents, booking.service.currency, locale) : null;
  const placeZone = booking?.artist.zone ?? snapshot.zone;
  return (
    <article
      aria-label={`${t('request')}: ${snapshot.serviceName}`}
      className={cn(
        'w-80 max-w-full rounded-xl border border-line bg-raised shadow-raised',
        own ? 'rounded-ee-sm' : 'rounded-es-sm',
      )}
    >
      <header className="flex items-center gap-2 border-b px-4 py-2.5 text-sm">
        <CalendarDays aria-hidden className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1 truncate font-medium text-muted">{t('request')}</span>
        {booking ? <StatusChip status={booking.status} /> : null}
      </header>
      <div className="flex flex-col gap-2 px-4 py-3">
        <div className="flex items-baseline justify-between gap-3">
          <p dir="auto" className="min-w-0 font-semibold leading-snug [overflow-wrap:anywhere]">
            {snapshot.serviceName}
          </p>
          {price ? <p className="shrink-0 tabular-nums">{price}</p> : null}
        </div>
        <div className="text-[0.9375rem]">
          <BookingTime
            startsAt={booking?.startsAt ?? snapshot.startsAt}
            endsAt={booking?.endsAt ?? snapshot.endsAt}
            placeZone={placeZone}
          />
        </div>
        {note ? (
          <p
            dir="auto"
            className="whitespace-pre-wrap text-pretty text-[0.9375rem] text-muted [overflow-wrap:anywhere]"
          >
            {note}
          </p>
        ) : null}
        {booking?.reason ? (
          <p dir="auto" className="rounded-md bg-sunken px-3 py-2 text-sm [overflow-wrap:anywhere]">
            {t('reason', { reason: booking.reason })}
          </p>
        ) : null}
        {booking ? <BookingActions booking={booking} /> : null}
        <div className="-mb-1 flex justify-end">{foot}</div>
      </div>
    </article>
  );
}
