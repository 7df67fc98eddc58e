'use client';

import { ArrowRight, CircleCheck } from 'lucide-react';
import { Children, type ReactNode, useId } from 'react';
import { walkRows } from '@/components/console/shell/walk-rows';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { cn } from '@/components/ui/cn';

type OverviewSectionProps = {
  readonly title: string;
  readonly count?: number;
  /** Said when there is nothing: good news here. */
  readonly empty: string;
  /** Where the rest is; `onLeave` prepares it. */
  readonly all: { readonly label: string; readonly href: string; readonly onLeave?: () => void };
  readonly className?: string;
  readonly children: ReactNode;
};

export function OverviewSection({ title, count, empty, all, className, children }: OverviewSectionProps) {
  const titleId = useId();
  const isEmpty = Children.count(children) === 0;
  return (
    <section aria-labelledby={titleId} className={cn('flex min-w-0 flex-col rounded-xl border bg-raised', className)}>
      <h2 id={titleId} className="flex items-baseline gap-2.5 px-5 pt-4 pb-2 font-semibold text-lg">
        <span className="min-w-0 flex-1">{title}</span>
        {count === undefined ? null : <span className="text-muted tabular-nums">{count}</span>}
      </h2>
      {isEmpty ? (
        <p className="flex items-center gap-2.5 px-5 pt-1 pb-5 text-muted">
          <CircleCheck aria-hidden className="size-5 shrink-0 text-ok" />
          {empty}
        </p>
      ) : (
        <>
          <ul onKeyDown={walkRows} className="px-2 pb-1">
            {children}
          </ul>
          <div className="mt-auto border-t px-2 py-1">
            <ShallowLink
              href={all.href}
              onClickCapture={all.onLeave}
              className="flex min-h-11 items-center justify-between gap-2 rounded-md px-3 font-medium text-accent text-sm hover:bg-ink/5"
            >
              {all.label}
              <ArrowRight aria-hidden className="size-4 rtl:rotate-180" />
            </ShallowLink>
          </div>
        </>
      )}
    </section>
  );
}
