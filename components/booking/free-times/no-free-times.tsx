'use client';

import { useTranslations } from 'next-intl';
import type { FreeTimesState } from '@/components/booking/free-times/use-free-times';
import { fullDay } from '@/components/booking/free-times/week-strip';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';

type NoFreeTimesProps = {
  readonly free: Exclude<FreeTimesState, { readonly state: 'loading' }>;
  /** Whether a time is taken, not wished for. */
  readonly atOnce?: boolean;
  readonly onFurther: () => void;
  readonly artistName: string;
  readonly locale: string;
};

/** Why there is nothing to pick, and what can be done about it. */
export function NoFreeTimes({ free, atOnce = false, onFurther, artistName, locale }: NoFreeTimesProps) {
  const t = useTranslations('requestSteps.times.free');
  const instant = useTranslations('requestSteps.atOnce');
  const retryLabel = useTranslations('common')('retry');
  const { explain } = useRefusal();
  const name = artistName;
  if (free.state === 'failed') {
    return (
      <div className="flex flex-col items-start gap-2 rounded-md bg-sunken p-4 text-sm">
        {free.isOffline ? (
          <p role="status">{atOnce ? instant('offline') : t('offline', { name })}</p>
        ) : (
          <ProblemLine>{explain(free.error).sentence}</ProblemLine>
        )}
        <Button tone="plain" size="small" busy={free.isAsking} onClick={free.retry}>
          {retryLabel}
        </Button>
      </div>
    );
  }
  const until = { day: fullDay(free.until, locale), name };
  return (
    <div className="flex flex-col items-start gap-2 rounded-md bg-sunken p-4 text-sm">
      <p role="status">{atOnce ? instant('none', until) : t('noneUntil', until)}</p>
      {free.hasMore ? (
        <Button tone="plain" size="small" busy={free.isFetchingMore} onClick={onFurther}>
          {t('further')}
        </Button>
      ) : null}
    </div>
  );
}
