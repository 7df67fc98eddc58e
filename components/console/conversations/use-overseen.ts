'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { CONSOLE_FRESH } from '@/components/console/console-fresh';
import { consoleKeys } from '@/components/console/console-keys';
import { useConsole } from '@/components/console/console-provider';
import { askFor, type ConversationFilters } from '@/components/console/conversations/conversation-filters';
import { useTRPCClient } from '@/components/shell/trpc';
import type { OverseenPage } from '@/contract/schemas/console-views';

/** Asked once each time somebody says so, and never again by itself: every page of a search by word is an entry of the audit. */
const ASKED_ONCE = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, retry: false, refetchOnReconnect: false } as const;

/** The studio's conversations that fit, page by page; with `word`, those in which it was said. */
export function useOverseen(filters: ConversationFilters, word: string | null) {
  const client = useTRPCClient();
  const { studio } = useConsole();
  const asked = askFor(studio.id, filters);
  return useInfiniteQuery({
    ...(word === null ? { ...CONSOLE_FRESH, placeholderData: keepPreviousData } : ASKED_ONCE),
    queryKey: consoleKeys.list(studio.id, { ...asked, word }),
    queryFn: ({ pageParam }): Promise<OverseenPage> => {
      const input = { ...asked, ...(pageParam === null ? {} : { next: pageParam }) };
      return word === null
        ? client.console.conversations.query(input)
        : client.console.searchConversations.mutate({ ...input, word });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });
}
