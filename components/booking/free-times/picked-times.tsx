'use client';

import { ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { placeOf } from '@/components/booking/place-of';
import { elsewhereLabel, slotLabel } from '@/components/booking/slot-label';
import { OneOfTwo } from '@/components/booking/times/one-of-two';
import type { OtherClock } from '@/components/booking/times/time-row';
import { type ChosenTime, endOf } from '@/components/booking/times/time-text';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { IconButton } from '@/components/ui/icon-button';

type PickedTimesProps = {
  /** The best first. */
  readonly times: readonly ChosenTime[];
  readonly durationMinutes: number;
  readonly moment: Moment;
  readonly other: OtherClock | null;
  readonly onMoveUp: (index: number) => void;
  readonly onRemove: (index: number) => void;
};

/** What is wished for so far, in an order that can be changed. */
export function PickedTimes({ times, durationMinutes, moment, other, onMoveUp, onRemove }: PickedTimesProps) {
  const t = useTranslations('requestSteps.times.free');
  const elsewhere = useTranslations('bookings.times');
  return (
    <ol aria-label={t('yours')} className="flex flex-col divide-y rounded-md border">
      {times.map(({ startsAt }, index) => {
        const endsAt = endOf(startsAt, durationMinutes);
        const label = slotLabel(startsAt, endsAt, moment.zone, moment.locale, moment.now);
        const theirs = other ? elsewhereLabel({ ...moment, startsAt, endsAt, otherZone: other.zone }) : null;
        return (
          <li key={startsAt} className="flex min-h-12 items-center gap-2 ps-3">
            <span
              aria-hidden
              className="flex size-5 shrink-0 items-center justify-center rounded-full bg-accent font-semibold text-on-accent text-xs"
            >
              {index + 1}
            </span>
            <span className="min-w-0 flex-1 py-1 text-[0.9375rem] tabular-nums">
              {label}
              <OneOfTwo startsAt={startsAt} moment={moment} />
              {other && theirs ? (
                <span className="block text-muted text-sm">
                  {elsewhere('elsewhere', { name: other.name, place: placeOf(other.zone), time: theirs })}
                </span>
              ) : null}
            </span>
            {times.length > 1 ? (
              <IconButton
                icon={ArrowUp}
                label={t('up', { time: label })}
                iconClassName="size-4.5"
                // The first one keeps it, or the focus would go with the button that made it the first.
                aria-disabled={index === 0}
                className="aria-disabled:cursor-default aria-disabled:opacity-30"
                onClick={() => index > 0 && onMoveUp(index)}
              />
            ) : null}
            <IconButton
              icon={X}
              label={t('remove', { time: label })}
              iconClassName="size-4.5"
              onClick={() => onRemove(index)}
            />
          </li>
        );
      })}
    </ol>
  );
}
