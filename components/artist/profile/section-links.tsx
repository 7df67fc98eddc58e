'use client';

import { useTranslations } from 'next-intl';
import type { FocusEvent } from 'react';

const SECTIONS = ['requests', 'link', 'details', 'services', 'portfolio', 'hours', 'dates', 'policy'] as const;

/** Chromium takes a link that is pushed half out of its row for one in sight, and leaves it there. */
function showWhole({ currentTarget: link }: FocusEvent<HTMLElement>): void {
  const row = link.closest('nav');
  if (!row) return;
  const [part, whole] = [link.getBoundingClientRect(), row.getBoundingClientRect()];
  row.scrollLeft += Math.max(0, part.right - whole.right) + Math.min(0, part.left - whole.left);
}

/** A long page's ways into it; they stay in reach. */
export function SectionLinks() {
  const t = useTranslations('profileEditor');
  return (
    <nav
      aria-label={t('sections')}
      data-bar="top"
      className="scrollbar-none sticky top-0 z-20 -mx-4 mb-6 scroll-px-4 overflow-x-auto border-b bg-ground px-4 sm:-mx-8 sm:px-8"
    >
      <ul className="flex gap-1 py-1.5">
        {SECTIONS.map((section) => (
          <li key={section} className="shrink-0">
            <a
              href={`#${section}`}
              onFocus={showWhole}
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
