'use client';

import { useTranslations } from 'next-intl';
import { fullDay } from '@/components/booking/free-times/week-strip';
import { placeOf } from '@/components/booking/place-of';
import { whichOfTwo } from '@/components/booking/times/which-of-two';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { dateFormat } from '@/components/conversation/time/date-format';
import { type Moment, timeLabel } from '@/components/conversation/time/moment-labels';
import { cn } from '@/components/ui/cn';
import type { FreeSlot } from '@/contract/schemas/availability';

type TimeChipsProps = {
  readonly day: string;
  readonly slots: readonly FreeSlot[];
  /** What is picked already, best first; instants. */
  readonly picked: readonly string[];
  readonly most: number;
  readonly onToggle: (slot: FreeSlot) => void;
  readonly artistName: string;
  readonly moment: Moment;
};

/** The time by the artist's clocks, with the day where that is another one. */
function theirTime({ startsAt, zone }: FreeSlot, { locale, zone: here }: Moment): string {
  const time = timeLabel(startsAt, { locale, zone });
  if (calendarDay(startsAt, zone) === calendarDay(startsAt, here)) return time;
  return `${dateFormat(locale, { timeZone: zone, weekday: 'short' }).format(new Date(startsAt))} ${time}`;
}

/** The free times of a day: as many as may be picked, in the order in which they are wished for. */
export function TimeChips({ day, slots, picked, most, onToggle, artistName, moment }: TimeChipsProps) {
  const t = useTranslations('requestSteps.times.free');
  const elsewhere = slots.find((slot) => theirTime(slot, moment) !== timeLabel(slot.startsAt, moment));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="sr-only">{t('times', { day: fullDay(day, moment.locale) })}</legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(4.75rem,1fr))] gap-2">
        {slots.map((slot) => {
          const place = picked.indexOf(slot.startsAt);
          return (
            <Chip
              key={slot.startsAt}
              slot={slot}
              choice={place < 0 ? null : place + 1}
              only={most === 1}
              disabled={most > 1 && place < 0 && picked.length >= most}
              theirs={elsewhere ? theirTime(slot, moment) : null}
              moment={moment}
              onToggle={() => onToggle(slot)}
            />
          );
        })}
      </div>
      {elsewhere ? (
        <p className="text-muted text-xs">{t('theirClocks', { name: artistName, place: placeOf(elsewhere.zone) })}</p>
      ) : null}
    </fieldset>
  );
}

type ChipProps = {
  readonly slot: FreeSlot;
  /** Which wish it is, from 1. */
  readonly choice: number | null;
  /** Another one takes its place. */
  readonly only: boolean;
  readonly disabled: boolean;
  readonly theirs: string | null;
  readonly moment: Moment;
  readonly onToggle: () => void;
};

function Chip({ slot, choice, only, disabled, theirs, moment, onToggle }: ChipProps) {
  const times = useTranslations('bookings.times');
  const isPicked = choice !== null;
  const twin = whichOfTwo(slot.startsAt, moment);
  return (
    <label
      className={cn(
        'relative flex min-h-11 select-none flex-col items-center justify-center rounded-md border px-1 py-1 tabular-nums transition-colors',
        isPicked ? 'border-accent bg-accent-soft font-semibold text-accent' : 'border-edge bg-raised',
        disabled ? 'cursor-not-allowed text-muted opacity-60' : 'cursor-pointer',
        !(disabled || isPicked) && 'hover:border-muted',
      )}
    >
      <input
        type={only ? 'radio' : 'checkbox'}
        {...(only ? { name: 'free-time' } : {})}
        checked={isPicked}
        disabled={disabled}
        onChange={onToggle}
        className="absolute inset-0 cursor-[inherit] appearance-none rounded-md"
      />
      <span>{timeLabel(slot.startsAt, moment)}</span>
      {twin ? (
        <span className="text-center font-normal text-xs">{times(twin.which, { offset: twin.offset })}</span>
      ) : null}
      {theirs ? <span className="font-normal text-muted text-xs">{theirs}</span> : null}
      {isPicked && !only ? (
        <span
          aria-hidden
          className="absolute -end-1.5 -top-1.5 flex size-5 items-center justify-center rounded-full bg-accent font-semibold text-on-accent text-xs"
        >
          {choice}
        </span>
      ) : null}
    </label>
  );
}
