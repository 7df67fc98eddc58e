'use client';

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CONSOLE_FRESH } from '@/components/console/console-fresh';
import { consoleKeys } from '@/components/console/console-keys';
import { useConsole } from '@/components/console/console-provider';
import { useTRPCClient } from '@/components/shell/trpc';
import type { AuditAction } from '@/contract/audit/actions';
import type { AuditEntryView, AuditPage } from '@/contract/schemas/console-views';

/** Empty narrows nothing. */
export type AuditFilters = { readonly action: AuditAction | ''; readonly actor: string };

export const NO_AUDIT_FILTERS: AuditFilters = { action: '', actor: '' };

export function useAudit({ action, actor }: AuditFilters) {
  const client = useTRPCClient();
  const { studio } = useConsole();
  return useInfiniteQuery({
    ...CONSOLE_FRESH,
    queryKey: consoleKeys.audit(studio.id, { action, actor }),
    queryFn: ({ pageParam }): Promise<AuditPage> =>
      client.console.audit.query({
        studioId: studio.id,
        ...(action === '' ? {} : { action }),
        ...(actor === '' ? {} : { actor }),
        ...(pageParam === null ? {} : { next: pageParam }),
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });
}

const isNumber = (number: number): boolean => Number.isInteger(number) && number > 0 && number < 1_000_000_000;

/** One entry by its number; `null` when there is none. Entries never change. */
export function useEntry(number: number) {
  const client = useTRPCClient();
  const { studio } = useConsole();
  return useQuery({
    queryKey: consoleKeys.entry(studio.id, number),
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<AuditEntryView | null> => {
      if (!isNumber(number)) return null;
      // The page that begins with it.
      const page = await client.console.audit.query({ studioId: studio.id, next: String(number + 1) });
      return page.items.find((one) => one.number === number) ?? null;
    },
  });
}
