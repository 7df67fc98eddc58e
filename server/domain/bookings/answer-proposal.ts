import { BookingStatus, type ProposalAnswer, ProposalPurpose } from '@/contract/bookings/booking-status';
import { EMITS } from '@/contract/bookings/emissions';
import { TRANSITIONS } from '@/contract/bookings/transitions';
import { demand } from '@/contract/errors/decision';
import { DomainError } from '@/contract/errors/domain-error';
import type { BookingStep } from '@/contract/messages/kinds/booking-update';
import type { AnswerProposalInput, BookingView } from '@/contract/schemas/booking';
import { actOnBooking, type Outcome, type Standing } from '@/server/domain/bookings/act-on-booking';
import { withFee } from '@/server/domain/bookings/fees';
import { bookingOf, changeBooking, closeProposal, queueForCalendar } from '@/server/domain/bookings/records';
import { canAct, canAgreeTo } from '@/server/domain/bookings/rules';
import { slotAt, slotOfBooking, startOf, storedSlots, timeColumns } from '@/server/domain/bookings/slots';
import { takenInstead } from '@/server/domain/bookings/taken-instead';
import { type ProposalRow, presentProposal, snapshotOf } from '@/server/domain/bookings/view';
import type { UserContext } from '@/server/domain/context';
import { hashOf } from '@/server/domain/messages/client-hash';

/**
 * Answers proposed times: the other side accepts one of them or refuses all; the side that proposed them withdraws. Accepting looks
 * again whether the time is still to come and free; what is over cannot be moved any more. Safe to retry for ever with the same `clientId`.
 * @throws DomainError booking.not-found, booking.proposal-not-found, booking.proposal-closed, booking.not-your-part,
 *   booking.no-such-choice, booking.in-the-past, booking.times-over, booking.over, booking.slot-taken (with the next free times), message.client-id-reused, request.too-many.
 */
export async function answerProposal(ctx: UserContext, input: AnswerProposalInput): Promise<BookingView> {
  const { bookingId, proposalId, answer, slot, reason, clientId } = input;
  const clientHash = hashOf({ kind: 'booking-answer', bookingId, proposalId, answer, slot, reason });
  const takesTime = answer === 'accept';
  const act = { bookingId, clientId, clientHash, takesTime };
  try {
    return await actOnBooking(ctx, { ...act, decide: (standing) => decide(standing, input) });
  } catch (error) {
    throw await takenInstead(ctx, error, () => bookingOf(ctx.db.prisma, bookingId, ctx.actor));
  }
}

async function decide(standing: Standing, input: AnswerProposalInput): Promise<Outcome> {
  const { row, side, now } = standing;
  const open = await openProposal(standing, input);
  const state = { ...row, status: BookingStatus.parse(row.status), proposedBy: presentProposal(open).side };
  demand(canAct({ booking: state, side, act: input.answer, reason: input.reason }, now));
  return input.answer === 'accept'
    ? accept(standing, open, input)
    : reject(standing, open, { answer: input.answer, reason: input.reason });
}

/** The proposal, if it still waits. @throws DomainError booking.proposal-not-found, booking.proposal-closed */
async function openProposal({ tx, row }: Standing, { proposalId }: AnswerProposalInput): Promise<ProposalRow> {
  const open = row.proposals.find(({ id }) => id === proposalId);
  if (open) return open;
  const closed = await tx.bookingProposal.count({ where: { id: proposalId, bookingId: row.id } });
  throw new DomainError(closed > 0 ? 'booking.proposal-closed' : 'booking.proposal-not-found');
}

async function accept({ tx, row, now }: Standing, open: ProposalRow, input: AnswerProposalInput): Promise<Outcome> {
  const slots = storedSlots(open.slots);
  const slot = slotAt(slots, input.slot);
  demand(canAgreeTo(startOf(slot), slots.map(startOf), now));
  const isMove = open.purpose === 'move';
  const previous = slotOfBooking(row);
  await queueForCalendar(tx, row.artistId);
  await closeProposal(tx, row, 'accepted', now);
  const { fee = null } = presentProposal(open);
  const agreed = isMove ? withFee(row, fee) : { status: 'confirmed', priceCents: open.priceCents };
  const booking = await changeBooking(tx, row, { data: { ...agreed, ...timeColumns(slot, row.service) }, now });
  const { currency } = row.service;
  const told = isMove
    ? { transition: 'move' as const, previous, ...(fee ? { fee } : {}) }
    : {
        transition: 'confirm' as const,
        ...(open.priceCents === null ? {} : { price: { cents: open.priceCents, currency } }),
      };
  const body = { booking: snapshotOf(booking), reason: input.reason || null, ...told };
  return { booking, event: EMITS.accept[isMove ? 1 : 0], content: { kind: 'booking-update', body } };
}

type Rejection = { readonly answer: Exclude<ProposalAnswer, 'accept'>; readonly reason: string };

const REJECTIONS = {
  refuse: { closed: 'refused', event: EMITS.refuse[0], offer: 'refuse-offer', move: 'refuse-move' },
  withdraw: {
    closed: 'withdrawn',
    event: EMITS.withdraw[0],
    offer: 'withdraw-offer',
    move: 'withdraw-move',
  },
} as const;

async function reject({ tx, row, now }: Standing, open: ProposalRow, { answer, reason }: Rejection): Promise<Outcome> {
  const { closed, event, ...steps } = REJECTIONS[answer];
  const transition: BookingStep = steps[ProposalPurpose.parse(open.purpose)];
  await closeProposal(tx, row, closed, now);
  const status = TRANSITIONS[answer].to(BookingStatus.parse(row.status));
  const booking = await changeBooking(tx, row, { data: { status }, now });
  const body = { booking: snapshotOf(booking), transition, reason: reason || null };
  return { booking, event, content: { kind: 'booking-update', body } };
}
