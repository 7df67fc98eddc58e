'use client';

import { type Axis, extentOf } from '@/components/calendar/time/axis';
import { type DayClock, MINUTE_MS } from '@/components/calendar/time/day-clock';

type NowLineProps = { readonly day: DayClock; readonly axis: Axis; readonly now: number };

/** Where in the day it is now; nothing on other days. */
export function NowLine({ day, axis, now }: NowLineProps) {
  const rows = extentOf(axis, day, now, now + MINUTE_MS);
  return rows ? (
    <span
      aria-hidden
      data-now
      className="pointer-events-none absolute inset-x-0 z-15 h-0.5 bg-bad before:absolute before:-start-1 before:-top-[3px] before:size-2 before:rounded-full before:bg-bad"
      style={{ top: `calc(${rows.top} * var(--minute))` }}
    />
  ) : null;
}
