'use client';

import { useTranslations } from 'next-intl';
import { placeOf } from '@/components/booking/place-of';
import { dayHead } from '@/components/calendar/time/calendar-days';
import { cn } from '@/components/ui/cn';
import type { DateRuleView } from '@/contract/schemas/availability';
import type { CalendarDayView } from '@/contract/schemas/calendar';

type DayHeadsProps = {
  readonly days: readonly CalendarDayView[];
  readonly dateRules: readonly DateRuleView[];
  /** The artist's own. */
  readonly zone: string;
  readonly today: string;
  readonly locale: string;
};

/** Weekday and date of each day, with what is planned for it. */
export function DayHeads({ days, dateRules, zone, today, locale }: DayHeadsProps) {
  return days.map((day) => {
    const rule = dateRules.find(({ firstDay, lastDay }) => firstDay <= day.day && day.day <= lastDay) ?? null;
    const { weekday, date, full } = dayHead(day.day, locale);
    const isToday = day.day === today;
    return (
      <div key={day.day} className="flex min-w-0 flex-col items-center border-s px-1 py-1.5 text-center" title={full}>
        <p aria-hidden className="flex items-center gap-1.5 text-sm">
          <span className={isToday ? 'font-semibold text-accent' : 'text-muted'}>{weekday}</span>
          <span
            className={cn(
              'inline-flex size-7 items-center justify-center rounded-full font-semibold tabular-nums',
              isToday && 'bg-accent text-on-accent',
            )}
          >
            {date}
          </span>
        </p>
        {rule ? <RuleNote rule={rule} isAway={day.zone !== zone} zone={day.zone} /> : null}
      </div>
    );
  });
}

type RuleNoteProps = { readonly rule: DateRuleView; readonly isAway: boolean; readonly zone: string };

function RuleNote({ rule, isAway, zone }: RuleNoteProps) {
  const t = useTranslations('calendar.days');
  const words = [
    ...(rule.hours?.length === 0 ? [t('off')] : []),
    ...(isAway ? [t('away', { place: placeOf(zone) })] : []),
    ...(rule.label ? [rule.label] : []),
  ].join(' · ');
  return words ? (
    <p className="w-full truncate text-muted text-xs" title={words}>
      <bdi>{words}</bdi>
    </p>
  ) : null;
}
