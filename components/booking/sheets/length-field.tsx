'use client';

import { useTranslations } from 'next-intl';
import type { useProposal } from '@/components/booking/sheets/use-proposal';
import { useDurationLabel } from '@/components/booking/use-duration-label';
import { TextField } from '@/components/ui/text-field';

type LengthFieldProps = {
  readonly proposing: Pick<ReturnType<typeof useProposal>, 'draft' | 'change' | 'minutes' | 'agreedMinutes'>;
};

const MOST_DIGITS = 4;

/** How long what is proposed takes: as long as it did, unless the artist says otherwise. */
export function LengthField({ proposing: { draft, change, minutes, agreedMinutes } }: LengthFieldProps) {
  const t = useTranslations('bookingCard.sheet.propose');
  const label = useDurationLabel();
  const usual = label(agreedMinutes);
  const hint =
    minutes === null || minutes === agreedMinutes
      ? t('lengthHint', { length: usual })
      : t('lengthInstead', { length: label(minutes), before: usual });
  return (
    <TextField
      label={t('length')}
      hint={hint}
      error={minutes === null ? t('lengthProblem') : undefined}
      inputMode="numeric"
      autoComplete="off"
      value={draft.minutes}
      maxLength={MOST_DIGITS}
      onChange={(event) => change({ minutes: event.target.value })}
      inputClassName="max-w-60 tabular-nums"
    />
  );
}
