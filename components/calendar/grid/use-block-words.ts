'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { Block } from '@/components/calendar/grid/blocks';
import { dayIndexOf } from '@/components/calendar/moving/moved';
import type { DayClock } from '@/components/calendar/time/day-clock';
import { dateFormat } from '@/components/conversation/time/date-format';
import { type Moment, timeLabel } from '@/components/conversation/time/moment-labels';
import { useTold } from '@/components/conversation/use-told';

/** What is said of a block, in the order in which it is read. `day` and `kind` are seen, and said to who does not see. */
export type BlockWords = {
  readonly name: string;
  readonly time: string;
  readonly service: string;
  readonly day: string;
  readonly kind: string;
};

/** What is said of blocks, by the clocks of the day that each begins on. The same words for the same block, until a minute is over. */
export function useBlockWords(days: readonly DayClock[], { locale }: Moment): (block: Block) => BlockWords {
  const t = useTranslations('calendar.block');
  const told = useTold();
  return useMemo(() => {
    const known = new WeakMap<Block, BlockWords>();
    return (block) => {
      const { kind, entry, startsAt, endsAt } = block;
      const zone = days[dayIndexOf(days, startsAt)]?.zone ?? entry.booking.artist.zone;
      const time = (instant: number) => timeLabel(new Date(instant).toISOString(), { locale, zone });
      const day = dateFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
      const words = known.get(block) ?? {
        name: told(entry.booking.customer.name),
        time: `${time(startsAt)}–${time(endsAt)}`,
        service: entry.booking.service.name,
        day: day.format(startsAt),
        kind: t(kind),
      };
      known.set(block, words);
      return words;
    };
  }, [days, locale, t, told]);
}
