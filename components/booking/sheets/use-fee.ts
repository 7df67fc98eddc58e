'use client';

import { useState } from 'react';
import { useMoment } from '@/components/conversation/time/use-moment';
import { useTRPCClient } from '@/components/shell/trpc';
import type { BookingSide } from '@/contract/bookings/booking-status';
import { feeStaysUntil } from '@/contract/policies/fee-for';
import { feeOfAct, feeSnapshot } from '@/contract/policies/fee-of-act';
import type { BookingView } from '@/contract/schemas/booking';
import type { FeeSeen, FeeSnapshot } from '@/contract/schemas/policy';

/** The screen's clock moves by minutes: what costs more from within a minute on is shown so from its beginning. */
const REST_OF_MINUTE_MS = 59_999;

export type FeeShown = {
  /** Null when it is free. */
  readonly fee: FeeSnapshot | null;
  /** Until when it stays so; null when time changes nothing about it. */
  readonly until: string | null;
  /** To be sent with the act, so that nobody pays what they were not shown. */
  readonly seen: { readonly feeSeen?: FeeSeen };
  /** Sets the clock by the server's, after it found that the fee is another one. */
  readonly lookAgain: () => void;
};

/** What calling off or moving costs the customer now, as the server will reckon it. */
export function useFee(booking: BookingView, side: BookingSide, act: 'cancel' | 'move'): FeeShown {
  const { now } = useMoment();
  const client = useTRPCClient();
  const [ahead, setAhead] = useState(0);
  const at = now + ahead + REST_OF_MINUTE_MS;
  const fee = feeSnapshot(booking, act, feeOfAct(booking, { act, side }, at));
  const startsAt = Date.parse(booking.startsAt);
  const until = booking.policy ? feeStaysUntil(booking.policy.terms, { act, startsAt }, at) : null;
  const lookAgain = () =>
    void client.bookings.fee
      .query({ bookingId: booking.id, act })
      .then((told) => setAhead(Date.parse(told.at) - Date.now()))
      // Then it is reckoned by this clock, and the server has the last word.
      .catch(() => undefined);
  return {
    fee,
    until: until === null ? null : new Date(until).toISOString(),
    seen: fee ? { feeSeen: { percent: fee.percent, cents: fee.cents } } : {},
    lookAgain,
  };
}
