import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';

type EndFeedSheetProps = {
  /** What would end the address; nothing is asked while this is null. */
  readonly how: 'renew' | 'revoke' | null;
  readonly isBusy: boolean;
  readonly problem: ReactNode;
  readonly onKeep: () => void;
  readonly onEnd: () => void;
};

/** Asks first: an address that has ended cannot be brought back, because nobody has kept it. */
export function EndFeedSheet({ how, isBusy, problem, onKeep, onEnd }: EndFeedSheetProps) {
  const t = useTranslations('settings.calendar.sheet');
  const shown = how ?? 'renew';
  return (
    <Sheet open={how !== null} onOpenChange={(open) => !open && onKeep()} title={t(`${shown}.title`)}>
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t(`${shown}.lead`)}</p>
        {problem}
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onKeep}>
            {t('keep')}
          </Button>
          <Button tone={shown === 'renew' ? 'accent' : 'bad'} busy={isBusy} onClick={onEnd}>
            {t(`${shown}.send`)}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
