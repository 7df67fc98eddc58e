'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';

type UnsentSheetProps = {
  /** How much is not sent; nothing is asked while this is 0. */
  readonly count: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
};

/** Asks before somebody signs out who has written what nobody has got yet. */
export function UnsentSheet({ count, onStay, onLeave }: UnsentSheetProps) {
  const t = useTranslations('settings.unsent');
  return (
    <Sheet open={count > 0} onOpenChange={(open) => !open && onStay()} title={t('title', { count })}>
      <div className="flex flex-col gap-5">
        <p className="text-muted">{t('lead', { count })}</p>
        <div className="flex flex-wrap justify-end gap-2">
          <Button tone="quiet" onClick={onStay}>
            {t('stay')}
          </Button>
          <Button tone="bad" onClick={onLeave}>
            {t('leave')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
