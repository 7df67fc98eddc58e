import { Compass } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CentredFrame } from '@/components/shell/centred-frame';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

export default function NotFoundPage() {
  const t = useTranslations('common.notFound');
  return (
    <CentredFrame>
      <title>{t('title')}</title>
      <EmptyState
        icon={Compass}
        title={t('title')}
        titleAs="h1"
        body={t('body')}
        action={
          <div className="flex flex-wrap justify-center gap-3">
            <Link href="/" className={buttonLook('accent')}>
              {t('home')}
            </Link>
            <Link href="/conversations" className={buttonLook('plain')}>
              {t('conversations')}
            </Link>
          </div>
        }
      />
    </CentredFrame>
  );
}
