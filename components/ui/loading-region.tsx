import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type LoadingRegionProps = { readonly className?: string; readonly children: ReactNode };

/** Skeletons for the eye, one word for screen readers. */
export function LoadingRegion({ className, children }: LoadingRegionProps) {
  const t = useTranslations('common');
  return (
    <div role="status" className={className}>
      <span className="sr-only">{t('loading')}</span>
      {children}
    </div>
  );
}
