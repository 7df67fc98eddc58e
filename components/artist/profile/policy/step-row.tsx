'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { StepDraft, StepProblems } from '@/components/artist/profile/policy/policy-draft';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';

type StepRowProps = {
  readonly legend: string;
  readonly step: StepDraft;
  readonly problems: StepProblems;
  readonly onChange: (step: StepDraft) => void;
  readonly onRemove?: () => void;
};

const LONGEST_FIGURE = 6;

/** From when on it costs how much. */
export function StepRow({ legend, step, problems, onChange, onRemove }: StepRowProps) {
  const t = useTranslations('profileEditor.policy');
  const field = (name: 'hours' | 'percent') => (
    <TextField
      label={t(name)}
      error={problems[name] && t(`problem.${problems[name]}`)}
      inputMode="numeric"
      autoComplete="off"
      maxLength={LONGEST_FIGURE}
      value={step[name]}
      onChange={(event) => onChange({ ...step, [name]: event.target.value })}
      className="min-w-0 flex-1"
      inputClassName="tabular-nums"
    />
  );
  return (
    <fieldset data-row className="flex min-w-0 items-start gap-3">
      <legend className="sr-only">{legend}</legend>
      {field('hours')}
      {field('percent')}
      {onRemove ? (
        <IconButton
          icon={X}
          label={t('remove', { step: legend })}
          iconClassName="size-4.5"
          className="mt-6.5 -me-2.5"
          onClick={onRemove}
        />
      ) : null}
    </fieldset>
  );
}
