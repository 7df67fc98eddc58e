'use client';

import { useState } from 'react';
import { minutesIn } from '@/components/booking/booking-minutes';
import { type Block, blocksOf } from '@/components/calendar/grid/blocks';
import { MINUTE_MS } from '@/components/calendar/time/day-clock';
import type { CalendarEntryView } from '@/contract/schemas/calendar';
import { MOST_OFFERED_SLOTS } from '@/contract/text/limits';

type Picking = { readonly entry: CalendarEntryView; readonly picked: readonly number[] };

/** Picking times for a booking, one by one, up to as many as a proposal may hold. A second press takes one away again. */
export function usePicking(now: number) {
  const [picking, setPicking] = useState<Picking | null>(null);
  const minutes = picking ? minutesIn(picking.entry.booking) : 0;
  const act = picking ? (blocksOf([picking.entry], now)[0]?.act ?? null) : null;
  const toggle = (startsAt: number) =>
    setPicking((one) => {
      if (!one || startsAt <= now) return one;
      const near = one.picked.find((other) => Math.abs(other - startsAt) < minutes * MINUTE_MS && other <= startsAt);
      if (near !== undefined) return { ...one, picked: one.picked.filter((other) => other !== near) };
      if (one.picked.length >= MOST_OFFERED_SLOTS) return one;
      return { ...one, picked: [...one.picked, startsAt].sort((a, b) => a - b) };
    });
  const blocks = (picking?.picked ?? []).flatMap((startsAt): readonly Block[] => {
    const endsAt = startsAt + minutes * MINUTE_MS;
    return picking
      ? [{ id: `picked.${startsAt}`, kind: 'picked', entry: picking.entry, startsAt, endsAt, act: null }]
      : [];
  });
  return {
    picking,
    act,
    minutes,
    blocks,
    begin: (entry: CalendarEntryView) => setPicking({ entry, picked: [] }),
    toggle,
    end: () => setPicking(null),
  };
}
