'use client';

import { MessagesSquare, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConsole } from '@/components/console/console-provider';
import {
  type ConversationFilters,
  isNarrowed,
  NO_FILTERS,
} from '@/components/console/conversations/conversation-filters';
import { FilterBar } from '@/components/console/conversations/filter-bar';
import { OverseenRow } from '@/components/console/conversations/overseen-row';
import { useOverseen } from '@/components/console/conversations/use-overseen';
import { WordSearch } from '@/components/console/conversations/word-search';
import { ConsoleFailed } from '@/components/console/shell/console-failed';
import { ListHeader } from '@/components/console/shell/list-header';
import { MoreRows } from '@/components/console/shell/more-rows';
import { RowsSkeleton } from '@/components/console/shell/rows-skeleton';
import { walkRows } from '@/components/console/shell/walk-rows';
import { useSettled } from '@/components/console/use-settled';
import { useMoment } from '@/components/conversation/time/use-moment';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** The list with what narrows it. Who, when and how it stands, never a word of what was said. */
export function OverseenList({ openId }: { readonly openId: string | null }) {
  const t = useTranslations('console.conversations');
  const { filters, setFilters } = useConsole();
  // Not kept when this screen is left: coming back must not search, and record, again.
  const [word, setWord] = useState<string | null>(null);
  const narrow = (next: ConversationFilters) => {
    setFilters(next);
    setWord(null);
  };
  return (
    <>
      <ListHeader title={t('title')} titleAs={openId === null ? 'h1' : 'h2'} />
      <div className="flex flex-col gap-2 border-b px-4 pb-3">
        <FilterBar filters={filters} onNarrow={narrow} />
        <WordSearch word={word} onSearch={setWord} />
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
        <Found filters={filters} word={word} openId={openId} onAll={() => narrow(NO_FILTERS)} />
      </div>
    </>
  );
}

type FoundProps = {
  readonly filters: ConversationFilters;
  readonly word: string | null;
  readonly openId: string | null;
  readonly onAll: () => void;
};

function Found({ filters, word, openId, onAll }: FoundProps) {
  const t = useTranslations('console.conversations');
  const { isAdmin, viewerId } = useConsole();
  const moment = useMoment();
  const person = useSettled(filters.person);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useOverseen(
    { ...filters, person },
    word,
  );
  if (!data) return error ? <ConsoleFailed error={error} onRetry={() => void refetch()} /> : <RowsSkeleton />;
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <NothingFound isNarrowed={word !== null || isNarrowed(filters)} onAll={onAll} />;
  return (
    <nav aria-label={t('list')}>
      <ul onKeyDown={walkRows} className="flex flex-col gap-0.5 p-2">
        {items.map((one) => (
          <li key={one.id}>
            <OverseenRow
              conversation={one}
              moment={moment}
              isOpen={one.id === openId}
              leadsTo={isAdmin ? 'look' : 'talk'}
              viewerId={viewerId}
            />
          </li>
        ))}
      </ul>
      {hasNextPage ? (
        <MoreRows
          label={word === null ? t('more') : t('moreRecorded')}
          busy={isFetchingNextPage}
          onMore={() => void fetchNextPage()}
        />
      ) : null}
    </nav>
  );
}

function NothingFound({ isNarrowed: narrowed, onAll }: { readonly isNarrowed: boolean; readonly onAll: () => void }) {
  const t = useTranslations('console.conversations');
  const { isAdmin } = useConsole();
  if (narrowed) {
    return (
      <EmptyState
        icon={SearchX}
        title={t('nothing.title')}
        body={t('nothing.body')}
        action={
          <Button tone="plain" onClick={onAll}>
            {t('nothing.all')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={MessagesSquare}
      title={isAdmin ? t('empty.title') : t('empty.staffTitle')}
      body={isAdmin ? t('empty.body') : t('empty.staffBody')}
    />
  );
}
