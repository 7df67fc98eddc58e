import { CalendarCheck, CalendarClock, CalendarX, CircleCheck, type LucideIcon, PencilLine, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { BookingTime } from '@/components/booking/booking-time';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { timeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { cn } from '@/components/ui/cn';
import type { BookingStep } from '@/contract/messages/kinds/booking-update';

const LOOKS: Record<BookingStep, { icon: LucideIcon; tone: string }> = {
  edit: { icon: PencilLine, tone: 'text-muted' },
  confirm: { icon: CalendarCheck, tone: 'text-ok' },
  move: { icon: CalendarClock, tone: 'text-ok' },
  decline: { icon: CalendarX, tone: 'text-bad' },
  'refuse-offer': { icon: CalendarX, tone: 'text-warn' },
  'refuse-move': { icon: CalendarX, tone: 'text-warn' },
  'withdraw-offer': { icon: Undo2, tone: 'text-muted' },
  'withdraw-move': { icon: Undo2, tone: 'text-muted' },
  cancel: { icon: CalendarX, tone: 'text-bad' },
  complete: { icon: CircleCheck, tone: 'text-ok' },
};

/** The line that a transition leaves, in the middle of the thread. */
export function BookingUpdateLine({ message, own }: KindProps<'booking-update'>) {
  const t = useTranslations('bookingCard');
  const { nameOf } = useThreadScene();
  const moment = useMoment();
  if (message.body === null) return null;
  const { booking, transition, reason } = message.body;
  const { icon: Icon, tone } = LOOKS[transition];
  return (
    <div className="mx-auto flex w-fit max-w-[min(34rem,100%)] flex-col items-center gap-0.5 rounded-lg bg-sunken px-4 py-2 text-center text-sm">
      <p className="flex items-center gap-2 font-medium">
        <Icon aria-hidden className={cn('size-4 shrink-0', tone)} />
        {own ? t(`updateByYou.${transition}`) : t(`update.${transition}`, { name: nameOf(message.senderId) })}
      </p>
      <p className="text-muted">
        {booking.serviceName} · <BookingTime startsAt={booking.startsAt} />
      </p>
      {reason ? (
        <p dir="auto" className="text-pretty [overflow-wrap:anywhere]">
          {t('reason', { reason })}
        </p>
      ) : null}
      <time dateTime={message.sentAt} className="text-[0.6875rem] text-muted tabular-nums">
        {timeLabel(message.sentAt, moment)}
      </time>
    </div>
  );
}
