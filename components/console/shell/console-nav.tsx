'use client';

import { LayoutDashboard, type LucideIcon, MessageCircle, MessagesSquare, ScrollText, Users } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ConsoleView, VIEW_PATHS, viewsFor } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { useConsolePlace } from '@/components/console/use-console-place';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { cn } from '@/components/ui/cn';

const ICONS: { readonly [View in ConsoleView]: LucideIcon } = {
  overview: LayoutDashboard,
  conversations: MessagesSquare,
  people: Users,
  audit: ScrollText,
};

const ENTRY_LOOK =
  'relative flex min-h-14 w-full flex-col items-center justify-center gap-0.5 rounded-md font-medium text-[0.6875rem] transition-colors focus-visible:-outline-offset-2 lg:min-h-15';

/** Along the lower edge on phones, out of the way of what is open; a slim rail at the desk. */
export function ConsoleNav() {
  const t = useTranslations('console.nav');
  const { isAdmin } = useConsole();
  const { view, detail } = useConsolePlace();
  return (
    <nav
      aria-label={t('label')}
      className={cn(
        'z-30 order-last border-t bg-raised pb-safe',
        'lg:order-first lg:flex lg:h-dvh lg:w-26 lg:shrink-0 lg:flex-col lg:items-center lg:border-e lg:border-t-0 lg:bg-sunken lg:px-1.5 lg:py-4',
        detail !== null && 'hidden lg:flex',
      )}
    >
      <ConsoleMark />
      <ul className="flex lg:w-full lg:flex-col lg:gap-1.5">
        {viewsFor(isAdmin).map((one) => {
          const Icon = ICONS[one];
          const isCurrent = one === view;
          return (
            <li key={one} className="min-w-0 flex-auto">
              <ShallowLink
                href={VIEW_PATHS[one]}
                aria-current={isCurrent ? 'page' : undefined}
                className={cn(
                  ENTRY_LOOK,
                  isCurrent
                    ? 'text-accent lg:bg-raised lg:shadow-raised'
                    : 'text-muted hover:text-ink lg:hover:bg-ink/5',
                )}
              >
                <Icon aria-hidden className="size-5.5" strokeWidth={isCurrent ? 2.1 : 1.7} />
                <span className="max-w-full truncate px-0.5">{t(one)}</span>
              </ShallowLink>
            </li>
          );
        })}
        <li className="min-w-0 flex-auto lg:hidden">
          <AppLink />
        </li>
      </ul>
      <div className="mt-auto hidden w-full lg:block">
        <AppLink />
      </div>
    </nav>
  );
}

/** Out of the console, to one's own conversations: another app. */
function AppLink() {
  const t = useTranslations('console.nav');
  return (
    <Link
      href="/conversations"
      prefetch={false}
      className={cn(ENTRY_LOOK, 'text-muted hover:text-ink lg:hover:bg-ink/5')}
    >
      <MessageCircle aria-hidden className="size-5.5" strokeWidth={1.7} />
      <span className="max-w-full truncate px-0.5">{t('app')}</span>
    </Link>
  );
}

/** The mark the other way round, so that the two apps are told apart at a glance. */
function ConsoleMark() {
  const t = useTranslations('console');
  return (
    <ShallowLink
      href={VIEW_PATHS.overview}
      aria-label={t('name')}
      className="mb-5 hidden min-h-11 items-center rounded-md lg:inline-flex"
    >
      <svg aria-hidden viewBox="0 0 32 32" className="size-8 shrink-0">
        <rect width="32" height="32" rx="9" className="fill-ink" />
        <path d="M10 25V13.2A6.2 6.2 0 0 1 16.2 7h.6a6.2 6.2 0 0 1 0 12.4h-2.6z" className="fill-ground" />
        <circle cx="16.6" cy="13.2" r="2.3" className="fill-ink" />
      </svg>
    </ShallowLink>
  );
}
