'use client';

import { CloudOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRefusal } from '@/components/shell/use-refusal';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

type ConsoleFailedProps = { readonly error: unknown; readonly onRetry: () => void };

export function ConsoleFailed({ error, onRetry }: ConsoleFailedProps) {
  const t = useTranslations('console.failed');
  const { explain } = useRefusal();
  return (
    <div role="alert">
      <EmptyState
        icon={CloudOff}
        title={t('title')}
        body={explain(error).sentence}
        action={<Button onClick={onRetry}>{t('retry')}</Button>}
      />
    </div>
  );
}
