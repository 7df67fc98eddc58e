'use client';

import { Copy, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { SpanRow } from '@/components/artist/profile/hours/span-row';
import {
  MOST_SPANS,
  type SpanProblem,
  splitAtMidnight,
  type WeekDraft,
  withMoreSpans,
  withOpen,
  withoutSpan,
  withSpan,
} from '@/components/artist/profile/hours/week-draft';
import { weekdayName } from '@/components/artist/profile/hours/weekday-name';
import { IconButton } from '@/components/ui/icon-button';
import { Switch } from '@/components/ui/switch';

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
  return (
    <li className="grid gap-x-4 px-4 py-2 sm:grid-cols-[9.5rem_1fr]">
      <div className="flex items-center gap-1 sm:items-start">
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
        {isOpen ? null : <span className="ms-auto text-muted text-sm sm:hidden">{t('closed')}</span>}
      </div>
      {isOpen ? (
        <div className="flex min-w-0 flex-col gap-2">
          {spans.map((span, place) => (
            <SpanRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a part of a day is nothing but its place and two controlled fields
              key={place}
              day={day}
              span={span}
              problem={problems[place] ?? null}
              onChange={(part) => onChange(withSpan(week, at, place, part))}
              onRemove={() => onChange(withoutSpan(week, at, place))}
              onSplit={() => onChange(splitAtMidnight(week, at, place))}
            >
              {place === 0 ? (
                <>
                  <IconButton
                    icon={Plus}
                    label={t('add', { day })}
                    disabled={spans.length >= MOST_SPANS}
                    iconClassName="size-4.5"
                    onClick={() => onChange(withMoreSpans(week, at))}
                  />
                  <IconButton
                    icon={Copy}
                    label={t('copy', { day })}
                    iconClassName="size-4.5"
                    className="-me-2.5"
                    onClick={onCopy}
                  />
                </>
              ) : null}
            </SpanRow>
          ))}
        </div>
      ) : (
        <p className="hidden min-h-11 items-center text-muted sm:flex">{t('closed')}</p>
      )}
    </li>
  );
}
