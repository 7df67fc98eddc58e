'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { BlockButton } from '@/components/calendar/grid/block-button';
import type { Block } from '@/components/calendar/grid/blocks';
import { Ground } from '@/components/calendar/grid/ground';
import { type Lane, lanesOf } from '@/components/calendar/grid/lanes';
import { NowLine } from '@/components/calendar/grid/now-line';
import type { BlockWords } from '@/components/calendar/grid/use-block-words';
import { type Axis, extentOf, type Rows } from '@/components/calendar/time/axis';
import { dayHead } from '@/components/calendar/time/calendar-days';
import type { DayClock } from '@/components/calendar/time/day-clock';
import type { CalendarView } from '@/contract/schemas/calendar';

type DayColumnProps = {
  readonly day: DayClock;
  readonly axis: Axis;
  readonly calendar: CalendarView;
  readonly blocks: readonly Block[];
  readonly wordsOf: (block: Block) => BlockWords;
  /** The block that the tab key comes to. */
  readonly current: string | null;
  readonly now: number;
  readonly locale: string;
};

/** In minutes: so high is even the shortest. */
const LEAST_MINUTES = 30;

/** A day with all that is in it. */
export function DayColumn({ day, axis, calendar, blocks, wordsOf, current, now, locale }: DayColumnProps) {
  const t = useTranslations('calendar.days');
  const placed = useMemo(() => placedOn(axis, day, blocks), [axis, day, blocks]);
  const { full } = dayHead(day.day, locale);
  return (
    <section
      aria-label={t('label', { day: full, count: placed.filter(({ block }) => block.startsAt >= day.from).length })}
      data-day={day.day}
      className="hatched relative border-s contain-strict"
      style={{ height: `calc(${axis.minutes} * var(--minute))` }}
    >
      <Ground day={day} axis={axis} calendar={calendar} />
      <span aria-hidden className="hour-lines pointer-events-none absolute inset-0 opacity-70" />
      {placed.map(({ block, rows, lane }) => (
        <BlockButton
          key={block.id}
          block={block}
          rows={rows}
          lane={lane}
          isCurrent={block.id === current}
          goesOn={block.startsAt < day.from}
          words={wordsOf(block)}
        />
      ))}
      <NowLine day={day} axis={axis} now={now} />
    </section>
  );
}

type Placed = { readonly block: Block; readonly rows: Rows; readonly lane: Lane };

/** What is in a day, from above to below. */
function placedOn(axis: Axis, day: DayClock, blocks: readonly Block[]): readonly Placed[] {
  const found = blocks.flatMap((block) => {
    const rows = extentOf(axis, day, block.startsAt, block.endsAt);
    return rows ? [{ block, rows }] : [];
  });
  found.sort((a, b) => a.rows.top - b.rows.top);
  const lanes = lanesOf(
    found.map(({ rows }) => rows),
    LEAST_MINUTES,
  );
  return found.map((one, at) => ({ ...one, lane: lanes[at] ?? { lane: 0, lanes: 1 } }));
}
