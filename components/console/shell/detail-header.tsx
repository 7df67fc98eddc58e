'use client';

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ShallowLink } from '@/components/conversation/shallow-link';

type DetailHeaderProps = {
  /** Where the list is. */
  readonly back: string;
  readonly title: ReactNode;
  readonly below?: ReactNode;
  readonly start?: ReactNode;
  readonly action?: ReactNode;
};

/** The heading of what is open; on phones the way back to the list. */
export function DetailHeader({ back, title, below, start, action }: DetailHeaderProps) {
  const t = useTranslations('console.panes');
  return (
    <header className="flex min-h-16 shrink-0 items-center gap-2 border-b bg-raised px-2 py-2 sm:px-4 lg:px-6">
      <ShallowLink
        href={back}
        aria-label={t('back')}
        title={t('back')}
        className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-ink/7 lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-5 rtl:rotate-180" />
      </ShallowLink>
      {start}
      <div className="min-w-0 flex-1 ps-1">
        <h1 className="truncate font-semibold text-base leading-tight tracking-tight">{title}</h1>
        {below ? <p className="truncate text-muted text-sm leading-tight">{below}</p> : null}
      </div>
      {action}
    </header>
  );
}
