'use client';

import { Check, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { acceptOffer } from '@/components/pwa/install/install-offer';
import { IosSteps, OneStep } from '@/components/pwa/install/install-steps';
import { useInstallWay } from '@/components/pwa/install/use-install';
import { Button } from '@/components/ui/button';
import { Skeleton } from '@/components/ui/skeleton';

/** How to install Parlour in this browser: a button where there is one, else what to press. */
export function InstallHint() {
  const t = useTranslations('pwa.install');
  const way = useInstallWay();
  switch (way) {
    case null:
      return <Skeleton className="h-11 w-32 rounded-md" />;
    case 'installed':
      return (
        <p className="flex items-center gap-2">
          <Check aria-hidden className="size-5 text-ok" />
          {t('installed')}
        </p>
      );
    case 'button':
      return (
        <Button tone="plain" onClick={() => void acceptOffer()}>
          <Download aria-hidden className="size-4.5" />
          {t('action')}
        </Button>
      );
    case 'ios':
      return <IosSteps />;
    case 'none':
      return <p className="text-muted">{t('other')}</p>;
    default:
      return <OneStep way={way} />;
  }
}
