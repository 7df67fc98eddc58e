'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type PolicyDraft, type PolicyProblems, withStep } from '@/components/artist/profile/policy/policy-draft';
import { StepRow } from '@/components/artist/profile/policy/step-row';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { MOST_FEE_STEPS, POLICY_NOTE_LENGTH } from '@/contract/policies/limits';

type PolicyFieldsProps = {
  readonly draft: PolicyDraft;
  readonly problems: PolicyProblems;
  readonly onChange: (draft: PolicyDraft) => void;
};

const FIRST_MOVE = { id: 0, hours: '24', percent: '25' };

/** The steps of cancelling, moving, not coming, and a few words. */
export function PolicyFields({ draft, problems, onChange }: PolicyFieldsProps) {
  const t = useTranslations('profileEditor.policy');
  const { steps, moving, noShow, note } = draft;
  return (
    <>
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="mb-1 font-medium">{t('cancelling')}</legend>
        <p className="text-muted text-sm">{t(steps.length === 0 ? 'cancellingNone' : 'cancellingHint')}</p>
        {steps.map((step, at) => (
          <StepRow
            key={step.id}
            legend={t('step', { number: at + 1 })}
            step={step}
            problems={problems.steps[at] ?? {}}
            onChange={(next) => onChange({ ...draft, steps: steps.map((one) => (one.id === step.id ? next : one)) })}
            onRemove={() => onChange({ ...draft, steps: steps.filter((one) => one.id !== step.id) })}
          />
        ))}
        {steps.length < MOST_FEE_STEPS ? (
          <Button tone="quiet" size="small" className="-ms-2 self-start px-2" onClick={() => onChange(withStep(draft))}>
            <Plus aria-hidden className="size-4.5" />
            {t('add')}
          </Button>
        ) : null}
      </fieldset>
      <div className="flex flex-col gap-3">
        <Checkbox
          label={t('moving')}
          hint={t('movingHint')}
          checked={moving !== null}
          onChange={(costs) => onChange({ ...draft, moving: costs ? FIRST_MOVE : null })}
        />
        {moving ? (
          <StepRow
            legend={t('movingStep')}
            step={moving}
            problems={problems.moving}
            onChange={(next) => onChange({ ...draft, moving: next })}
          />
        ) : null}
      </div>
      <TextField
        label={t('noShow')}
        hint={t('noShowHint')}
        error={problems.noShow ? t(`problem.${problems.noShow}`) : undefined}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        value={noShow}
        onChange={(event) => onChange({ ...draft, noShow: event.target.value })}
        className="max-w-60"
        inputClassName="tabular-nums"
      />
      <TextArea
        label={t('note')}
        hint={t('noteHint')}
        value={note}
        maxLength={POLICY_NOTE_LENGTH}
        onChange={(event) => onChange({ ...draft, note: event.target.value })}
      />
    </>
  );
}
