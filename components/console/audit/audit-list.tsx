'use client';

import { ScrollText, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AuditFilterBar } from '@/components/console/audit/audit-filter-bar';
import { entrySentence } from '@/components/console/audit/entry-sentence';
import { type AuditFilters, NO_AUDIT_FILTERS, useAudit } from '@/components/console/audit/use-audit';
import { entryPath } from '@/components/console/console-place';
import { ConsoleFailed } from '@/components/console/shell/console-failed';
import { MoreRows } from '@/components/console/shell/more-rows';
import { RowsSkeleton } from '@/components/console/shell/rows-skeleton';
import { walkRows } from '@/components/console/shell/walk-rows';
import { ShallowLink } from '@/components/conversation/shallow-link';
import { fullTimeLabel, listTimeLabel, type Moment, timeLabel } from '@/components/conversation/time/moment-labels';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTold } from '@/components/conversation/use-told';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { EmptyState } from '@/components/ui/empty-state';
import type { AuditEntryView } from '@/contract/schemas/console-views';

type AuditListProps = {
  readonly filters: AuditFilters;
  readonly onFilters: (filters: AuditFilters) => void;
  readonly openNumber: number;
};

export function AuditList({ filters, onFilters, openNumber }: AuditListProps) {
  const t = useTranslations('console.audit');
  const moment = useMoment();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useAudit(filters);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="border-b px-4 pb-3">
        <AuditFilterBar filters={filters} onFilters={onFilters} entries={data?.pages[0]?.entries ?? null} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        {data ? null : error ? (
          <ConsoleFailed error={error} onRetry={() => void refetch()} />
        ) : (
          <RowsSkeleton withPictures={false} />
        )}
        {data && items.length === 0 ? <NoEntries filters={filters} onAll={() => onFilters(NO_AUDIT_FILTERS)} /> : null}
        <ul aria-label={t('list')} onKeyDown={walkRows} className="flex flex-col gap-0.5 p-2">
          {items.map((entry) => (
            <li key={entry.number}>
              <EntryRow entry={entry} moment={moment} isOpen={entry.number === openNumber} />
            </li>
          ))}
        </ul>
        {hasNextPage ? (
          <MoreRows label={t('more')} busy={isFetchingNextPage} onMore={() => void fetchNextPage()} />
        ) : null}
      </div>
    </>
  );
}

type NoEntriesProps = { readonly filters: AuditFilters; readonly onAll: () => void };

function NoEntries({ filters, onAll }: NoEntriesProps) {
  const t = useTranslations('console.audit.nothing');
  const empty = useTranslations('console.audit.empty');
  if (filters.action === '' && filters.actor === '') {
    return <EmptyState icon={ScrollText} title={empty('title')} body={empty('body')} />;
  }
  return (
    <EmptyState
      icon={SearchX}
      title={t('title')}
      body={t('body')}
      action={
        <Button tone="plain" onClick={onAll}>
          {t('all')}
        </Button>
      }
    />
  );
}

type EntryRowProps = { readonly entry: AuditEntryView; readonly moment: Moment; readonly isOpen: boolean };

function EntryRow({ entry, moment, isOpen }: EntryRowProps) {
  const t = useTranslations('console.audit');
  const days = useTranslations('conversations');
  const told = useTold();
  const { number, at, reason } = entry;
  const day = listTimeLabel(at, moment, { today: days('today'), yesterday: days('yesterday') });
  const time = timeLabel(at, moment);
  return (
    <ShallowLink
      href={entryPath(number)}
      data-row={number}
      aria-current={isOpen ? 'page' : undefined}
      className={cn(
        'flex min-h-14 flex-col gap-0.5 rounded-lg px-3 py-2.5 transition-colors focus-visible:-outline-offset-2',
        isOpen ? 'bg-accent-soft' : 'hover:bg-ink/5',
      )}
    >
      <span className="[overflow-wrap:anywhere]">{entrySentence(entry, { t, told })}</span>
      {reason ? (
        <span dir="auto" className="line-clamp-1 text-muted text-sm [overflow-wrap:anywhere]">
          {reason}
        </span>
      ) : null}
      <span className="flex gap-2 text-muted text-xs tabular-nums">
        <span>{t('number', { number })}</span>
        <time dateTime={at} title={fullTimeLabel(at, moment)}>
          {day === time ? time : `${day}, ${time}`}
        </time>
      </span>
    </ShallowLink>
  );
}
