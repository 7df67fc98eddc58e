import type { PlainWords } from '@/contract/messages/plain/plain-words';
import type { FeeSnapshot } from '@/contract/schemas/policy';
import { type Measure, spanText } from '@/contract/text/measure';

/** What it takes to write a fee as text for one reader. */
export type FeeWords = Pick<PlainWords, 'say' | 'money'> & {
  /** `50%`, `48 hours`, `7 days` */
  readonly measure: (value: number, unit: Measure) => string;
};

/** A fee with its reason: `Fee: €60 (50% of €120) for cancelling less than 48 hours before` */
export function feeText(
  { act, percent, cents, beforeHours, priceCents, currency }: FeeSnapshot,
  words: FeeWords,
): string {
  const { say, money, measure } = words;
  const share = measure(percent, 'percent');
  const amount =
    cents === null || priceCents === null
      ? say('fee.share', { percent: share })
      : say('fee.part', { fee: money(cents, currency), percent: share, price: money(priceCents, currency) });
  return beforeHours === null
    ? say(act === 'cancel' ? 'fee.begun' : `fee.${act}`, { amount })
    : say(`fee.${act}`, { amount, span: spanText(beforeHours, measure) });
}
