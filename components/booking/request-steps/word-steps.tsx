'use client';

import { useLocale, useTranslations } from 'next-intl';
import { priceLabel } from '@/components/booking/price-label';
import type { StepProps } from '@/components/booking/request-steps/step-props';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { DETAIL_LENGTH_LIMIT, NOTE_LENGTH_LIMIT } from '@/contract/text/limits';

export function IdeaStep({ draft, change }: StepProps) {
  const t = useTranslations('requestSteps.idea');
  return (
    <TextArea
      label={t('label')}
      hint={t('hint')}
      rows={5}
      value={draft.note}
      maxLength={NOTE_LENGTH_LIMIT}
      onChange={(event) => change({ note: event.target.value })}
    />
  );
}

export function LookStep({ draft, change }: StepProps) {
  const t = useTranslations('requestSteps.look');
  return (
    <>
      <TextField
        label={t('placement')}
        hint={t('placementHint')}
        value={draft.placement}
        maxLength={DETAIL_LENGTH_LIMIT}
        autoComplete="off"
        onChange={(event) => change({ placement: event.target.value })}
      />
      <TextField
        label={t('size')}
        hint={t('sizeHint')}
        value={draft.size}
        maxLength={DETAIL_LENGTH_LIMIT}
        autoComplete="off"
        onChange={(event) => change({ size: event.target.value })}
      />
    </>
  );
}

const LONGEST_AMOUNT = 20;

export function BudgetStep({ artist, service, draft, problems, tried, change }: StepProps) {
  const t = useTranslations('requestSteps.budget');
  const locale = useLocale();
  const price = service ? priceLabel(service.priceCents, service.currency, locale) : null;
  const hint = t('hint', { name: artist.name });
  return (
    <TextField
      label={t('label', { currency: service?.currency ?? '' })}
      hint={price ? `${hint} ${t('usual', { price })}` : hint}
      error={tried && problems.budget ? t(`problem.${problems.budget}`) : undefined}
      inputMode="decimal"
      autoComplete="off"
      value={draft.budget}
      maxLength={LONGEST_AMOUNT}
      onChange={(event) => change({ budget: event.target.value })}
      inputClassName="max-w-60"
    />
  );
}
