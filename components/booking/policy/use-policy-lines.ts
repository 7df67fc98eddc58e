import { useLocale, useTranslations } from 'next-intl';
import type { PolicyTerms } from '@/contract/schemas/policy';
import { measureIn, spanText } from '@/contract/text/measure';

/** What a policy says, in sentences. The first is about cancelling. */
export function usePolicyLines(): (terms: PolicyTerms) => readonly [string, ...string[]] {
  const t = useTranslations('policy');
  const measure = measureIn(useLocale());
  const parts = ({ beforeHours, feePercent }: { beforeHours: number; feePercent: number }) => ({
    span: spanText(beforeHours, measure),
    percent: measure(feePercent, 'percent'),
  });
  return ({ cancelling: [first, ...more], moving, noShowPercent }) => [
    first
      ? `${t('cancelUntil', parts(first))}${more.map((step) => t('cancelMore', parts(step))).join('')}.`
      : t('cancelFree'),
    moving ? t('moveUntil', parts(moving)) : t('moveFree'),
    ...(noShowPercent > 0 ? [t('noShow', { percent: measure(noShowPercent, 'percent') })] : []),
  ];
}
