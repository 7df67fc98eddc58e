'use client';

import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { type OtherClock, TimeRow } from '@/components/booking/times/time-row';
import { type ChosenTime, NO_TIME, readTimes } from '@/components/booking/times/time-text';
import type { TimeText } from '@/components/booking/wished-time';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { Button } from '@/components/ui/button';
import { useRowFocus } from '@/components/ui/use-row-focus';

type TimeRowsProps = {
  readonly rows: readonly TimeText[];
  readonly onChange: (rows: readonly TimeText[]) => void;
  readonly most: number;
  /** What the row at `index` is called. */
  readonly nameOf: (index: number) => string;
  readonly addLabel: string;
  readonly durationMinutes: number | null;
  readonly moment: Moment;
  readonly other: OtherClock | null;
  /** Whether to say what is missing, and not only what is wrong. */
  readonly tried: boolean;
  readonly noteOn?: (time: ChosenTime) => ReactNode;
};

const YEARS_AHEAD = 2;

const yearsAfter = (day: string, years: number): string => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** One or several times to choose, by the clocks of `moment.zone`. */
export function TimeRows({ rows, onChange, most, nameOf, addLabel, tried, noteOn, ...shared }: TimeRowsProps) {
  const { moment } = shared;
  const { problems, chosen } = readTimes(rows, moment.zone, moment.now);
  const earliest = calendarDay(moment.now, moment.zone);
  const latest = yearsAfter(earliest, YEARS_AHEAD);
  const { list, adder, toRow, afterRemoval } = useRowFocus<HTMLDivElement>();
  const put = (index: number, row: TimeText) => onChange(rows.map((one, at) => (at === index ? row : one)));
  return (
    <div ref={list} className="flex flex-col gap-4">
      {rows.map((row, index) => {
        const problem = problems[index] ?? null;
        const time = chosen[index] ?? null;
        const isMissing = problem === 'choose' || problem === 'half';
        return (
          <TimeRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and keep their focus by it
            key={index}
            name={nameOf(index)}
            row={row}
            onChange={(next) => put(index, next)}
            onRemove={
              rows.length > 1
                ? () => {
                    onChange(rows.filter((_, at) => at !== index));
                    afterRemoval();
                  }
                : null
            }
            problem={isMissing && !tried ? null : problem}
            chosen={time}
            earliest={earliest}
            latest={latest}
            {...shared}
          >
            {time ? noteOn?.(time) : null}
          </TimeRow>
        );
      })}
      {rows.length < most ? (
        <Button
          ref={adder}
          tone="quiet"
          className="-ms-3 self-start text-accent"
          onClick={() => {
            onChange([...rows, NO_TIME]);
            toRow(rows.length);
          }}
        >
          <Plus aria-hidden className="size-4.5" />
          {addLabel}
        </Button>
      ) : null}
    </div>
  );
}
