'use client';

import { useQuery } from '@tanstack/react-query';
import { CalendarX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { sideOf } from '@/components/booking/booking-side';
import { clashesWith } from '@/components/booking/clashes';
import { slotLabel } from '@/components/booking/slot-label';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useLiveStream } from '@/components/realtime/live-provider';
import { bookingsQuery } from '@/components/realtime/live-queries';
import { cn } from '@/components/ui/cn';

type ClashNoteProps = {
  readonly startsAt: string;
  readonly endsAt: string;
  /** The booking that the time is for. */
  readonly bookingId: string;
  readonly className?: string;
};

/** Says what the viewer has agreed to at that time already; nothing when the time is free or not known yet. */
export function ClashNote({ startsAt, endsAt, bookingId, className }: ClashNoteProps) {
  const t = useTranslations('bookings');
  const { source, viewer } = useLiveStream();
  const { locale, zone, now } = useMoment();
  const { data = [] } = useQuery(bookingsQuery(source));
  const clash = clashesWith({ startsAt, endsAt }, data, bookingId)[0];
  if (!clash) return null;
  const other = sideOf(clash, viewer.userId) === 'artist' ? clash.customer : clash.artist;
  const time = slotLabel(clash.startsAt, clash.endsAt, zone, locale, now);
  return (
    <span className={cn('flex items-start gap-1.5 text-sm text-warn', className)}>
      <CalendarX aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {t('clash', { service: clash.service.name, name: other.name, time })}
      </span>
    </span>
  );
}
