'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { placeOf } from '@/components/booking/place-of';
import { elsewhereLabel, slotLabel } from '@/components/booking/slot-label';
import { OneOfTwo } from '@/components/booking/times/one-of-two';
import { type ChosenTime, endOf, type TimeProblem } from '@/components/booking/times/time-text';
import { whichOfTwo } from '@/components/booking/times/which-of-two';
import type { TimeText } from '@/components/booking/wished-time';
import type { Moment } from '@/components/conversation/time/moment-labels';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { IconButton } from '@/components/ui/icon-button';
import { ProblemLine } from '@/components/ui/problem-line';

/** Whose clocks are shown beside, when they say something else. */
export type OtherClock = { readonly name: string; readonly zone: string };

type TimeRowProps = {
  /** What the row is called: `First choice`. */
  readonly name: string;
  readonly row: TimeText;
  readonly onChange: (row: TimeText) => void;
  readonly onRemove: (() => void) | null;
  readonly problem: TimeProblem | null;
  readonly chosen: ChosenTime | null;
  readonly durationMinutes: number | null;
  /** By the clocks of `moment.zone` is typed. */
  readonly moment: Moment;
  readonly other: OtherClock | null;
  readonly earliest: string;
  readonly latest: string;
  readonly children?: ReactNode;
};

/** A day and a time to choose, with what they mean in words and elsewhere. */
export function TimeRow(props: TimeRowProps) {
  const { name, row, onChange, onRemove, problem, earliest, latest, children } = props;
  const t = useTranslations('bookings.times');
  const noteId = useId();
  const shared = { 'aria-describedby': noteId, 'aria-invalid': problem ? true : undefined };
  return (
    <fieldset data-row className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-sm">{name}</legend>
      <div className="flex items-center gap-2">
        <input
          {...shared}
          type="date"
          aria-label={t('day')}
          min={earliest}
          max={latest}
          value={row.day}
          onChange={(event) => onChange({ day: event.target.value, time: row.time })}
          className={cn(CONTROL_LOOK, 'min-w-0 flex-1')}
        />
        <span className="w-35 shrink-0">
          <input
            {...shared}
            type="time"
            aria-label={t('time')}
            step={300}
            value={row.time}
            onChange={(event) => onChange({ day: row.day, time: event.target.value })}
            className={CONTROL_LOOK}
          />
        </span>
        {onRemove ? (
          <IconButton icon={X} label={t('remove', { name })} onClick={onRemove} className="-ms-1 -me-2.5" />
        ) : null}
      </div>
      <div id={noteId} className="empty:hidden">
        {problem ? <ProblemLine>{t(`problem.${problem}`)}</ProblemLine> : <Meaning {...props} />}
        {children}
      </div>
    </fieldset>
  );
}

/** The weekday that was hit, and the same moment by the other side's clocks. */
function Meaning({ chosen, durationMinutes, moment, other, row, onChange }: TimeRowProps) {
  const t = useTranslations('bookings.times');
  if (!chosen) return null;
  const endsAt = durationMinutes === null ? null : endOf(chosen.startsAt, durationMinutes);
  const { startsAt } = chosen;
  const theirs = other ? elsewhereLabel({ ...moment, startsAt, endsAt, otherZone: other.zone }) : null;
  const twin = whichOfTwo(startsAt, moment);
  return (
    <div className="text-muted text-sm tabular-nums">
      {slotLabel(startsAt, endsAt, moment.zone, moment.locale, moment.now)}
      <OneOfTwo startsAt={startsAt} moment={moment} />
      {other && theirs ? (
        <span className="block">{t('elsewhere', { name: other.name, place: placeOf(other.zone), time: theirs })}</span>
      ) : null}
      {twin ? (
        <Button
          tone="quiet"
          size="small"
          className="-ms-3 flex text-accent"
          onClick={() => onChange({ ...row, later: twin.which === 'first' })}
        >
          {t(twin.which === 'first' ? 'takeSecond' : 'takeFirst')}
        </Button>
      ) : null}
    </div>
  );
}
