import { useTranslations } from 'next-intl';
import { type Mark, TickMark } from '@/components/conversation/thread/tick-mark';
import { fullTimeLabel, timeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';

type BubbleFootProps = { readonly at: string; readonly edited: boolean; readonly mark: Mark | null };

/** Time, "edited" and tick, wherever a bubble or card puts them. */
export function BubbleFoot({ at, edited, mark }: BubbleFootProps) {
  const t = useTranslations('thread');
  const moment = useMoment();
  return (
    <span className="inline-flex select-none whitespace-nowrap items-center gap-1 text-[0.6875rem] text-muted tabular-nums leading-none">
      {edited ? <span>{t('edited')}</span> : null}
      <time dateTime={at} title={fullTimeLabel(at, moment)}>
        {timeLabel(at, moment)}
      </time>
      {mark ? <TickMark mark={mark} /> : null}
    </span>
  );
}
