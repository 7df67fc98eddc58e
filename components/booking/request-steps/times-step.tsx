'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { dayAfter, WEEK_DAYS, weekOfDay } from '@/components/booking/free-times/free-days';
import { FreeTimes, FreeTimesSkeleton, type Place } from '@/components/booking/free-times/free-times';
import { NoFreeTimes } from '@/components/booking/free-times/no-free-times';
import { rowsOfPicked, withMovedUp, withToggled } from '@/components/booking/free-times/picked';
import { PickedTimes } from '@/components/booking/free-times/picked-times';
import { useFreeTimes } from '@/components/booking/free-times/use-free-times';
import { placeOf } from '@/components/booking/place-of';
import type { StepProps } from '@/components/booking/request-steps/step-props';
import { TimeRows } from '@/components/booking/times/time-rows';
import { isBlank, NO_TIME, readTimes } from '@/components/booking/times/time-text';
import { calendarDay } from '@/components/conversation/time/calendar-day';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import { useRowFocus } from '@/components/ui/use-row-focus';
import { MOST_WISHES } from '@/contract/text/limits';

const CHOICES = ['first', 'second', 'third'] as const;

/** Free times to pick from; where there are none, or others are wanted, a day and a time can be typed. */
export function TimesStep(props: StepProps) {
  const { artist, service, draft, tried, moment, change, atOnce, onAsk } = props;
  const t = useTranslations('requestSteps.times');
  const instant = useTranslations('requestSteps.atOnce');
  const { problems, chosen } = readTimes(draft.times, draft.zone, moment.now);
  const picked = chosen.flatMap((one) => one?.startsAt ?? []);
  const today = calendarDay(moment.now, draft.zone);
  const [place, setPlace] = useState(() => placeOfFirst(picked[0], draft.zone, today));
  const [wantsOther, setWantsOther] = useState(false);
  const lookedAt = place.week === null ? null : dayAfter(today, place.week * WEEK_DAYS + WEEK_DAYS - 1);
  const free = useFreeTimes({ artist, service, zone: draft.zone, now: moment.now, lookedAt });
  // What was typed and means no time can be mended only where it was typed.
  const isHalfTyped = problems.some((problem) => problem !== null && problem !== 'choose');
  const isNone = free.state === 'failed' || (free.state === 'known' && free.days.size === 0);
  const types = !atOnce && (wantsOther || isHalfTyped || isNone || service === null);
  const isMissing = tried && picked.length === 0;
  const pick = (next: readonly string[]) => change({ times: rowsOfPicked(next, draft.zone) });
  const area = useRef<HTMLDivElement>(null);
  // What was pressed goes with what it was under: the focus comes along in the same moment, or the sheet takes it.
  const focusOn = useRef<string | null>(null);
  useEffect(() => {
    if (focusOn.current !== null) area.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });
  const typeAnother = () => {
    if (picked.length < MOST_WISHES) change({ times: [...draft.times.filter((row) => !isBlank(row)), NO_TIME] });
    setWantsOther(true);
    focusOn.current = '[data-row]:last-of-type input';
  };
  const backToFree = () => {
    pick(picked);
    setWantsOther(false);
    focusOn.current = 'input:checked, input:enabled';
  };
  return (
    <div ref={area} className="flex flex-col gap-4">
      <p className="-mt-2 text-muted text-sm">
        {atOnce ? instant('hint', { place: placeOf(draft.zone) }) : t('hint', { place: placeOf(draft.zone) })}
      </p>
      {isNone && service ? (
        <NoFreeTimes
          free={free}
          atOnce={atOnce}
          artistName={artist.name}
          locale={moment.locale}
          onFurther={() => free.state === 'known' && setPlace({ week: weekOfDay(free.until, today), day: null })}
        />
      ) : null}
      {types ? (
        <TimeRows
          rows={draft.times}
          onChange={(times) => {
            setWantsOther(true);
            change({ times });
          }}
          most={MOST_WISHES}
          nameOf={(index) => t(CHOICES[index] ?? 'third')}
          addLabel={t('add')}
          durationMinutes={service?.durationMinutes ?? null}
          moment={moment}
          other={artist.zone === draft.zone ? null : artist}
          tried={tried}
        />
      ) : free.state === 'known' && !isNone ? (
        <FreeTimes
          free={free}
          place={place}
          onGo={setPlace}
          today={today}
          picked={picked}
          most={atOnce ? 1 : MOST_WISHES}
          onToggle={({ startsAt }) => pick(atOnce ? [startsAt] : withToggled(picked, startsAt, MOST_WISHES))}
          invalid={isMissing}
          artistName={artist.name}
          moment={moment}
        />
      ) : isNone ? null : (
        <FreeTimesSkeleton />
      )}
      {atOnce ? <PickedAtOnce count={picked.length} isMissing={isMissing} onAsk={onAsk} /> : null}
      {types || atOnce ? null : <Picked {...props} isMissing={isMissing} onPick={pick} onOther={typeAnother} />}
      {types && !isNone && service ? (
        <Button tone="quiet" className="-ms-3 self-start text-accent" onClick={backToFree}>
          {t('free.back')}
        </Button>
      ) : null}
    </div>
  );
}

