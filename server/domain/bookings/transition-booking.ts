import { BookingStatus } from '@/contract/bookings/booking-status';
import { EMITS } from '@/contract/bookings/emissions';
import { TRANSITIONS } from '@/contract/bookings/transitions';
import { demand } from '@/contract/errors/decision';
import type { BookingView, SlotView, TransitionBookingInput } from '@/contract/schemas/booking';
import { FeeSnapshot } from '@/contract/schemas/policy';
import { actOnBooking, type Outcome, type Standing } from '@/server/domain/bookings/act-on-booking';
import { demandFee, feeOf, withFee } from '@/server/domain/bookings/fees';
import { changeBooking, closeProposal, queueForCalendar } from '@/server/domain/bookings/records';
import { canAct, canAgreeTo, canWaive } from '@/server/domain/bookings/rules';
import { slotAt, slotOfBooking, startOf, storedSlots, timeColumns } from '@/server/domain/bookings/slots';
import { type BookingRow, priceOf, snapshotOf, storedFees } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { hashOf } from '@/server/domain/messages/client-hash';

/** A booking keeps the reason why it came to nothing; the words with a confirmation live in its message only. */
const ENDED: ReadonlySet<BookingStatus> = new Set(['declined', 'cancelled']);

/**
 * Confirms (one of the wished times), declines, cancels or completes a booking, or says that nobody came, as the side that the actor is, or
 * waives its newest fee, and says so in the conversation. Times that were proposed lapse, but for a waived fee. Safe to retry for ever with
 * the same `clientId`: what was done once is not done again, and the booking is returned as it is now.
 * @throws DomainError booking.not-found, booking.not-your-part, booking.illegal-transition, booking.reason-required,
 *   booking.no-such-choice, booking.in-the-past, booking.times-over, booking.not-over-yet, booking.not-begun, booking.slot-taken,
 *   booking.fee-changed, booking.nothing-owed, message.client-id-reused,
 *   request.too-many.
 */
export function transitionBooking(ctx: UserContext, input: TransitionBookingInput): Promise<BookingView> {
  const { bookingId, transition, wish, reason, feeSeen, clientId } = input;
  // The first wish hashes as confirmations did before there were others: their retries are still known.
  const more = { ...(wish > 0 ? { wish } : {}), ...(feeSeen ? { feeSeen } : {}) };
  const clientHash = hashOf({ kind: 'booking-update', bookingId, transition, reason, ...more });
  const takesTime = transition === 'confirm';
  return actOnBooking(ctx, {
    bookingId,
    clientId,
    clientHash,
    takesTime,
    decide: (standing) => decide(standing, input),
  });
}

async function decide(standing: Standing, input: TransitionBookingInput): Promise<Outcome> {
  const { tx, row, side, now } = standing;
  const { transition, reason } = input;
  const status = BookingStatus.parse(row.status);
  demand(canAct({ booking: { ...row, status, proposedBy: null }, side, act: transition, reason }, now));
  if (transition === 'waive') return waive(standing, input);
  const fee = feeOfTransition(standing, input);
  const agreed = transition === 'confirm' ? agreedBy(row, input, now) : {};
  const to = TRANSITIONS[transition].to(status);
  if (to === 'confirmed') await queueForCalendar(tx, row.artistId);
  await closeProposal(tx, row, 'lapsed', now);
  const data = {
    status: to,
    reason: ENDED.has(to) ? reason || null : null,
    ...agreed,
    ...withFee(row, fee),
  };
  const booking = await changeBooking(tx, row, { data, now });
  const body = {
    booking: snapshotOf(booking),
    transition,
    reason: reason || null,
    ...(transition === 'confirm' ? priceOf(booking) : {}),
    ...(fee ? { fee } : {}),
  };
  return { booking, event: EMITS[transition][0], content: { kind: 'booking-update', body } };
}

/** Whoever does not come is shown nothing: what was agreed on says it. */
function feeOfTransition({ row, side, now }: Standing, { transition, feeSeen: seen }: TransitionBookingInput) {
  if (transition === 'cancel') return demandFee(row, { act: 'cancel', side, seen, now });
  return transition === 'no-show' ? feeOf(row, { act: 'no-show', side, now }) : null;
}

/** Nothing else about the booking changes: not its times, nor why it came to nothing. */
async function waive({ tx, row, now }: Standing, { transition, reason }: TransitionBookingInput): Promise<Outcome> {
  const fees = storedFees(row.fees);
  demand(canWaive(fees));
  const at = fees.findLastIndex(({ waived }) => !waived);
  const data = { fees: fees.map((fee, index) => (index === at ? { ...fee, waived: true } : fee)) };
  const booking = await changeBooking(tx, row, { data, now });
  const fee = FeeSnapshot.parse(fees[at]);
  const body = { booking: snapshotOf(booking), transition, reason: reason || null, fee };
  return { booking, event: EMITS.waive[0], content: { kind: 'booking-update', body } };
}

/** The wish that is agreed to, if it has not begun. The price is kept from now on, whatever becomes of the service's. */
function agreedBy(row: BookingRow, { wish }: TransitionBookingInput, now: Date) {
  const wishes = wishesOf(row);
  const slot = slotAt(wishes, wish);
  demand(canAgreeTo(startOf(slot), wishes.map(startOf), now));
  return { ...timeColumns(slot, row.service), priceCents: row.service.priceCents };
}

/** Bookings that nobody asked for by wishes have their own time only. */
function wishesOf(row: BookingRow): readonly SlotView[] {
  const wishes = storedSlots(row.wishes);
  return wishes.length === 0 ? [slotOfBooking(row)] : wishes;
}
