import { AlarmClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { placeOfActs } from '@/components/booking/booking-story';
import { BookingTime } from '@/components/booking/booking-time';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { useBookingScene } from '@/components/conversation/kinds/use-booking-scene';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { BookingSnapshot } from '@/contract/messages/booking-snapshot';
import type { BookingView } from '@/contract/schemas/booking';

/** Whether the booking is still what the reminder said. */
const stillStands = ({ startsAt }: BookingSnapshot, booking: BookingView): boolean =>
  booking.status !== 'cancelled' && booking.startsAt === startsAt;

/** What is agreed, said again before it begins; and, once it was changed after all, that it was. */
export function BookingReminderLine({ message }: KindProps<'booking-reminder'>) {
  const t = useTranslations('bookingCard');
  const { acts } = useThreadScene();
  const { booking, story } = useBookingScene(message);
  if (message.body === null) return null;
  const { booking: snapshot } = message.body;
  const isChanged = booking !== null && !stillStands(snapshot, booking);
  const card = placeOfActs(story);
  return (
    <div className="mx-auto flex w-fit max-w-[min(34rem,100%)] flex-col items-center gap-1 rounded-lg bg-sunken px-4 py-2.5 text-center text-sm">
      <p className="flex items-start gap-2 font-medium">
        <AlarmClock aria-hidden className={cn('mt-0.5 size-4 shrink-0', isChanged ? 'text-muted' : 'text-accent')} />
        {t('reminder')}
      </p>
      <div className={cn(isChanged && 'text-muted line-through')}>
        <span dir="auto">{snapshot.serviceName}</span> ·{' '}
        <BookingTime
          startsAt={snapshot.startsAt}
          endsAt={snapshot.endsAt}
          placeZone={booking?.artist.zone ?? snapshot.zone}
        />
      </div>
      {isChanged ? <p className="text-muted">{t('reminderChanged')}</p> : null}
      {card ? (
        <Button tone="quiet" size="small" className="px-2 text-accent" onClick={() => acts.jumpTo(card.seq)}>
          {t('seeBooking')}
        </Button>
      ) : null}
      <BubbleFoot at={message.sentAt} edited={false} mark={null} />
    </div>
  );
}
