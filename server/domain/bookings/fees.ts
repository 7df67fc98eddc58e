import type { BookingSide } from '@/contract/bookings/booking-status';
import { demand } from '@/contract/errors/decision';
import { feeOfAct, feeSnapshot } from '@/contract/policies/fee-of-act';
import type { ChargedAct, FeeSeen, FeeSnapshot } from '@/contract/schemas/policy';
import { canOwe } from '@/server/domain/bookings/rules';
import { type BookingRow, presentBooking, storedFees } from '@/server/domain/bookings/view';

type Charged = { readonly act: ChargedAct; readonly side: BookingSide; readonly now: Date };

/** What an act on a booking costs its customer; null when nothing. */
export function feeOf(row: BookingRow, { act, side, now }: Charged): FeeSnapshot | null {
  const booking = presentBooking(row);
  return feeSnapshot(booking, act, feeOfAct(booking, { act, side }, now.getTime()));
}

/** {@link feeOf}. @throws DomainError booking.fee-changed when it is not what they were shown */
export function demandFee(
  row: BookingRow,
  { seen, ...charged }: Charged & { readonly seen: FeeSeen | undefined },
): FeeSnapshot | null {
  const fee = feeOf(row, charged);
  demand(canOwe(fee ?? NOTHING, seen));
  return fee;
}

const NOTHING = { percent: 0, cents: 0 };

/** The column with one more, if there is one. */
export const withFee = ({ fees }: BookingRow, fee: FeeSnapshot | null) =>
  fee ? { fees: [...storedFees(fees), { ...fee, waived: false }] } : {};
