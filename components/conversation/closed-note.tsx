import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** In the composer's place once nobody would read what is written. */
export function ClosedNote({ name }: { readonly name: string }) {
  const t = useTranslations('thread');
  return (
    <p className="flex items-center justify-center gap-2.5 border-t bg-raised px-5 py-4 pb-safe text-center text-muted text-sm">
      <Lock aria-hidden className="size-4 shrink-0" />
      <span>{t('closed', { name })}</span>
    </p>
  );
}
