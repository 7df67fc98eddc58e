'use client';

import { useTranslations } from 'next-intl';
import type { ServiceDraft, ServiceProblems } from '@/components/artist/service-draft';
import { useDurationLabel } from '@/components/booking/use-duration-label';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { SERVICE_NAME_LENGTH } from '@/contract/artists/limits';

type ServiceFieldsProps = {
  readonly draft: ServiceDraft;
  readonly problems: ServiceProblems;
  readonly onChange: (change: Partial<ServiceDraft>) => void;
};

const DURATIONS = [15, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 360, 480];
const CURRENCIES = [
  'EUR',
  'GBP',
  'CHF',
  'USD',
  'CAD',
  'AUD',
  'AED',
  'INR',
  'JPY',
  'PLN',
  'CZK',
  'SEK',
  'NOK',
  'DKK',
  'TRY',
];

/** What is offered: its name, how long it takes, and what it costs. */
export function ServiceFields({ draft, problems, onChange }: ServiceFieldsProps) {
  const t = useTranslations('artist.service');
  const duration = useDurationLabel();
  const minutes = Number(draft.durationMinutes);
  const durations = DURATIONS.includes(minutes) ? DURATIONS : [...DURATIONS, minutes].sort((a, b) => a - b);
  const currencies = CURRENCIES.includes(draft.currency) ? CURRENCIES : [draft.currency, ...CURRENCIES];
  return (
    <div className="flex flex-col gap-5">
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={draft.name}
        maxLength={SERVICE_NAME_LENGTH}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
        error={problems.name ? t(`problem.name-${problems.name}`) : undefined}
      />
      <Select
        label={t('duration')}
        value={draft.durationMinutes}
        onChange={(event) => onChange({ durationMinutes: event.target.value })}
        error={problems.durationMinutes ? t('problem.duration') : undefined}
      >
        {durations.map((one) => (
          <option key={one} value={one}>
            {duration(one)}
          </option>
        ))}
      </Select>
      <div className="grid grid-cols-[1fr_7rem] gap-3">
        <TextField
          label={t('price')}
          hint={t('priceHint')}
          inputMode="decimal"
          dir="ltr"
          autoComplete="off"
          value={draft.price}
          onChange={(event) => onChange({ price: event.target.value })}
          error={problems.price ? t('problem.price') : undefined}
          inputClassName="tabular-nums"
        />
        <Select
          label={t('currency')}
          value={draft.currency}
          onChange={(event) => onChange({ currency: event.target.value })}
        >
          {currencies.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
    </div>
  );
}
