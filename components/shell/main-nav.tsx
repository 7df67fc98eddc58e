'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isCurrentEntry, NAV_ENTRIES } from '@/components/shell/nav-entries';
import { Wordmark } from '@/components/shell/wordmark';
import { cn } from '@/components/ui/cn';

type MainNavProps = { readonly unreadBadge?: ReactNode; readonly isArtist: boolean };

/** Along the lower edge on phones, out of the way inside a conversation; a slim rail at the desk. */
export function MainNav({ unreadBadge, isArtist }: MainNavProps) {
  const t = useTranslations('common.nav');
  const pathname = usePathname();
  const isInsideConversation = pathname.startsWith('/conversations/');
  return (
    <nav
      aria-label={t('label')}
      data-bar="bottom"
      className={cn(
        'sticky bottom-0 z-30 order-last border-line border-t bg-raised pb-safe',
        'lg:top-0 lg:bottom-auto lg:order-first lg:flex lg:h-dvh lg:w-26 lg:shrink-0 lg:flex-col lg:items-center lg:border-e lg:border-t-0 lg:bg-sunken lg:py-4',
        isInsideConversation && 'hidden lg:flex',
      )}
    >
      <Wordmark mark className="mb-5 hidden lg:inline-flex" />
      <ul className="grid auto-cols-[minmax(auto,1fr)] grid-flow-col lg:flex lg:w-full lg:flex-col lg:gap-1.5 lg:px-1.5">
        {NAV_ENTRIES.filter(({ artistsOnly }) => isArtist || !artistsOnly).map(({ key, href, icon: Icon }) => {
          const isCurrent = isCurrentEntry(href, pathname);
          return (
            <li key={key}>
              <Link
                href={href}
                aria-current={isCurrent ? 'page' : undefined}
                className={cn(
                  'relative flex min-h-14 flex-col items-center justify-center gap-0.5 rounded-md px-1 font-medium text-[0.6875rem] transition-colors focus-visible:-outline-offset-2 lg:min-h-15',
                  isCurrent
                    ? 'text-accent lg:bg-raised lg:shadow-raised'
                    : 'text-muted hover:text-ink lg:hover:bg-ink/5',
                )}
              >
                <span className="relative">
                  <Icon aria-hidden className="size-5.5" strokeWidth={isCurrent ? 2.1 : 1.7} />
                  {key === 'conversations' && unreadBadge ? (
                    <span className="absolute -top-1.5 start-3.5">{unreadBadge}</span>
                  ) : null}
                </span>
                {t(key)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
