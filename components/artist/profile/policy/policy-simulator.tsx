'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useOwnArtist } from '@/components/artist/profile/own-artist-provider';
import { firstSimulation, type Simulation, simulated } from '@/components/artist/profile/policy/simulation';
import { currencyOfZone } from '@/components/artist/service-draft';
import { placeOf } from '@/components/booking/place-of';
import { useFeeText } from '@/components/booking/use-fee-text';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { PolicyTerms } from '@/contract/schemas/policy';

const ACTS = ['cancel', 'move', 'no-show'] as const;

/** Tries terms out before anybody has agreed to them. */
export function PolicySimulator({ terms }: { readonly terms: PolicyTerms }) {
  const t = useTranslations('profileEditor.policy.try');
  const feeText = useFeeText();
  const { services, zone } = useOwnArtist().artist;
  const [simulation, setSimulation] = useState(() => firstSimulation(services, zone, Date.now()));
  const currency = services.find(({ priceCents }) => priceCents !== null)?.currency ?? currencyOfZone(zone);
  const change = (part: Partial<Simulation>) => setSimulation((now) => ({ ...now, ...part }));
  const result = simulated(terms, simulation, { zone, currency });
  const { act } = simulation;
  const time = (name: 'startsAt' | 'at') => (
    <TextField
      type="datetime-local"
      label={t(name === 'startsAt' ? 'startsAt' : `at.${act === 'move' ? 'move' : 'cancel'}`)}
      error={result.problem === name ? t('problem.time') : undefined}
      value={simulation[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      className="min-w-0"
      inputClassName="min-w-0 tabular-nums"
    />
  );
  return (
    <section aria-label={t('title')} className="flex flex-col gap-4 border-t pt-6">
      <div>
        <h3 className="font-medium">{t('title')}</h3>
        <p className="text-muted text-sm">{t('lead', { place: placeOf(zone) })}</p>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label={t('what')}
          value={act}
          onChange={(event) => change({ act: ACTS.find((one) => one === event.target.value) ?? 'cancel' })}
        >
          {ACTS.map((one) => (
            <option key={one} value={one}>
              {t(`act.${one}`)}
            </option>
          ))}
        </Select>
        <TextField
          label={t('price', { currency })}
          error={result.problem === 'price' ? t('problem.price') : undefined}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={simulation.price}
          onChange={(event) => change({ price: event.target.value })}
        />
        {time('startsAt')}
        {act === 'no-show' ? null : time('at')}
      </div>
      <output aria-live="polite" className="rounded-lg bg-sunken px-4 py-3 font-medium tabular-nums empty:hidden">
        {result.problem === null ? (result.fee ? feeText(result.fee) : t('free')) : null}
      </output>
    </section>
  );
}
