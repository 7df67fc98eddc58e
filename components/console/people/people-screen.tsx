'use client';

import { UserPlus, Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddMemberSheet } from '@/components/console/people/add-member-sheet';
import { MemberDetail } from '@/components/console/people/member-detail';
import { PeopleList } from '@/components/console/people/people-list';
import { usePeople } from '@/components/console/people/use-people';
import { ConsoleFailed } from '@/components/console/shell/console-failed';
import { ListHeader } from '@/components/console/shell/list-header';
import { NotInConsole } from '@/components/console/shell/not-in-console';
import { Panes } from '@/components/console/shell/panes';
import { RowsSkeleton } from '@/components/console/shell/rows-skeleton';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** The studio's team and its customers. */
export function PeopleScreen({ memberId }: { readonly memberId: string | null }) {
  const t = useTranslations('console.people');
  const [isAdding, setIsAdding] = useState(false);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = usePeople();
  const members = data?.pages[0]?.members ?? [];
  const customers = data?.pages.flatMap((page) => page.customers) ?? [];
  const open = members.find(({ userId }) => userId === memberId);
  const detail = open ? <MemberDetail key={open.userId} member={open} /> : data ? <NotInConsole /> : <RowsSkeleton />;
  return (
    <>
      <Panes
        list={
          <>
            <ListHeader
              title={t('title')}
              titleAs={memberId === null ? 'h1' : 'h2'}
              action={
                <Button tone="plain" size="small" onClick={() => setIsAdding(true)}>
                  <UserPlus aria-hidden className="size-4.5" />
                  {t('add')}
                </Button>
              }
            />
            <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain">
              {data ? (
                <PeopleList
                  members={members}
                  customers={customers}
                  openId={memberId}
                  more={hasNextPage ? { busy: isFetchingNextPage, load: () => void fetchNextPage() } : null}
                />
              ) : error ? (
                <ConsoleFailed error={error} onRetry={() => void refetch()} />
              ) : (
                <RowsSkeleton />
              )}
            </div>
          </>
        }
        detail={memberId === null ? null : detail}
        nothingOpen={<EmptyState className="m-auto" icon={Users} title={t('choose.title')} body={t('choose.body')} />}
      />
      <AddMemberSheet open={isAdding} onOpenChange={setIsAdding} />
    </>
  );
}
