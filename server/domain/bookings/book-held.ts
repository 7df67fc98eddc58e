import { BookingStatus } from '@/contract/bookings/booking-status';
import { EMITS } from '@/contract/bookings/emissions';
import { TRANSITIONS } from '@/contract/bookings/transitions';
import { demand } from '@/contract/errors/decision';
import type { BookHeldInput, BookingView } from '@/contract/schemas/booking';
import { actOnBooking, type Outcome, type Standing } from '@/server/domain/bookings/act-on-booking';
import { changeBooking } from '@/server/domain/bookings/records';
import { detailColumns, detailsOf } from '@/server/domain/bookings/request-content';
import { canAct, isStillHeld } from '@/server/domain/bookings/rules';
import { priceOf, snapshotOf } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { hashOf } from '@/server/domain/messages/client-hash';

/**
 * Agrees to a time that the actor holds, with what else there is to say, while it is held: confirmed at once, and told in the
 * conversation. Safe to retry for ever with the same `clientId`, also long after the hold.
 * @throws DomainError booking.not-found, booking.not-your-part, booking.illegal-transition, booking.hold-over,
 *   message.client-id-reused, request.too-many.
 */
export function bookHeld(ctx: UserContext, input: BookHeldInput): Promise<BookingView> {
  const { bookingId, clientId } = input;
  const clientHash = hashOf({ kind: 'booking-book', bookingId, ...detailColumns(input) });
  return actOnBooking(ctx, { bookingId, clientId, clientHash, decide: (standing) => decide(standing, input) });
}

async function decide({ tx, row, side, now }: Standing, input: BookHeldInput): Promise<Outcome> {
  const status = BookingStatus.parse(row.status);
  demand(canAct({ booking: { ...row, status, proposedBy: null }, side, act: 'book', reason: '' }, now));
  demand(isStillHeld(row, now));
  const agreed = { status: TRANSITIONS.book.to(status), heldUntil: null, priceCents: row.service.priceCents };
  const booking = await changeBooking(tx, row, { data: { ...agreed, ...detailColumns(input) }, now });
  const body = {
    booking: snapshotOf(booking),
    transition: 'book' as const,
    reason: null,
    ...priceOf(booking),
    request: detailsOf(booking),
  };
  return { booking, event: EMITS.book[0], content: { kind: 'booking-update', body } };
}
