import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ShallowLink } from '@/components/conversation/shallow-link';

/** Where only one pane has room: from a conversation to the list. */
export function BackLink() {
  const t = useTranslations('thread');
  return (
    <ShallowLink
      href="/conversations"
      aria-label={t('back')}
      title={t('back')}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-ink/7 lg:hidden"
    >
      <ArrowLeft aria-hidden className="size-5 rtl:-scale-x-100" />
    </ShallowLink>
  );
}
