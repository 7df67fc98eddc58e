'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { CONSOLE_FRESH } from '@/components/console/console-fresh';
import { consoleKeys } from '@/components/console/console-keys';
import { useConsole } from '@/components/console/console-provider';
import { useTRPCClient } from '@/components/shell/trpc';
import type { MemberView, PeoplePage } from '@/contract/schemas/console-views';

/** The studio's team with the first page, its customers page by page. For admins. */
export function usePeople() {
  const client = useTRPCClient();
  const { studio } = useConsole();
  return useInfiniteQuery({
    ...CONSOLE_FRESH,
    queryKey: consoleKeys.people(studio.id),
    queryFn: ({ pageParam }): Promise<PeoplePage> =>
      client.console.people.query({ studioId: studio.id, ...(pageParam === null ? {} : { next: pageParam }) }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}

const worksHere = ({ roles, isDisabled }: MemberView): boolean =>
  !isDisabled && roles.some((role) => role === 'staff' || role === 'admin');

/** Whom a conversation can be given to. */
export function useTeam(): readonly MemberView[] {
  const { data } = usePeople();
  return data?.pages[0]?.members.filter(worksHere) ?? [];
}
