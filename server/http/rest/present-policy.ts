import type { BookingFeeAnswer, FeeAnswer, PolicyAnswer } from '@/contract/api/v1/policy';
import type { FeeSnapshot, FeeStep, FeeView, PolicyView } from '@/contract/schemas/policy';

const presentStep = ({ beforeHours, feePercent }: FeeStep) => ({ before_hours: beforeHours, fee_percent: feePercent });

/** A policy as the public API writes it. */
export const presentPolicyAnswer = ({ number, terms }: PolicyView): PolicyAnswer => ({
  number,
  cancelling: terms.cancelling.map(presentStep),
  moving: terms.moving && presentStep(terms.moving),
  no_show_percent: terms.noShowPercent,
  note: terms.note,
});

/** A fee as the public API writes it. */
export const presentFeeAnswer = ({
  act,
  percent,
  cents,
  beforeHours,
  priceCents,
  currency,
}: FeeSnapshot): FeeAnswer => ({
  act,
  percent,
  cents,
  before_hours: beforeHours,
  price_cents: priceCents,
  currency,
});

export const presentBookingFeeAnswer = ({ waived, ...fee }: FeeView): BookingFeeAnswer => ({
  ...presentFeeAnswer(fee),
  waived,
});
