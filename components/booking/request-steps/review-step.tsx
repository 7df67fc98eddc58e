'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { centsOf } from '@/components/booking/money';
import { placeOf } from '@/components/booking/place-of';
import { PolicyLine } from '@/components/booking/policy/policy-line';
import { priceLabel } from '@/components/booking/price-label';
import type { StepProps } from '@/components/booking/request-steps/step-props';
import type { Step } from '@/components/booking/request-steps/steps';
import { elsewhereLabel, slotLabel } from '@/components/booking/slot-label';
import { OneOfTwo } from '@/components/booking/times/one-of-two';
import { endOf, readTimes } from '@/components/booking/times/time-text';
import { shortAddress, webAddressOf } from '@/components/booking/web-address';
import { Button } from '@/components/ui/button';

type ReviewStepProps = StepProps & { readonly onChange: (step: Step) => void };

/** Everything once more before it is sent, each part a press away. */
export function ReviewStep({ onChange, ...props }: ReviewStepProps) {
  const t = useTranslations('requestSteps.review');
  const instant = useTranslations('requestSteps.atOnce');
  const { draft, service, moment } = props;
  const { placement, size } = draft;
  const look = placement && size ? t('placementAndSize', { placement, size }) : placement || size;
  const cents = centsOf(draft.budget);
  const budget = cents === null ? '' : (priceLabel(cents, service?.currency ?? 'EUR', moment.locale) ?? '');
  const links = draft.links.flatMap((text) => webAddressOf(text) ?? []);
  const facts: readonly { step: Step; label: string; value: ReactNode }[] = [
    { step: 'service', label: t('service'), value: service?.name ?? '' },
    { step: 'times', label: props.atOnce ? instant('time') : t('times'), value: <WishedTimes {...props} /> },
    { step: 'idea', label: t('note'), value: draft.note.trim() },
    { step: 'look', label: t('look'), value: look },
    ...(props.atOnce ? [] : [{ step: 'budget' as const, label: t('budget'), value: budget }]),
    { step: 'links', label: t('links'), value: links.map(shortAddress).join('\n') },
  ];
  return (
    <>
      <dl className="-my-2 flex flex-col divide-y">
        {facts.map(({ step, label, value }) => (
          <div key={step} className="py-2.5">
            <dt className="text-muted text-sm">{label}</dt>
            <dd className="flex items-start gap-3">
              <span
                dir="auto"
                className="line-clamp-12 min-w-0 flex-1 whitespace-pre-line text-[0.9375rem] tabular-nums [overflow-wrap:anywhere]"
              >
                {value || <span className="text-muted">{t('none')}</span>}
              </span>
              <Button
                tone="quiet"
                size="small"
                className="-me-3 -my-4 text-accent"
                aria-label={t('changeThis', { field: label })}
                onClick={() => onChange(step)}
              >
                {t('change')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
      {props.artist.policy ? <PolicyLine terms={props.artist.policy.terms} /> : null}
    </>
  );
}

function WishedTimes({ artist, draft, service, moment }: StepProps) {
  const t = useTranslations('bookings.times');
  const { chosen } = readTimes(draft.times, draft.zone, moment.now);
  const times = chosen.flatMap((one) => one ?? []);
  if (times.length === 0) return null;
  return times.map(({ startsAt }) => {
    const endsAt = service ? endOf(startsAt, service.durationMinutes) : null;
    const theirs = elsewhereLabel({ ...moment, startsAt, endsAt, otherZone: artist.zone });
    return (
      <span key={startsAt} className="block">
        {slotLabel(startsAt, endsAt, draft.zone, moment.locale, moment.now)}
        <OneOfTwo startsAt={startsAt} moment={moment} />
        {theirs === null ? null : (
          <span className="block text-muted text-sm">
            {t('elsewhere', { name: artist.name, place: placeOf(artist.zone), time: theirs })}
          </span>
        )}
      </span>
    );
  });
}
