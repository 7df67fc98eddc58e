'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { endsNextDay, type SpanDraft, type SpanProblem } from '@/components/artist/profile/hours/week-draft';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { IconButton } from '@/components/ui/icon-button';
import { ProblemLine } from '@/components/ui/problem-line';

type SpanRowProps = {
  readonly day: string;
  readonly span: SpanDraft;
  readonly problem: SpanProblem | null;
  readonly onChange: (part: Partial<SpanDraft>) => void;
  /** `null` for the one part that has to stay. */
  readonly onRemove: (() => void) | null;
};

const STEP_SECONDS = 300;

/** From when to when. An end at midnight is typed as 00:00, one after it as it is on the next day. */
export function SpanRow({ day, span, problem, onChange, onRemove }: SpanRowProps) {
  const t = useTranslations('profileEditor.hours');
  const noteId = useId();
  const { from, to } = span;
  const field = (name: 'from' | 'to') => (
    <input
      type="time"
      step={STEP_SECONDS}
      aria-label={t(name, { day })}
      aria-invalid={problem ? true : undefined}
      aria-describedby={noteId}
      value={span[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      className={cn(CONTROL_LOOK, 'min-w-0 flex-1 px-2.5 tabular-nums sm:max-w-38')}
    />
  );
  return (
    <div data-row>
      <div className="flex items-center gap-1.5">
        {field('from')}
        <span aria-hidden className="text-muted">
          {t('until')}
        </span>
        {field('to')}
        {onRemove ? (
          <IconButton
            icon={X}
            label={from && to ? t('remove', { from, to, day }) : t('removeBlank', { day })}
            iconClassName="size-4.5"
            className="ms-auto -me-2.5 sm:ms-0"
            onClick={onRemove}
          />
        ) : null}
      </div>
      <div id={noteId} className="mt-1.5 empty:hidden">
        {problem ? (
          <ProblemLine>{t(`problem.${problem}`)}</ProblemLine>
        ) : endsNextDay(span) ? (
          <p className="text-muted text-sm tabular-nums">{t('nextDay', { time: to })}</p>
        ) : null}
      </div>
    </div>
  );
}
