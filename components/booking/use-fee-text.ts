import { useLocale } from 'next-intl';
import { usePlainWords } from '@/components/conversation/use-plain-words';
import { feeText } from '@/contract/messages/plain/fee-text';
import type { FeeSnapshot } from '@/contract/schemas/policy';
import { measureIn } from '@/contract/text/measure';

/** Fees with their reasons, in the reader's language. */
export function useFeeText(): (fee: FeeSnapshot) => string {
  const words = usePlainWords();
  const measure = measureIn(useLocale());
  return (fee) => feeText(fee, { ...words, measure });
}
