import { useTranslations } from 'next-intl';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { OverseenConversation } from '@/contract/schemas/console-views';

const TONES: Partial<Record<BookingStatus, BadgeTone>> = { requested: 'accent', offered: 'warn', confirmed: 'ok' };

type StandingBadgesProps = { readonly conversation: OverseenConversation; readonly viewerId: string };

/** How a conversation stands: what waits, its bookings, who of the staff is in it. What needs nobody takes no room. */
export function StandingBadges({ conversation, viewerId }: StandingBadgesProps) {
  const t = useTranslations('console.conversations.row');
  const status = useTranslations('bookingCard.status');
  const { isUnanswered, bookings, staff, hits } = conversation;
  if (!isUnanswered && bookings.length === 0 && staff.length === 0 && hits === null) return null;
  return (
    <span className="flex flex-wrap gap-1.5 pt-1">
      {hits === null ? null : <Badge tone="accent">{t('hits', { count: hits })}</Badge>}
      {isUnanswered ? <Badge tone="warn">{t('unanswered')}</Badge> : null}
      {bookings.map((one) => (
        <Badge key={one.status} tone={TONES[one.status] ?? 'neutral'}>
          {t('booking', { status: status(one.status), count: one.count })}
        </Badge>
      ))}
      {staff.map(({ userId, name }) => (
        <Badge key={userId}>{userId === viewerId ? t('givenToYou') : t('givenTo', { name })}</Badge>
      ))}
    </span>
  );
}
