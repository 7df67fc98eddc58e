'use client';

import { useTranslations } from 'next-intl';
import { dayAfter, daysOfWeek, nextFreeDay, WEEK_DAYS, weekOfDay } from '@/components/booking/free-times/free-days';
import { TimeChips } from '@/components/booking/free-times/time-chips';
import type { KnownFreeTimes } from '@/components/booking/free-times/use-free-times';
import { fullDay, WeekStrip } from '@/components/booking/free-times/week-strip';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { Button } from '@/components/ui/button';
import { LoadingRegion } from '@/components/ui/loading-region';
import { Skeleton } from '@/components/ui/skeleton';
import type { FreeSlot } from '@/contract/schemas/availability';

/** Which week is looked at, counted from today, and which day; `null` leaves it to where the next free time is. */
export type Place = { readonly week: number | null; readonly day: string | null };

type FreeTimesProps = {
  readonly free: KnownFreeTimes;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  /** By the clocks of `moment.zone`. */
  readonly today: string;
  readonly picked: readonly string[];
  readonly most: number;
  readonly onToggle: (slot: FreeSlot) => void;
  readonly invalid: boolean;
  readonly artistName: string;
  readonly moment: Moment;
};

/** For as many as most days have, so that the days stay where they are when another is chosen. */
const CHIPS_ROOM = 'min-h-51 sm:min-h-38';

/** Real free times, week by week and day by day. */
export function FreeTimes({ free, place, onGo, today, invalid, moment, ...chips }: FreeTimesProps) {
  const { days, until, hasMore, isFetchingMore } = free;
  const first = nextFreeDay(days, today);
  const week = place.week ?? (first === null ? 0 : weekOfDay(first, today));
  const shown = daysOfWeek(today, week);
  const isShown = (day: string | null): day is string => day !== null && shown.includes(day) && days.has(day);
  const day = isShown(place.day) ? place.day : (shown.find((one) => days.has(one)) ?? null);
  const next = dayAfter(today, (week + 1) * WEEK_DAYS);
  const goTo = (to: number) => onGo({ week: to, day: null });
  const slots = day === null ? [] : (days.get(day) ?? []);
  return (
    <div className="flex flex-col gap-3">
      <WeekStrip
        week={shown}
        free={days}
        chosen={day}
        onChoose={(chosen) => onGo({ week, day: chosen })}
        onEarlier={week > 0 ? () => goTo(week - 1) : null}
        onLater={next < until || hasMore ? () => goTo(week + 1) : null}
        locale={moment.locale}
        invalid={invalid}
      />
      <div className={CHIPS_ROOM}>
        {day !== null ? (
          <TimeChips day={day} slots={slots} moment={moment} {...chips} />
        ) : isFetchingMore ? (
          <ChipsSkeleton />
        ) : (
          <NoneInWeek
            next={nextFreeDay(days, next)}
            onJump={(to) => onGo({ week: weekOfDay(to, today), day: to })}
            onFurther={hasMore ? () => goTo(weekOfDay(until, today)) : null}
            locale={moment.locale}
          />
        )}
      </div>
    </div>
  );
}

type NoneInWeekProps = {
  readonly next: string | null;
  readonly onJump: (day: string) => void;
  readonly onFurther: (() => void) | null;
  readonly locale: string;
};

function NoneInWeek({ next, onJump, onFurther, locale }: NoneInWeekProps) {
  const t = useTranslations('requestSteps.times.free');
  return (
    <div className="flex flex-col items-start gap-2 pt-2">
      <p className="text-muted text-sm">{t('noneThisWeek')}</p>
      {next !== null ? (
        <Button tone="plain" onClick={() => onJump(next)}>
          {t('next', { day: fullDay(next, locale) })}
        </Button>
      ) : onFurther ? (
        <Button tone="plain" onClick={onFurther}>
          {t('further')}
        </Button>
      ) : null}
    </div>
  );
}

/** The shape of what comes, so that nothing moves when it does. */
export function FreeTimesSkeleton() {
  return (
    <LoadingRegion className="flex flex-col gap-3">
      <span className="flex h-11 items-center justify-center">
        <Skeleton className="h-5 w-32" />
      </span>
      <span className="-mt-1.5 grid grid-cols-7 gap-1">
        {SHAPES.slice(0, WEEK_DAYS).map((name) => (
          <Skeleton key={name} className="h-16" />
        ))}
      </span>
      <span className={CHIPS_ROOM}>
        <ChipsSkeleton />
      </span>
    </LoadingRegion>
  );
}

const SHAPES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

function ChipsSkeleton() {
  return (
    <span aria-hidden className="grid grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-2">
      {SHAPES.map((name) => (
        <Skeleton key={name} className="h-11" />
      ))}
    </span>
  );
}
