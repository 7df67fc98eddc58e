import { useTranslations } from 'next-intl';

export const CONTENT_ID = 'content';

/** First stop of the Tab key: past the navigation. Every page's main part has `id={CONTENT_ID}`. */
export function SkipLink() {
  const t = useTranslations('common');
  return (
    <a
      href={`#${CONTENT_ID}`}
      className="sr-only z-60 rounded-md bg-accent px-4 py-3 font-medium text-on-accent focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
    >
      {t('skipToContent')}
    </a>
  );
}
