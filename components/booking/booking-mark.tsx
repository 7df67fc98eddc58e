import { useTranslations } from 'next-intl';
import { hasEnded, hasTimeAhead } from '@/components/booking/booking-clock';
import { isTurnOf, isWaiting } from '@/components/booking/group-bookings';
import { StatusChip } from '@/components/booking/status-chip';
import { Badge } from '@/components/ui/badge';
import type { BookingSide } from '@/contract/bookings/booking-status';
import type { BookingView } from '@/contract/schemas/booking';

type BookingMarkProps = { readonly booking: BookingView; readonly side: BookingSide; readonly now: number };

/** How a booking stands for one side: whose turn it is goes before the bare state. */
export function BookingMark({ booking, side, now }: BookingMarkProps) {
  const t = useTranslations('bookings.mark');
  const { status, proposal } = booking;
  const isOpen = status === 'requested' || status === 'offered';
  if (isOpen && !isWaiting(booking, now)) return <Badge>{t('unanswered')}</Badge>;
  const isOver = status === 'confirmed' && (hasEnded(booking, now) || !hasTimeAhead(booking, now));
  if (isTurnOf(booking, side) && !isOver) return <Badge tone="accent">{t('yourTurn')}</Badge>;
  if (status === 'confirmed' && proposal && !isOver) return <Badge tone="warn">{t('moveAsked')}</Badge>;
  return <StatusChip status={status} />;
}
