'use client';

import type { OutboxEntry, Underway } from '@/components/outbox/outbox-entry';
import { useOverdue } from '@/components/outbox/use-overdue';
import { useUnderway } from '@/components/outbox/use-underway';
import type { BookingView } from '@/contract/schemas/booking';

const isActOn =
  (bookingId: string) =>
  (entry: Underway): entry is OutboxEntry =>
    entry.kind === 'booking-act' && entry.state !== 'sent' && entry.input.bookingId === bookingId;

/** What was done about a booking here and is not answered yet, as far as it has to be told; oldest first. */
export function useWaitingActs(booking: BookingView | null): readonly OutboxEntry[] {
  const acts = useUnderway(booking?.conversationId ?? '').filter(isActOn(booking?.id ?? ''));
  const isOverdue = useOverdue(acts.find((one) => one.state === 'pending')?.writtenAt ?? null);
  return acts.filter((one) => one.state === 'failed' || isOverdue);
}
