import { MessageCircleOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonLook } from '@/components/ui/button-look';
import { EmptyState } from '@/components/ui/empty-state';

/** Not there and not theirs look the same. An ordinary link: the page behind it was never loaded. */
export function MissingConversation() {
  const t = useTranslations('conversations.missing');
  return (
    <EmptyState
      className="m-auto"
      icon={MessageCircleOff}
      title={t('title')}
      body={t('body')}
      action={
        <a href="/conversations" className={buttonLook('plain')}>
          {t('back')}
        </a>
      }
    />
  );
}