/** What is told of at once; further ahead it is asked for step by step. */
const NEAR_WEEKS = 8;

/** Where the best wish is, if there is one and it is near. */
function placeOfFirst(startsAt: string | undefined, zone: string, today: string): Place {
  if (startsAt === undefined) return { week: null, day: null };
  const day = calendarDay(startsAt, zone);
  const week = weekOfDay(day, today);
  return week < NEAR_WEEKS ? { week, day } : { week: null, day: null };
}

type PickedAtOnceProps = {
  readonly count: number;
  readonly isMissing: boolean;
  readonly onAsk: () => void;
};

function PickedAtOnce({ count, isMissing, onAsk }: PickedAtOnceProps) {
  const t = useTranslations('requestSteps.atOnce');
  const problem = useTranslations('bookings.times.problem');
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-muted text-sm">
        {t('picked', { count })}
      </p>
      {isMissing ? <ProblemLine>{problem('choose')}</ProblemLine> : null}
      <Button tone="quiet" className="-ms-3 self-start text-accent" onClick={onAsk}>
        {t('ask')}
      </Button>
    </div>
  );
}

type PickedProps = StepProps & {
  readonly isMissing: boolean;
  readonly onPick: (picked: readonly string[]) => void;
  readonly onOther: () => void;
};

function Picked({ artist, service, draft, moment, isMissing, onPick, onOther }: PickedProps) {
  const t = useTranslations('requestSteps.times.free');
  const problem = useTranslations('bookings.times.problem');
  const { list, adder, afterRemoval } = useRowFocus<HTMLDivElement>();
  const times = readTimes(draft.times, draft.zone, moment.now).chosen.flatMap((one) => one ?? []);
  const picked = times.map((one) => one.startsAt);
  return (
    <div ref={list} className="flex flex-col gap-2">
      <p role="status" className="text-muted text-sm tabular-nums">
        {t('picked', { count: times.length, most: MOST_WISHES })}
      </p>
      {isMissing ? <ProblemLine>{problem('choose')}</ProblemLine> : null}
      {times.length > 0 ? (
        <PickedTimes
          times={times}
          durationMinutes={service?.durationMinutes ?? 0}
          moment={moment}
          other={artist.zone === draft.zone ? null : artist}
          onMoveUp={(index) => onPick(withMovedUp(picked, index))}
          onRemove={(index) => {
            onPick(picked.filter((_, at) => at !== index));
            afterRemoval();
          }}
        />
      ) : null}
      <Button ref={adder} tone="quiet" className="-ms-3 self-start text-accent" onClick={onOther}>
        {t('other')}
      </Button>
    </div>
  );
}
