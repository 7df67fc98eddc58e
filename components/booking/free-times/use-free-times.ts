'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { dayAfter, type FreeDays, freeDaysOf } from '@/components/booking/free-times/free-days';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { isUnanswered } from '@/components/shell/refusal-of';
import { useTRPCClient } from '@/components/shell/trpc';
import { useTRPC } from '@/components/shell/trpc-options';
import { MOST_FREE_DAYS } from '@/contract/availability/limits';
import type { FreeSlot } from '@/contract/schemas/availability';

type Asked = {
  readonly artist: { readonly id: string; readonly zone: string };
  /** Nothing is asked before one is chosen. */
  readonly service: { readonly id: string; readonly windowDays: number } | null;
  /** By whose clocks days are told. */
  readonly zone: string;
  readonly now: number;
  /** The last day that somebody looks at, or null. */
  readonly lookedAt: string | null;
};

export type KnownFreeTimes = {
  readonly state: 'known';
  readonly days: FreeDays<FreeSlot>;
  /** The first day that nothing is known about yet. */
  readonly until: string;
  /** Whether there may be more from then on. */
  readonly hasMore: boolean;
  readonly isFetchingMore: boolean;
};

export type FreeTimesState =
  | { readonly state: 'loading' }
  | {
      readonly state: 'failed';
      readonly isOffline: boolean;
      readonly error: unknown;
      readonly isAsking: boolean;
      readonly retry: () => void;
    }
  | KnownFreeTimes;

/** Zones are up to 26 hours apart: so many days at the end of what is known may lack times. */
const UNSURE_DAYS = 2;

/** When a service is free, told further ahead as somebody looks further. */
export function useFreeTimes({ artist, service, zone, now, lookedAt }: Asked): FreeTimesState {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const today = calendarDay(now, artist.zone);
  const horizon = dayAfter(today, (service?.windowDays ?? 0) + 1);
  const input = { artistId: artist.id, serviceId: service?.id ?? '' };
  const asked = useInfiniteQuery({
    queryKey: [...trpc.artists.freeSlots.pathKey(), 'ahead', input],
    queryFn: ({ pageParam, signal }) =>
      client.artists.freeSlots.query({ ...input, firstDay: pageParam, days: MOST_FREE_DAYS }, { signal }),
    enabled: service !== null,
    initialPageParam: today,
    getNextPageParam: ({ until }) => (until < horizon ? until : null),
    // There is another way to go on, which should not have to wait.
    retry: false,
  });
  const { data, error, hasNextPage, isFetching, isError, fetchNextPage, refetch } = asked;
  const slots = useMemo(() => data?.pages.flatMap((page) => page.slots) ?? [], [data]);
  const days = useMemo(() => freeDaysOf(slots, zone), [slots, zone]);
  const known = data?.pages.at(-1)?.until ?? today;
  const until = hasNextPage ? dayAfter(known, -UNSURE_DAYS) : known;
  const isShort = data !== undefined && hasNextPage && lookedAt !== null && lookedAt >= until;

  useEffect(() => {
    if (isShort && !isFetching && !isError) void fetchNextPage();
  }, [isShort, isFetching, isError, fetchNextPage]);

  if (data && !isError) return { state: 'known', days, until, hasMore: hasNextPage, isFetchingMore: isShort };
  if (!isError) return { state: 'loading' };
  return {
    state: 'failed',
    isOffline: isUnanswered(error),
    error,
    isAsking: isFetching,
    retry: () => void refetch(),
  };
}
