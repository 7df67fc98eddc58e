'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { sideOf } from '@/components/booking/booking-side';
import { BookingTime } from '@/components/booking/booking-time';
import { StatusChip } from '@/components/booking/status-chip';
import { useLiveStream } from '@/components/realtime/live-provider';
import { Avatar } from '@/components/ui/avatar';
import type { BookingView } from '@/contract/schemas/booking';

/** One booking of the list; leads to its card in the conversation. */
export function BookingRow({ booking }: { readonly booking: BookingView }) {
  const t = useTranslations('bookings');
  const { viewer } = useLiveStream();
  const other = sideOf(booking, viewer.userId) === 'customer' ? booking.artist.name : booking.customer.name;
  return (
    <Link
      href={`/conversations/${booking.conversationId}#booking-${booking.id}`}
      prefetch={false}
      className="flex items-center gap-4 rounded-lg border border-line bg-raised p-4 shadow-raised transition-colors hover:border-edge"
    >
      <Avatar name={other} className="max-sm:hidden" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-semibold">{booking.service.name}</span>
          <StatusChip status={booking.status} />
        </span>
        <span className="mt-0.5 block text-[0.9375rem]">
          <BookingTime startsAt={booking.startsAt} endsAt={booking.endsAt} placeZone={booking.artist.zone} />
        </span>
        <span className="block text-muted text-sm">{t('with', { name: other })}</span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-muted rtl:-scale-x-100" />
    </Link>
  );
}
