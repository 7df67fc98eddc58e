import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KindProps } from '@/components/conversation/kinds/renderers';
import { fullTimeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';

const SHOWN_OF_HASH = 12;

/** Says who of the studio looked, when, why, and what that means. */
export function AccessReceiptNote({ message }: KindProps<'access-receipt'>) {
  const t = useTranslations('accessReceipt');
  const moment = useMoment();
  if (message.body === null) return null;
  const { by, studioName, reason, entryNumber, entryHash } = message.body;
  return (
    // No landmark: a conversation may hold several, all called the same.
    <div
      role="note"
      aria-label={t('label')}
      className="mx-auto flex w-fit max-w-[min(30rem,100%)] gap-3 rounded-lg border border-line bg-ground px-4 py-3 text-start text-sm"
    >
      <ShieldCheck aria-hidden className="mt-0.5 size-4.5 shrink-0 text-muted" />
      <div className="flex min-w-0 flex-col gap-1">
        <p className="font-medium [overflow-wrap:anywhere]">{t('title', { by, studio: studioName })}</p>
        <time dateTime={message.sentAt} className="text-muted tabular-nums">
          {fullTimeLabel(message.sentAt, moment)}
        </time>
        <p dir="auto" className="whitespace-pre-wrap [overflow-wrap:anywhere]">
          {t('reason', { reason })}
        </p>
        <details>
          <summary className="inline-flex min-h-11 items-center text-accent lg:min-h-8">{t('meaning')}</summary>
          <p className="text-muted">{t('explanation', { studio: studioName })}</p>
          <p className="pt-1 text-muted tabular-nums">
            {t('entry', { number: entryNumber })} <bdi className="font-mono">{entryHash.slice(0, SHOWN_OF_HASH)}</bdi>
          </p>
        </details>
      </div>
    </div>
  );
}
