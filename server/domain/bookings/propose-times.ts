import { BookingStatus } from '@/contract/bookings/booking-status';
import { EMITS } from '@/contract/bookings/emissions';
import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { ProposalId } from '@/contract/ids/ids';
import type { BookingView, ProposeTimesInput, SlotView } from '@/contract/schemas/booking';
import { actOnBooking, type Outcome, type Standing } from '@/server/domain/bookings/act-on-booking';
import { demandFee } from '@/server/domain/bookings/fees';
import { changeBooking, closeProposal } from '@/server/domain/bookings/records';
import { canAct, canName, canSetLength } from '@/server/domain/bookings/rules';
import { busyAt, chosenSlots, MINUTE_MS, saidSlot } from '@/server/domain/bookings/slots';
import { type BookingRow, snapshotOf } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { hashOf } from '@/server/domain/messages/client-hash';

/**
 * Proposes one to four times: as the artist in answer to a request (`offer`, with a price), or as either side another time for
 * what is confirmed (`move`). Takes the place of what was proposed before. Proposed times last as long as the booking does, or
 * as the artist says. Nothing is held: whoever accepts first has the time. What a move costs its customer is reckoned when they
 * ask: when it is accepted is not up to them. Safe to retry for ever with the same `clientId`.
 * @throws DomainError booking.not-found, booking.not-your-part, booking.illegal-transition, booking.over, booking.in-the-past,
 *   booking.too-far-ahead, booking.no-such-time, booking.same-time, booking.slot-taken, booking.price-with-offer-only,
 *   booking.fee-changed,
 *   message.client-id-reused, request.too-many.
 */
export function proposeTimes(ctx: UserContext, input: ProposeTimesInput): Promise<BookingView> {
  const { bookingId, clientId, purpose, slots, minutes, priceCents, note, feeSeen } = input;
  const clientHash = hashOf({
    kind: 'booking-proposal',
    bookingId,
    purpose,
    slots: slots.map(saidSlot),
    priceCents,
    note,
    // Left out where none is said, so that retries from before it could be said are still known.
    ...(minutes === null ? {} : { minutes }),
    ...(feeSeen ? { feeSeen } : {}),
  });
  const id = ctx.ids.newId<ProposalId>();
  return actOnBooking(ctx, { bookingId, clientId, clientHash, decide: (standing) => decide(standing, id, input) });
}

async function decide(standing: Standing, id: ProposalId, input: ProposeTimesInput): Promise<Outcome> {
  const { tx, row, side, now } = standing;
  const { purpose, note } = input;
  const state = { ...row, status: BookingStatus.parse(row.status), proposedBy: null };
  demand(canAct({ booking: state, side, act: purpose, reason: '' }, now));
  demand(canName(input.priceCents, purpose));
  demand(canSetLength(input.minutes, side));
  const fee = purpose === 'move' ? demandFee(row, { act: 'move', side, seen: input.feeSeen, now }) : null;
  const slots = chosenSlots(input.slots, lengthMs(row, input), now);
  await demandPlaceFor(standing, input, slots);
  await closeProposal(tx, row, 'superseded', now);
  const priceCents = purpose === 'offer' ? (input.priceCents ?? row.priceCents ?? row.service.priceCents) : null;
  const number = 1 + (await tx.bookingProposal.count({ where: { bookingId: row.id } }));
  const proposal = { id, number, purpose, side, slots, priceCents, note, ...(fee ? { fee } : {}) };
  await tx.bookingProposal.create({
    data: { ...proposal, bookingId: row.id, studioId: row.studioId, createdAt: now },
  });
  const data = purpose === 'offer' ? { status: 'offered' } : {};
  const booking = await changeBooking(tx, row, { data, now });
  const body = { booking: snapshotOf(booking), proposal: { ...proposal, currency: row.service.currency } };
  return { booking, event: EMITS[purpose][0], content: { kind: 'booking-proposal', body } };
}

/** As long as it is, unless the artist says otherwise. */
const lengthMs = (row: BookingRow, { minutes }: ProposeTimesInput): number =>
  minutes === null ? row.endsAt.getTime() - row.startsAt.getTime() : minutes * MINUTE_MS;

/**
 * Who moves proposes another time than the agreed one, or another length; and an artist, who sees their calendar, no time that they have given away.
 * A customer does not learn from a refusal when the artist is busy.
 */
async function demandPlaceFor(
  { tx, row, side, now }: Standing,
  { purpose }: ProposeTimesInput,
  slots: readonly SlotView[],
) {
  const isAgreed = ({ startsAt, endsAt }: SlotView) =>
    Date.parse(startsAt) === row.startsAt.getTime() && Date.parse(endsAt) === row.endsAt.getTime();
  if (purpose === 'move' && slots.some(isAgreed)) throw new DomainError('booking.same-time');
  if (side === 'artist' && (await isAnyTaken({ tx, row, now }, slots))) throw new DomainError('booking.slot-taken');
}

type Place = Pick<Standing, 'tx' | 'now'> & { readonly row: BookingRow };

async function isAnyTaken({ tx, row, now }: Place, slots: readonly SlotView[]): Promise<boolean> {
  const taken = await tx.booking.count({
    where: {
      artistId: row.artistId,
      id: { not: row.id },
      status: { in: ['held', 'confirmed'] },
      AND: [
        { OR: [{ heldUntil: null }, { heldUntil: { gt: now } }] },
        {
          OR: slots
            .map((slot) => busyAt(slot, row.service))
            .map(({ busyFrom, busyTo }) => ({ busyFrom: { lt: busyTo }, busyTo: { gt: busyFrom } })),
        },
      ],
    },
  });
  return taken > 0;
}
