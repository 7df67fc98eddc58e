'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { addDays, isDay, rangeLabel } from '@/components/calendar/time/calendar-days';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { IconButton } from '@/components/ui/icon-button';

type CalendarToolbarProps = {
  readonly firstDay: string;
  readonly days: number;
  readonly today: string;
  readonly locale: string;
  readonly onGo: (day: string) => void;
  /** How many days a phone shows; null where there is room for all. */
  readonly span: { readonly days: 1 | 3; readonly onChange: (days: 1 | 3) => void } | null;
};

/** Which days are shown, and how to come to others. */
export function CalendarToolbar({ firstDay, days, today, locale, onGo, span }: CalendarToolbarProps) {
  const t = useTranslations('calendar.toolbar');
  const isHere = firstDay <= today && today < addDays(firstDay, days);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2.5 sm:px-6">
      <div className="flex min-w-0 flex-1 flex-col">
        <h1 className="font-semibold text-lg tracking-tight lg:text-2xl">{t('title')}</h1>
        <p aria-live="polite" className="truncate text-muted text-sm tabular-nums lg:text-base">
          {rangeLabel(firstDay, days, locale)}
        </p>
      </div>
      <div className="flex items-center">
        <IconButton
          icon={ChevronLeft}
          label={t('earlier')}
          iconClassName="size-5 rtl:-scale-x-100"
          onClick={() => onGo(addDays(firstDay, -days))}
        />
        <Button tone="plain" size="small" aria-current={isHere ? 'date' : undefined} onClick={() => onGo(today)}>
          {t('today')}
        </Button>
        <IconButton
          icon={ChevronRight}
          label={t('later')}
          iconClassName="size-5 rtl:-scale-x-100"
          onClick={() => onGo(addDays(firstDay, days))}
        />
      </div>
      <div className="flex items-center gap-2 max-lg:w-full">
        <input
          type="date"
          aria-label={t('goTo')}
          value={firstDay}
          onChange={(event) => isDay(event.target.value) && onGo(event.target.value)}
          className={cn(CONTROL_LOOK, 'min-w-0 max-lg:flex-1 lg:max-w-44')}
        />
        {span ? <SpanChoice {...span} /> : null}
      </div>
    </div>
  );
}

function SpanChoice({ days, onChange }: NonNullable<CalendarToolbarProps['span']>) {
  const t = useTranslations('calendar.toolbar');
  return (
    <fieldset className="flex shrink-0 rounded-md border border-edge bg-raised p-0.5">
      <legend className="sr-only">{t('span')}</legend>
      {([1, 3] as const).map((count) => (
        <label
          key={count}
          className="flex min-h-11 cursor-pointer items-center rounded-sm px-3 font-medium text-muted text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent has-checked:bg-accent-soft has-checked:text-accent"
        >
          <input
            type="radio"
            name="span"
            checked={days === count}
            onChange={() => onChange(count)}
            className="sr-only"
          />
          {t('days', { count })}
        </label>
      ))}
    </fieldset>
  );
}
