'use client';

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addDays } from '@/components/calendar/time/calendar-days';
import { liveKeys } from '@/components/realtime/live-keys';
import { useLiveStream } from '@/components/realtime/live-provider';
import type { LiveSource } from '@/components/realtime/live-queries';
import type { CalendarView } from '@/contract/schemas/calendar';

const CALENDAR = [...liveKeys.all, 'calendar'] as const;

const calendarQuery = ({ client }: LiveSource, firstDay: string, days: number) => ({
  queryKey: [...CALENDAR, firstDay, days],
  queryFn: (): Promise<CalendarView> => client.bookings.calendar.query({ firstDay, days }),
  // Shown at once from before, and asked for anew: while it was away from the screen nobody told it anything.
  staleTime: 0,
  gcTime: 30 * 60_000,
});

/**
 * The viewer's calendar of some days, and what is beside them in the cache before it is asked for. What happens to a booking is heard
 * from the stream; the calendar is then asked for again, because when one works and what buffers there are the stream does not tell.
 */
export function useCalendar(firstDay: string, days: number) {
  const { source, heard } = useLiveStream();
  const cache = useQueryClient();
  const asked = useQuery({ ...calendarQuery(source, firstDay, days), placeholderData: keepPreviousData });
  useEffect(
    () =>
      heard.subscribe(() => {
        const event = heard.get();
        if (event && 'booking' in event) void cache.invalidateQueries({ queryKey: CALENDAR });
      }),
    [heard, cache],
  );
  const isKnown = asked.isSuccess && !asked.isPlaceholderData;
  useEffect(() => {
    if (!isKnown) return;
    for (const by of [days, -days]) {
      void cache.prefetchQuery({ ...calendarQuery(source, addDays(firstDay, by), days), staleTime: 60_000 });
    }
  }, [isKnown, cache, source, firstDay, days]);
  return asked;
}
