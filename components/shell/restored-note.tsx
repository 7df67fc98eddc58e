import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

/** Says that a form goes on where it was left, and lets it begin anew. */
export function RestoredNote({ onAfresh }: { readonly onAfresh: () => void }) {
  const t = useTranslations('common.draft');
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted text-sm">
      {t('restored')}
      <Button tone="quiet" size="small" className="px-1 text-accent" onClick={onAfresh}>
        {t('afresh')}
      </Button>
    </p>
  );
}
