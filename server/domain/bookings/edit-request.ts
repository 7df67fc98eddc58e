import { BookingStatus } from '@/contract/bookings/booking-status';
import { EMITS } from '@/contract/bookings/emissions';
import { demand } from '@/contract/errors/decision';
import type { BookingView, EditRequestInput } from '@/contract/schemas/booking';
import { actOnBooking, type Outcome, type Standing } from '@/server/domain/bookings/act-on-booking';
import { changeBooking, offeredService } from '@/server/domain/bookings/records';
import { detailColumns, detailsOf, saidInRequest } from '@/server/domain/bookings/request-content';
import { canAct } from '@/server/domain/bookings/rules';
import { chosenSlots, MINUTE_MS, slotAt, timeColumns } from '@/server/domain/bookings/slots';
import { presentBooking, snapshotOf } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { hashOf } from '@/server/domain/messages/client-hash';

/**
 * Says a request anew, as its customer, while nobody has answered it. Says nothing when it says the same. Safe to retry for ever
 * with the same `clientId`.
 * @throws DomainError booking.not-found, booking.not-your-part, booking.already-answered, booking.illegal-transition,
 *   booking.service-not-found, booking.no-such-time, booking.in-the-past, booking.too-far-ahead, booking.same-time,
 *   message.client-id-reused, request.too-many.
 */
export function editRequest(ctx: UserContext, input: EditRequestInput): Promise<BookingView> {
  const { bookingId, serviceId, clientId } = input;
  const clientHash = hashOf({ kind: 'booking-edit', bookingId, serviceId, ...saidInRequest(input) });
  return actOnBooking(ctx, { bookingId, clientId, clientHash, decide: (standing) => decide(standing, input) });
}

async function decide({ tx, row, side, now }: Standing, input: EditRequestInput): Promise<Outcome | BookingView> {
  const booking = { ...row, status: BookingStatus.parse(row.status), proposedBy: null };
  demand(canAct({ booking, side, act: 'edit', reason: '' }, now));
  const before = presentBooking(row);
  const { serviceId } = input;
  const service = await offeredService(tx, { artistId: row.artistId, serviceId, known: row.serviceId });
  const wishes = chosenSlots(input.wishes, service.durationMinutes * MINUTE_MS, now);
  const after = { serviceId, wishes, ...detailColumns(input) };
  if (saysTheSame(before, after)) return before;
  const data = { ...after, ...timeColumns(slotAt(wishes, 0), service) };
  const edited = await changeBooking(tx, row, { data, now });
  const body = { booking: snapshotOf(edited), transition: 'edit', reason: null, request: detailsOf(edited) } as const;
  return { booking: edited, event: EMITS.edit[0], content: { kind: 'booking-update', body } };
}

type Said = Pick<BookingView, 'wishes' | 'note' | 'placement' | 'size' | 'budgetCents' | 'links'>;

const saysTheSame = (before: BookingView, after: Said & { readonly serviceId: string }): boolean =>
  hashOf(sayings(before, before.service.id)) === hashOf(sayings(after, after.serviceId));

const sayings = ({ wishes, ...details }: Said, serviceId: string) => ({
  serviceId,
  times: wishes.map(({ wallStart, zone, endsAt }) => [wallStart, zone, endsAt]),
  ...detailColumns(details),
});
