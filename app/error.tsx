'use client';

import { CloudAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { reloadForMissing } from '@/components/pwa/mend-missing-chunk';
import { CentredFrame } from '@/components/shell/centred-frame';
import { Button } from '@/components/ui/button';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('problem');
  useEffect(() => void reloadForMissing(error), [error]);
  return (
    <CentredFrame>
      <EmptyState
        icon={CloudAlert}
        title={t('title')}
        titleAs="h1"
        body={t('body')}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Button onClick={reset}>{t('retry')}</Button>
            {/* A full load on purpose: what broke may be in memory. */}
            <a href="/" className={buttonLook('plain')}>
              {t('home')}
            </a>
          </div>
        }
      />
      {error.digest ? (
        <p className="text-center text-muted text-sm tabular-nums">{t('reference', { id: error.digest })}</p>
      ) : null}
    </CentredFrame>
  );
}
