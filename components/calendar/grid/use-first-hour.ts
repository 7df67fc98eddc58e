'use client';

import { useLayoutEffect, useRef } from 'react';
import type { Block } from '@/components/calendar/grid/blocks';
import { axisOf, extentOf } from '@/components/calendar/time/axis';
import { dayClockOf } from '@/components/calendar/time/day-clock';
import type { CalendarView } from '@/contract/schemas/calendar';

const FIRST_HOUR = 8;
const ABOVE_MINUTES = 30;

/** Begins where the work of these days does; where it goes on from there is the reader's. */
export function useFirstHour(
  scroller: { readonly current: HTMLElement | null },
  calendar: CalendarView,
  blocks: readonly Block[],
): void {
  const done = useRef(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || done.current) return;
    done.current = true;
    const days = calendar.days.map(dayClockOf);
    const axis = axisOf(days);
    const spans = [
      ...calendar.openings.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const),
      ...blocks.map(({ startsAt, endsAt }) => [startsAt, endsAt] as const),
    ];
    // What goes on from the day before begins at midnight, and is not where work does.
    const tops = days.flatMap((day) =>
      spans.filter(([from]) => from >= day.from).flatMap(([from, to]) => extentOf(axis, day, from, to)?.top ?? []),
    );
    const top = tops.length > 0 ? Math.min(...tops) : FIRST_HOUR * 60;
    const minute = Number.parseFloat(getComputedStyle(element).getPropertyValue('--minute'));
    element.scrollTop = Math.max(0, top - ABOVE_MINUTES) * minute;
  }, [scroller, calendar, blocks]);
}
