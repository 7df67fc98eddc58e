'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { SpanDraft, SpanProblem } from '@/components/artist/profile/hours/week-draft';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { CONTROL_LOOK } from '@/components/ui/control-look';
import { IconButton } from '@/components/ui/icon-button';
import { ProblemLine } from '@/components/ui/problem-line';

type SpanRowProps = {
  readonly day: string;
  readonly span: SpanDraft;
  readonly problem: SpanProblem | null;
  readonly onChange: (part: Partial<SpanDraft>) => void;
  readonly onRemove: () => void;
  readonly onSplit: () => void;
};

const STEP_SECONDS = 300;

/** From when to when. An end at midnight is typed as 00:00. */
export function SpanRow({ day, span, problem, onChange, onRemove, onSplit }: SpanRowProps) {
  const t = useTranslations('profileEditor.hours');
  const noteId = useId();
  const { from, to } = span;
  const field = (name: 'from' | 'to') => (
    <input
      type="time"
      step={STEP_SECONDS}
      aria-label={t(name, { day })}
      aria-invalid={problem ? true : undefined}
      aria-describedby={problem ? noteId : undefined}
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
        <IconButton
          icon={X}
          label={from && to ? t('remove', { from, to, day }) : t('removeBlank', { day })}
          iconClassName="size-4.5"
          className="ms-auto -me-2.5 sm:ms-0"
          onClick={onRemove}
        />
      </div>
      {problem ? (
        <div id={noteId} className="mt-1.5 flex flex-wrap items-center gap-x-2">
          <ProblemLine>{t(`problem.${problem}`)}</ProblemLine>
          {problem === 'past-midnight' ? (
            <Button tone="quiet" size="small" className="-ms-3 text-accent" onClick={onSplit}>
              {t('split')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
