import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { BookingStatus } from '@/contract/bookings/booking-status';

const TONES: Record<BookingStatus, BadgeTone> = {
  requested: 'warn',
  offered: 'warn',
  confirmed: 'ok',
  declined: 'bad',
  cancelled: 'bad',
  completed: 'neutral',
  held: 'warn',
  expired: 'neutral',
  'no-show': 'bad',
};

export function StatusChip({ status }: { readonly status: BookingStatus }) {
  const t = useTranslations('bookingCard.status');
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}
