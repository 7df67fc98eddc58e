'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { FreeDays } from '@/components/booking/free-times/free-days';
import { dateFormat } from '@/components/conversation/time/date-format';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';

type WeekStripProps = {
  /** Seven in a row. */
  readonly week: readonly string[];
  readonly free: FreeDays<{ readonly startsAt: string }>;
  readonly chosen: string | null;
  readonly onChoose: (day: string) => void;
  readonly onEarlier: (() => void) | null;
  readonly onLater: (() => void) | null;
  readonly locale: string;
  /** Whether a day has to be chosen, and is not. */
  readonly invalid: boolean;
};

const noonOf = (day: string): Date => new Date(`${day}T12:00Z`);

/** A day in full: `Friday 9 May`. */
export const fullDay = (day: string, locale: string): string =>
  dateFormat(locale, { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }).format(noonOf(day));

const weekLabel = (week: readonly string[], locale: string): string => {
  const [first = '', last = ''] = [week[0], week.at(-1)];
  const format = dateFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'short' });
  return format.formatRange(noonOf(first), noonOf(last));
};

/** Seven days, those with free times to choose from. */
export function WeekStrip({ week, free, chosen, onChoose, onEarlier, onLater, locale, invalid }: WeekStripProps) {
  const t = useTranslations('requestSteps.times.free');
  const name = useId();
  const withFree = week.filter((day) => free.has(day)).length;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="-mx-2.5 flex items-center justify-between">
        <IconButton
          icon={ChevronLeft}
          label={t('earlier')}
          iconClassName="size-5 rtl:-scale-x-100"
          aria-disabled={onEarlier === null}
          className="aria-disabled:cursor-default aria-disabled:opacity-40"
          onClick={onEarlier ?? undefined}
        />
        <p aria-live="polite" className="font-medium text-[0.9375rem] tabular-nums">
          {weekLabel(week, locale)}
          <span className="sr-only">: {t('freeDays', { count: withFree })}</span>
        </p>
        <IconButton
          icon={ChevronRight}
          label={t('later')}
          iconClassName="size-5 rtl:-scale-x-100"
          aria-disabled={onLater === null}
          className="aria-disabled:cursor-default aria-disabled:opacity-40"
          onClick={onLater ?? undefined}
        />
      </div>
      <fieldset className="grid min-w-0 grid-cols-7 gap-1">
        <legend className="sr-only">{t('days')}</legend>
        {week.map((day) => (
          <Day
            key={day}
            name={name}
            day={day}
            times={free.get(day)?.length ?? 0}
            locale={locale}
            checked={day === chosen}
            invalid={invalid}
            onChoose={() => onChoose(day)}
          />
        ))}
      </fieldset>
    </div>
  );
}

type DayProps = {
  readonly name: string;
  readonly day: string;
  readonly times: number;
  readonly locale: string;
  readonly checked: boolean;
  readonly invalid: boolean;
  readonly onChoose: () => void;
};

function Day({ name, day, times, locale, checked, invalid, onChoose }: DayProps) {
  const t = useTranslations('requestSteps.times.free');
  const isFree = times > 0;
  const weekday = dateFormat(locale, { timeZone: 'UTC', weekday: 'short' }).format(noonOf(day));
  return (
    <label
      className={cn(
        'relative flex min-h-16 select-none flex-col items-center justify-center gap-0.5 rounded-md border transition-colors',
        checked && 'border-accent bg-accent text-on-accent',
        !checked &&
          (isFree ? 'cursor-pointer border-edge bg-raised hover:border-muted' : 'border-transparent text-muted'),
      )}
    >
      <input
        type="radio"
        name={name}
        aria-label={t('day', { day: fullDay(day, locale), count: times })}
        aria-invalid={(invalid && isFree) || undefined}
        checked={checked}
        disabled={!isFree}
        onChange={onChoose}
        className="absolute inset-0 cursor-[inherit] appearance-none rounded-md"
      />
      <span aria-hidden className="text-xs">
        {weekday}
      </span>
      <span aria-hidden className={cn('tabular-nums', isFree && 'font-semibold')}>
        {Number(day.slice(8))}
      </span>
      <span aria-hidden className={cn('size-1.5 rounded-full', isFree && 'bg-current')} />
    </label>
  );
}
