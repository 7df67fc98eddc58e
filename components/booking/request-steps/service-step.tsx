'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { priceLabel } from '@/components/booking/price-label';
import type { StepProps } from '@/components/booking/request-steps/step-props';
import { useDurationLabel } from '@/components/booking/use-duration-label';
import { ChoiceRow } from '@/components/ui/choice-row';
import { ProblemLine } from '@/components/ui/problem-line';

export function ServiceStep({ services, draft, problems, tried, change }: StepProps) {
  const t = useTranslations('requestSteps');
  const locale = useLocale();
  const durationLabel = useDurationLabel();
  const problemId = useId();
  const problem = tried ? problems.service : null;
  return (
    <>
      <div className="flex flex-col gap-2">
        {services.map((service) => (
          <ChoiceRow
            key={service.id}
            name="service"
            checked={service.id === draft.serviceId}
            invalid={problem !== null}
            describedBy={problem ? problemId : undefined}
            onChoose={() => change({ serviceId: service.id })}
          >
            <span dir="auto" className="block font-medium [overflow-wrap:anywhere]">
              {service.name}
            </span>
            <span className="block text-muted text-sm tabular-nums">
              {durationLabel(service.durationMinutes)}
              {' · '}
              {priceLabel(service.priceCents, service.currency, locale) ?? t('priceOnRequest')}
              {service.isInstant ? ` · ${t('atOnce.badge')}` : null}
            </span>
          </ChoiceRow>
        ))}
      </div>
      {problem ? <ProblemLine id={problemId}>{t('service.problem')}</ProblemLine> : null}
    </>
  );
}
