import { useTranslations } from 'next-intl';

const SECTIONS = ['requests', 'link', 'details', 'services', 'portfolio', 'hours', 'dates'] as const;

/** A long page's ways into it; they stay in reach. */
export function SectionLinks() {
  const t = useTranslations('profileEditor');
  return (
    <nav
      aria-label={t('sections')}
      data-bar="top"
      className="scrollbar-none sticky top-0 z-20 -mx-4 mb-6 scroll-px-4 overflow-x-auto border-b bg-ground px-4 sm:-mx-8 sm:px-8"
    >
      <ul className="flex w-max gap-1 py-1.5 pe-1">
        {SECTIONS.map((section) => (
          <li key={section} className="shrink-0">
            <a
              href={`#${section}`}
              className="flex min-h-11 items-center rounded-md px-3 text-muted text-sm first:ps-0 hover:bg-ink/5 focus-visible:-outline-offset-2 hover:text-ink"
            >
              {t(`${section}.title`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
