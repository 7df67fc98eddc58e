import {
  CalendarCheck,
  CalendarX,
  CircleCheck,
  HandCoins,
  type LucideIcon,
  PencilLine,
  Undo2,
  UserX,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AgreedCard } from '@/components/booking/agreed-card';
import { BookingActs } from '@/components/booking/booking-acts';
import { agreementState, isFeeWaived } from '@/components/booking/booking-story';
import { BookingTime } from '@/components/booking/booking-time';
import { FeeLine } from '@/components/booking/fee-line';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { useBookingScene } from '@/components/conversation/kinds/use-booking-scene';
import { BubbleFoot } from '@/components/conversation/thread/bubble-foot';
import { useThreadScene } from '@/components/conversation/thread/thread-context';
import { useTold } from '@/components/conversation/use-told';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import type { BookingStep } from '@/contract/messages/kinds/booking-update';

/** Steps that agree on a time leave a card; all others a line. */
type LineStep = Exclude<BookingStep, 'confirm' | 'move' | 'book'>;

const LOOKS: Record<LineStep, { readonly icon: LucideIcon; readonly tone: string }> = {
  edit: { icon: PencilLine, tone: 'text-muted' },
  decline: { icon: CalendarX, tone: 'text-bad' },
  'refuse-offer': { icon: CalendarX, tone: 'text-warn' },
  'refuse-move': { icon: CalendarCheck, tone: 'text-muted' },
  'withdraw-offer': { icon: Undo2, tone: 'text-muted' },
  'withdraw-move': { icon: Undo2, tone: 'text-muted' },
  cancel: { icon: CalendarX, tone: 'text-bad' },
  complete: { icon: CircleCheck, tone: 'text-ok' },
  'no-show': { icon: UserX, tone: 'text-bad' },
  waive: { icon: HandCoins, tone: 'text-ok' },
};

/** What a step leaves in the middle of the thread: the card of an agreement, or a line with its icon and words. */
export function BookingUpdateLine({ message, own }: KindProps<'booking-update'>) {
  const t = useTranslations('bookingCard');
  const { nameOf, acts } = useThreadScene();
  const told = useTold();
  const { booking, story, hasActs } = useBookingScene(message);
  if (message.body === null) return null;
  const { transition, booking: snapshot, reason, fee } = message.body;
  const sentence = own ? t(`updateByYou.${transition}`) : t(`update.${transition}`, { name: nameOf(message.senderId) });
  const feeState = transition === 'waive' ? 'let-off' : isFeeWaived(message, story, booking) ? 'waived' : 'owed';
  const feeLine = fee ? <FeeLine fee={fee} state={feeState} booking={booking} /> : null;
  const foot = <BubbleFoot at={message.sentAt} edited={false} mark={null} />;
  if (transition === 'confirm' || transition === 'move' || transition === 'book') {
    return (
      <div className="flex justify-center">
        <AgreedCard
          told={message.body}
          state={agreementState(message, story)}
          booking={booking}
          hasActs={hasActs}
          sentence={sentence}
          feeLine={feeLine}
          foot={foot}
        />
      </div>
    );
  }
  const { icon: Icon, tone } = LOOKS[transition];
  // A change is told here and shown there.
  const request = transition === 'edit' ? story.find((one) => one.kind === 'booking-request') : undefined;
  return (
    <div className="mx-auto flex w-fit max-w-[min(34rem,100%)] flex-col items-center gap-1 rounded-lg bg-sunken px-4 py-2.5 text-center text-sm">
      <p className="flex items-start gap-2 font-medium">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tone)} />
        <span className="min-w-0 [overflow-wrap:anywhere]">{sentence}</span>
      </p>
      <p className="text-muted">
        <span dir="auto">{snapshot.serviceName}</span> · <BookingTime startsAt={snapshot.startsAt} />
      </p>
      {reason ? (
        <p dir="auto" className="whitespace-pre-wrap text-pretty [overflow-wrap:anywhere]">
          {t('words', { words: told(reason) })}
        </p>
      ) : null}
      {feeLine}
      {request ? (
        <Button tone="quiet" size="small" className="px-2 text-accent" onClick={() => acts.jumpTo(request.seq)}>
          {t('seeRequest')}
        </Button>
      ) : null}
      {booking && hasActs ? (
        <div className="flex flex-col items-center gap-2 py-1 empty:hidden">
          <BookingActs booking={booking} />
        </div>
      ) : null}
      {foot}
    </div>
  );
}
