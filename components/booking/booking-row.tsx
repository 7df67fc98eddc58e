'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { BookingMark } from '@/components/booking/booking-mark';
import { BookingTime } from '@/components/booking/booking-time';
import { CalendarLink } from '@/components/booking/calendar-link';
import { DateLeaf } from '@/components/booking/date-leaf';
import { nextTimeOf } from '@/components/booking/next-time';
import { otherNameOf } from '@/components/booking/other-name-of';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTold } from '@/components/conversation/use-told';
import { cn } from '@/components/ui/cn';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

type BookingRowProps = { readonly booking: BookingView; readonly side: BookingSide };

const OFF: ReadonlySet<BookingView['status']> = new Set(['declined', 'cancelled', 'no-show']);

/** One booking of the list; leads to its newest card in the conversation. */
export function BookingRow({ booking, side }: BookingRowProps) {
  const t = useTranslations('bookings');
  const moment = useMoment();
  const told = useTold();
  const { artist, service, status } = booking;
  // An artist plans by the clocks of the place, wherever they are.
  const zone = side === 'artist' ? artist.zone : moment.zone;
  const startsAt = nextTimeOf(booking, moment.now);
  const more = timesOf(booking).length - 1;
  const isAhead = status === 'confirmed' && Date.parse(booking.endsAt) > moment.now;
  return (
    <article className="relative flex items-center gap-3.5 rounded-lg border border-line bg-raised p-3.5 shadow-raised transition-colors focus-within:border-edge hover:border-edge">
      <DateLeaf startsAt={startsAt} moment={{ ...moment, zone }} faded={OFF.has(status)} />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/conversations/${booking.conversationId}#booking-${booking.id}`}
            prefetch={false}
            className="min-w-0 rounded-sm font-semibold [overflow-wrap:anywhere] after:absolute after:inset-0 after:rounded-lg"
          >
            <bdi>{service.name}</bdi>
          </Link>
          <BookingMark booking={booking} side={side} now={moment.now} />
        </div>
        <p className={cn('mt-0.5 text-[0.9375rem]', OFF.has(status) && 'text-muted')}>
          <BookingTime
            startsAt={startsAt}
            {...(more > 0 ? {} : { endsAt: booking.endsAt })}
            zone={zone}
            placeZone={artist.zone}
          >
            {more > 0 ? <span className="text-muted"> {t('orOthers', { count: more })}</span> : null}
          </BookingTime>
        </p>
        <p className="truncate text-muted text-sm">{t('with', { name: told(otherNameOf(booking, side)) })}</p>
      </div>
      {isAhead ? (
        <span className="relative">
          <CalendarLink bookingId={booking.id} serviceName={service.name} iconOnly />
        </span>
      ) : null}
      <ChevronRight aria-hidden className="size-5 shrink-0 text-muted max-sm:hidden rtl:-scale-x-100" />
    </article>
  );
}

/** The times among which one is still to be agreed on. */
function timesOf({ status, proposal, wishes }: BookingView): readonly unknown[] {
  if (status === 'offered') return proposal?.slots ?? [];
  return status === 'requested' ? wishes : [];
}
