import { UserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { standingOf } from '@/components/console/conversations/standing';
import { Badge, type BadgeTone } from '@/components/ui/badge';
import type { BookingStatus } from '@/contract/bookings/booking-status';
import type { OverseenConversation } from '@/contract/schemas/console-views';

const TONES: Partial<Record<BookingStatus, BadgeTone>> = { requested: 'accent', offered: 'warn', confirmed: 'ok' };

type StandingBadgesProps = {
  readonly conversation: OverseenConversation;
  readonly viewerId: string;
  /** Also each state of what is over. */
  readonly inFull?: boolean;
};

/** How a conversation stands: what waits, its bookings, who of the staff is in it. What needs nobody takes no room. */
export function StandingBadges({ conversation, viewerId, inFull = false }: StandingBadgesProps) {
  const t = useTranslations('console.conversations.row');
  const status = useTranslations('bookingCard.status');
  const { isUnanswered, bookings, staff, hits } = conversation;
  if (!isUnanswered && bookings.length === 0 && staff.length === 0 && hits === null) return null;
  const { shown, past } = standingOf(bookings, inFull);
  return (
    <span className="flex flex-wrap gap-1.5 pt-1">
      {hits === null ? null : <Badge tone="accent">{t('hits', { count: hits })}</Badge>}
      {isUnanswered ? <Badge tone="warn">{t('unanswered')}</Badge> : null}
      {shown.map((one) => (
        <Badge key={one.status} tone={TONES[one.status] ?? 'neutral'}>
          {t('booking', { status: status(one.status), count: one.count })}
        </Badge>
      ))}
      {past > 0 ? <Badge>{t('past', { count: past })}</Badge> : null}
      {staff.map(({ userId, name }) => (
        <Badge key={userId}>
          <UserRound aria-hidden className="size-3" />
          {userId === viewerId ? t('givenToYou') : t('givenTo', { name })}
        </Badge>
      ))}
    </span>
  );
}
