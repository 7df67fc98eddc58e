'use client';

import { useTranslations } from 'next-intl';
import { type KeyboardEvent, type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import type { Block } from '@/components/calendar/grid/blocks';
import { DayColumn } from '@/components/calendar/grid/day-column';
import { DayHeads } from '@/components/calendar/grid/day-heads';
import { Ghost } from '@/components/calendar/grid/ghost';
import { HoursRail } from '@/components/calendar/grid/hours-rail';
import { nextBlock } from '@/components/calendar/grid/next-block';
import { useBlockWords } from '@/components/calendar/grid/use-block-words';
import { useFirstHour } from '@/components/calendar/grid/use-first-hour';
import type { Place, Sheet } from '@/components/calendar/moving/moved';
import { useMover } from '@/components/calendar/moving/use-mover';
import { usePlaceWords } from '@/components/calendar/moving/use-place-words';
import { axisOf, instantAt } from '@/components/calendar/time/axis';
import { dayClockOf } from '@/components/calendar/time/day-clock';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { showToast } from '@/components/ui/toast';
import type { CalendarView } from '@/contract/schemas/calendar';

type WeekGridProps = {
  readonly calendar: CalendarView;
  readonly blocks: readonly Block[];
  readonly moment: Moment;
  readonly onOpen: (block: Block) => void;
  /** `release` takes the ghost away, once it is settled what becomes of it. */
  readonly onMoved: (block: Block, place: Place, release: () => void) => void;
  /** While times are picked: where somebody pressed. */
  readonly onPick: ((startsAt: number) => void) | null;
};

/** Days side by side, with what is in them. */
export function WeekGrid({ calendar, blocks, moment, onOpen, onMoved, onPick }: WeekGridProps) {
  const t = useTranslations('calendar');
  const [columns, scroller] = [useRef<HTMLFieldSetElement>(null), useRef<HTMLDivElement>(null)];
  const ghost = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const hintId = useId();
  const { now, locale } = moment;
  const days = useMemo(() => calendar.days.map(dayClockOf), [calendar.days]);
  const axis = useMemo(() => axisOf(days), [days]);
  const sheet = useMemo(() => ({ days, axis, slotMinutes: calendar.slotMinutes }), [days, axis, calendar.slotMinutes]);
  const wordsOf = useBlockWords(days, moment);
  const placeWords = usePlaceWords(days, moment);
  const [current, setCurrent] = useState<string | null>(null);
  const first = blocks.some(({ id }) => id === current) ? current : (blocks[0]?.id ?? null);
  const say = (text: string) => {
    if (status.current) status.current.textContent = text;
  };
  const mover = useMover(
    { columns, scroller, ghost },
    {
      ...{ sheet, calendar, blocks, now },
      wordsOf: placeWords,
      say: (event) => say(typeof event === 'string' ? t(`moving.${event}`) : event.at),
      onMoved: (block, place) => onMoved(block, place, mover.release),
      onImpossible: ({ whole }) => {
        say(t('moving.impossible', { why: whole }));
        void showToast(t('moving.impossible', { why: whole }), { tone: 'bad', id: 'calendar-move' });
      },
    },
  );
  useFirstHour(scroller, calendar, blocks);

  const blockAt = (target: EventTarget): Block | null => {
    const found = target instanceof Element ? target.closest<HTMLElement>('[data-block]') : null;
    return blocks.find(({ id }) => id === found?.dataset.block) ?? null;
  };
  const press = (event: KeyboardEvent) => {
    const block = blockAt(event.target);
    if (mover.press(event) || !block || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'm' || event.key === 'M') return mover.startByKeys(block);
    const next = nextBlock(blocks, days, block.id, event.key);
    if (!/^(?:Arrow|Home$|End$)/.test(event.key)) return;
    event.preventDefault();
    if (next) focusBlock(columns.current, next.id);
  };
  const click = (event: MouseEvent) => {
    const block = blockAt(event.target);
    if (block) return onOpen(block);
    const instant = onPick ? pressedInstant(event, sheet, columns.current) : null;
    if (instant !== null) onPick?.(instant);
  };
  return (
    <div
      ref={scroller}
      data-calendar
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain [--minute:1.467px] lg:[--minute:0.9px]"
    >
      <p ref={status} role="status" className="sr-only" />
      <p id={hintId} className="sr-only">
        {t('hint')}
      </p>
      <div className="sticky top-0 z-30 flex border-b bg-ground">
        <div className="w-13 shrink-0" />
        <div className="grid min-w-0 flex-1 auto-cols-fr grid-flow-col">
          <DayHeads
            days={calendar.days}
            dateRules={calendar.dateRules}
            zone={calendar.zone}
            today={calendarDay(now, calendar.zone)}
            locale={locale}
          />
        </div>
      </div>
      <div className="flex">
        <div className="w-13 shrink-0">
          <HoursRail axis={axis} />
        </div>
        <fieldset
          ref={columns}
          aria-label={t('title')}
          aria-describedby={hintId}
          className={`relative grid min-w-0 flex-1 auto-cols-fr grid-flow-col overflow-hidden ${onPick ? 'cursor-copy' : ''}`}
          onKeyDown={press}
          onClick={click}
          onFocus={(event) => setCurrent(blockAt(event.target)?.id ?? null)}
        >
          {days.map((day) => (
            <DayColumn
              key={day.day}
              {...{ day, axis, calendar, wordsOf, now, locale }}
              blocks={blocks}
              current={first}
            />
          ))}
          <Ghost ref={ghost} />
        </fieldset>
      </div>
    </div>
  );
}

const focusBlock = (columns: HTMLElement | null, id: string) =>
  columns?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"][data-first]`)?.focus();

function pressedInstant(
  { clientX, clientY }: MouseEvent,
  { days, axis, slotMinutes }: Sheet,
  columns: HTMLElement | null,
): number | null {
  if (!columns) return null;
  const { left, top, width, height } = columns.getBoundingClientRect();
  const day = days[Math.floor(((clientX - left) / width) * days.length)];
  return day ? instantAt(axis, day, ((clientY - top) / height) * axis.minutes, slotMinutes) : null;
}
