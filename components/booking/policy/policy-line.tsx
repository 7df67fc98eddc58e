import { useTranslations } from 'next-intl';
import { usePolicyLines } from '@/components/booking/policy/use-policy-lines';
import type { PolicyTerms } from '@/contract/schemas/policy';

/** What is agreed to besides, in one line: what cancelling costs. */
export function PolicyLine({ terms }: { readonly terms: PolicyTerms }) {
  const t = useTranslations('policy');
  const [rule] = usePolicyLines()(terms);
  return <p className="text-muted text-sm">{t('short', { rule })}</p>;
}
