'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { CONSOLE_FRESH } from '@/components/console/console-fresh';
import { consoleKeys } from '@/components/console/console-keys';
import { VIEW_PATHS } from '@/components/console/console-place';
import { useConsole } from '@/components/console/console-provider';
import { NO_FILTERS } from '@/components/console/conversations/conversation-filters';
import { OverseenRow } from '@/components/console/conversations/overseen-row';
import { LookRow } from '@/components/console/overview/look-row';
import { OverviewSection } from '@/components/console/overview/overview-section';
import { WaitingRow } from '@/components/console/overview/waiting-row';
import { ConsoleFailed } from '@/components/console/shell/console-failed';
import { ListHeader } from '@/components/console/shell/list-header';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTRPCClient } from '@/components/shell/trpc';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';
import type { OverseenState } from '@/contract/schemas/console';
import type { ConsoleOverview } from '@/contract/schemas/console-views';

/** What needs somebody, and who looked last. */
export function OverviewScreen() {
  const t = useTranslations('console.overview');
  const client = useTRPCClient();
  const { studio } = useConsole();
  const { data, error, refetch } = useQuery({
    ...CONSOLE_FRESH,
    queryKey: consoleKeys.overview(studio.id),
    queryFn: () => client.console.overview.query({ studioId: studio.id }),
  });
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
      <div className="mx-auto w-full max-w-6xl pb-10 lg:px-5 lg:pt-4">
        <ListHeader title={t('title')} />
        <div className="px-4 sm:px-5">
          {data ? (
            <Overview overview={data} />
          ) : error ? (
            <ConsoleFailed error={error} onRetry={() => void refetch()} />
          ) : (
            <LoadingRegion className="grid items-start gap-5 pt-2 lg:grid-cols-2">
              <Skeleton className="h-72 rounded-xl" />
              <Skeleton className="h-72 rounded-xl" />
            </LoadingRegion>
          )}
        </div>
      </div>
    </div>
  );
}

function Overview({ overview: { waiting, unanswered, looks } }: { readonly overview: ConsoleOverview }) {
  const t = useTranslations('console.overview');
  const { isAdmin, viewerId, setFilters } = useConsole();
  const moment = useMoment();
  const leadsTo = isAdmin ? 'look' : 'talk';
  const narrowTo = (state: OverseenState) => () => setFilters({ ...NO_FILTERS, state });
  return (
    <div className="grid gap-5 pt-2 lg:grid-cols-2">
      <OverviewSection
        title={t('waiting.title')}
        count={waiting.count}
        empty={t('waiting.empty')}
        all={{ label: t('waiting.all'), href: VIEW_PATHS.conversations, onLeave: narrowTo('waiting') }}
      >
        {waiting.items.map((one) => (
          <li key={one.bookingId}>
            <WaitingRow request={one} moment={moment} leadsTo={leadsTo} />
          </li>
        ))}
      </OverviewSection>
      <OverviewSection
        title={t('unanswered.title')}
        count={unanswered.count}
        empty={t('unanswered.empty')}
        all={{ label: t('unanswered.all'), href: VIEW_PATHS.conversations, onLeave: narrowTo('unanswered') }}
      >
        {unanswered.items.map((one) => (
          <li key={one.id}>
            <OverseenRow conversation={one} moment={moment} isOpen={false} leadsTo={leadsTo} viewerId={viewerId} />
          </li>
        ))}
      </OverviewSection>
      {isAdmin ? (
        <OverviewSection
          title={t('looks.title')}
          empty={t('looks.empty')}
          all={{ label: t('looks.all'), href: VIEW_PATHS.audit }}
          className="lg:col-span-2"
        >
          {looks.map((one) => (
            <li key={one.entryNumber}>
              <LookRow look={one} moment={moment} />
            </li>
          ))}
        </OverviewSection>
      ) : null}
    </div>
  );
}
