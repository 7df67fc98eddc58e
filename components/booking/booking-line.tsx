'use client';

import { BookingTime } from '@/components/booking/booking-time';
import { nextTimeOf } from '@/components/booking/next-time';
import { StatusChip } from '@/components/booking/status-chip';
import { useMoment } from '@/components/conversation/time/use-moment';
import type { BookingView } from '@/contract/schemas/booking';

type BookingLineProps = { readonly booking: BookingView; readonly onOpen: () => void };

/** A booking in a few words; a press goes to its card. */
export function BookingLine({ booking, onOpen }: BookingLineProps) {
  const { now } = useMoment();
  return (
    <button
      type="button"
      onClick={onOpen}
      className="flex w-full flex-col gap-1 rounded-md border border-line px-3 py-2.5 text-start text-sm transition-colors hover:bg-sunken"
    >
      <span className="flex items-center justify-between gap-2">
        <span className="min-w-0 truncate font-medium">{booking.service.name}</span>
        <StatusChip status={booking.status} />
      </span>
      <span className="text-muted">
        <BookingTime startsAt={nextTimeOf(booking, now)} />
      </span>
    </button>
  );
}
