'use client';

import { Hourglass } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { clockOf, type HoldStage, minutesTold } from '@/components/booking/at-once/hold-stage';
import { slotLabel } from '@/components/booking/slot-label';
import { Button } from '@/components/ui/button';
import { ProblemLine } from '@/components/ui/problem-line';
import type { FreeSlot } from '@/contract/schemas/availability';

type HoldLineProps = {
  readonly stage: HoldStage;
  /** The time that is wanted, and by whose clocks it is told. */
  readonly startsAt: string;
  readonly zone: string;
  /** Whether it is still being chosen: then nothing is missing where nothing is held. */
  readonly isChoosing: boolean;
  readonly onHold: () => void;
  readonly onPick: (slot: FreeSlot) => void;
  readonly onAsk: () => void;
  readonly onChoose: () => void;
};

/** How the time that is wanted stands: held with its clock, not held any more, or gone to somebody else, with others to take. */
export function HoldLine({ stage, startsAt, zone, isChoosing, onHold, onPick, onAsk, onChoose }: HoldLineProps) {
  const t = useTranslations('requestSteps.atOnce');
  const choose = useTranslations('requestSteps.times.free')('back');
  const locale = useLocale();
  const timeOf = (instant: string) => (instant === '' ? '' : slotLabel(instant, null, zone, locale, Date.now()));
  const time = timeOf(startsAt);
  switch (stage.name) {
    case 'busy':
      return null;
    case 'held':
      return <Held key={stage.endsAt} endsAt={stage.endsAt} time={time} onHold={onHold} />;
    case 'none':
      return isChoosing || time === '' ? null : <NotHeld time={time} onHold={onHold} />;
    case 'failed':
      return <ProblemLine>{stage.isOffline ? t('offline') : stage.sentence}</ProblemLine>;
    case 'taken':
      return (
        <div className="flex flex-col gap-3 rounded-md bg-warn-soft p-3.5 text-sm">
          <p role="alert">{t(stage.freeSlots.length > 0 ? 'quicker' : 'noneLeft', { time: timeOf(stage.startsAt) })}</p>
          <ul className="flex flex-wrap gap-2">
            {stage.freeSlots.map((slot) => (
              <li key={slot.startsAt}>
                <Button tone="plain" size="small" className="tabular-nums" onClick={() => onPick(slot)}>
                  {timeOf(slot.startsAt)}
                </Button>
              </li>
            ))}
          </ul>
          <Button
            tone="quiet"
            size="small"
            className="-ms-3 self-start text-accent"
            onClick={stage.freeSlots.length > 0 ? onChoose : onAsk}
          >
            {stage.freeSlots.length > 0 ? choose : t('ask')}
          </Button>
        </div>
      );
  }
}

type HeldProps = { readonly endsAt: number; readonly time: string; readonly onHold: () => void };

const TICK_MS = 250;

/** Eyes see each second; ears hear of it at the beginning and near the end. */
function Held({ endsAt, time, onHold }: HeldProps) {
  const t = useTranslations('requestSteps.atOnce');
  const [left, setLeft] = useState(() => endsAt - Date.now());
  useEffect(() => {
    const timer = setInterval(() => setLeft(endsAt - Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [endsAt]);
  if (left <= 0) return <NotHeld time={time} onHold={onHold} />;
  return (
    <div className="flex items-center gap-2.5 rounded-md bg-ok-soft px-3.5 py-2.5 text-sm">
      <Hourglass aria-hidden className="size-4.5 shrink-0 text-ok" />
      <p aria-hidden className="min-w-0 flex-1 tabular-nums">
        {time}
        <span className="block text-muted">{t('held')}</span>
      </p>
      <p aria-hidden className="shrink-0 font-semibold tabular-nums">
        {t('left', { left: clockOf(left) })}
      </p>
      <p role="status" className="sr-only">
        {t('saidHeld', { time, minutes: minutesTold(left) })}
      </p>
    </div>
  );
}

function NotHeld({ time, onHold }: Omit<HeldProps, 'endsAt'>) {
  const t = useTranslations('requestSteps.atOnce');
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 rounded-md bg-warn-soft px-3.5 py-2.5 text-sm">
      <p role="status" className="min-w-0 tabular-nums">
        {t('lapsed', { time })}
      </p>
      <Button tone="plain" size="small" onClick={onHold}>
        {t('again')}
      </Button>
    </div>
  );
}
