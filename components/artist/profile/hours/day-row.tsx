'use client';

import { Copy, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { SpanRow } from '@/components/artist/profile/hours/span-row';
import {
  MOST_SPANS,
  type SpanProblem,
  type WeekDraft,
  withMoreSpans,
  withOpen,
  withoutSpan,
  withSpan,
} from '@/components/artist/profile/hours/week-draft';
import { weekdayName } from '@/components/artist/profile/hours/weekday-name';
import { IconButton } from '@/components/ui/icon-button';
import { Switch } from '@/components/ui/switch';
import { useRowFocus } from '@/components/ui/use-row-focus';

type DayRowProps = {
  readonly week: WeekDraft;
  /** Monday is 0. */
  readonly at: number;
  readonly problems: readonly (SpanProblem | null)[];
  readonly onChange: (week: WeekDraft) => void;
  readonly onCopy: () => void;
};

/** One day: open or closed, and when. */
export function DayRow({ week, at, problems, onChange, onCopy }: DayRowProps) {
  const t = useTranslations('profileEditor.hours');
  const day = weekdayName(at, useLocale());
  const { isOpen, spans } = week[at] ?? { isOpen: false, spans: [] };
  const { list, adder, toRow, afterRemoval } = useRowFocus<HTMLLIElement>();
  return (
    <li ref={list} className="grid grid-cols-[1fr_auto] gap-x-4 px-4 py-2">
      <Switch
        label={
          <>
            <span className="sr-only">{t('open', { day })}</span>
            <span aria-hidden>{day}</span>
          </>
        }
        checked={isOpen}
        onChange={(opens) => onChange(withOpen(week, at, opens))}
      />
      {isOpen ? (
        <>
          <div className="-me-2.5 flex">
            <IconButton
              ref={adder}
              icon={Plus}
              label={t('add', { day })}
              disabled={spans.length >= MOST_SPANS}
              onClick={() => {
                onChange(withMoreSpans(week, at));
                toRow(spans.length);
              }}
            />
            <IconButton icon={Copy} label={t('copy', { day })} iconClassName="size-4.5" onClick={onCopy} />
          </div>
          <div className="col-span-2 flex min-w-0 flex-col gap-2 pb-1.5 sm:ps-15">
            {spans.map((span, place) => (
              <SpanRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a part of a day is nothing but its place and two controlled fields
                key={place}
                day={day}
                span={span}
                problem={problems[place] ?? null}
                onChange={(part) => onChange(withSpan(week, at, place, part))}
                onRemove={() => {
                  onChange(withoutSpan(week, at, place));
                  afterRemoval();
                }}
              />
            ))}
          </div>
        </>
      ) : (
        <p className="flex min-h-11 items-center text-muted text-sm">{t('closed')}</p>
      )}
    </li>
  );
}
