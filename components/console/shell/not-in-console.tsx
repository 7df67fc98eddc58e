'use client';

import { Compass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { VIEW_PATHS } from '@/components/console/console-place';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

/** Not there and not theirs look the same. */
export function NotInConsole() {
  const t = useTranslations('console.missing');
  return (
    <EmptyState
      className="m-auto"
      icon={Compass}
      title={t('title')}
      titleAs="h1"
      body={t('body')}
      action={
        <ShallowLink href={VIEW_PATHS.overview} className={buttonLook('plain')}>
          {t('back')}
        </ShallowLink>
      }
    />
  );
}
