import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { timeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';

/** Says that an admin looked, and why. */
export function AccessReceiptNote({ message }: KindProps<'access-receipt'>) {
  const t = useTranslations('bookingCard.receipt');
  const moment = useMoment();
  if (message.body === null) return null;
  const { by, studioName, reason } = message.body;
  return (
    <div className="mx-auto flex w-fit max-w-[min(34rem,100%)] flex-col items-center gap-0.5 rounded-lg bg-sunken px-4 py-2 text-center text-sm">
      <p className="flex items-center gap-2 font-medium">
        <ShieldCheck aria-hidden className="size-4 shrink-0 text-muted" />
        {t('title', { by, studio: studioName })}
      </p>
      <p dir="auto" className="text-pretty [overflow-wrap:anywhere]">
        {t('reason', { reason })}
      </p>
      <time dateTime={message.sentAt} className="text-[0.6875rem] text-muted tabular-nums">
        {timeLabel(message.sentAt, moment)}
      </time>
    </div>
  );
}
