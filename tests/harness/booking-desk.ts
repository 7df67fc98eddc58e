import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { ProposalAnswer, ProposalPurpose } from '@/contract/bookings/booking-status';
import {
  AnswerProposalInput,
  type BookingView,
  EditRequestInput,
  ProposeTimesInput,
  RequestBookingInput,
  TransitionBookingInput,
  type WishedSlot,
} from '@/contract/schemas/booking';
import { wallOf } from '@/contract/time/wall-time';
import { answerProposal } from '@/server/domain/bookings/answer-proposal';
import { editRequest } from '@/server/domain/bookings/edit-request';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import type { UserContext } from '@/server/domain/context';
import type { Scene } from '@/tests/harness/scene';

type Over<Schema extends z.ZodType> = Partial<z.input<Schema>>;

const HOUR_MS = 60 * 60_000;
const ZONE = 'Europe/Rome';
const fresh = () => ({ clientId: randomUUID() });

/** The use cases of bookings in the words of a story, through their schemas; each call is an act of its own unless told otherwise. */
export function bookingDesk(s: Scene) {
  /** The time `hours` from now, on Rome's clocks. */
  const inHours = (hours: number): WishedSlot => ({
    wallStart: wallOf(new Date(s.deps.clock.now().getTime() + hours * HOUR_MS), ZONE),
    zone: ZONE,
  });
  const eventsAfter = async ({ conversationId }: BookingView, rev: number) => {
    const where = { conversationId, rev: { gt: rev } };
    const rows = await s.deps.db.prisma.event.findMany({ where, orderBy: { rev: 'asc' } });
    return rows.map(({ type }) => type);
  };
  const revOf = async ({ conversationId }: BookingView) =>
    (await s.deps.db.prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } })).rev;
  /** Everything about a booking that could change, to be held against what it was. */
  const all = async ({ id, conversationId }: BookingView) => ({
    booking: await s.deps.db.prisma.booking.findUniqueOrThrow({ where: { id } }),
    proposals: await s.deps.db.prisma.bookingProposal.findMany({
      where: { bookingId: id },
      orderBy: { number: 'asc' },
    }),
    messages: await s.deps.db.prisma.message.count({ where: { conversationId } }),
    events: await s.deps.db.prisma.event.count({ where: { conversationId } }),
  });
  /** The newest entry that the booking left in the conversation. */
  const lastEntry = async ({ id }: BookingView) =>
    s.deps.db.prisma.message.findFirstOrThrow({ where: { bookingId: id }, orderBy: { seq: 'desc' } });

  return {
    inHours,
    eventsAfter,
    revOf,
    all,
    lastEntry,
    ask: (by: UserContext, wishes: readonly WishedSlot[], over: Over<typeof RequestBookingInput> = {}) => {
      const ids = { artistId: s.mira.artist.id, serviceId: s.mira.service.id };
      return requestBooking(by, RequestBookingInput.parse({ ...ids, wishes, ...fresh(), ...over }));
    },
    edit: (by: UserContext, { id, service }: BookingView, over: Over<typeof EditRequestInput>) => {
      const whole = { bookingId: id, serviceId: service.id, wishes: [inHours(48)], ...fresh(), ...over };
      return editRequest(by, EditRequestInput.parse(whole));
    },
    step: (
      by: UserContext,
      { id }: BookingView,
      transition: TransitionBookingInput['transition'],
      over: Over<typeof TransitionBookingInput> = {},
    ) => transitionBooking(by, TransitionBookingInput.parse({ bookingId: id, transition, ...fresh(), ...over })),
    propose: (
      by: UserContext,
      { id }: BookingView,
      [purpose, slots]: readonly [ProposalPurpose, readonly WishedSlot[]],
      over: Over<typeof ProposeTimesInput> = {},
    ) => proposeTimes(by, ProposeTimesInput.parse({ bookingId: id, purpose, slots, ...fresh(), ...over })),
    /** About the proposal that `booking` shows. */
    answer: (
      by: UserContext,
      { id, proposal }: BookingView,
      answer: ProposalAnswer,
      over: Over<typeof AnswerProposalInput> = {},
    ) => {
      const about = { bookingId: id, proposalId: proposal?.id ?? randomUUID(), answer };
      return answerProposal(by, AnswerProposalInput.parse({ ...about, ...fresh(), ...over }));
    },
  };
}

export type BookingDesk = ReturnType<typeof bookingDesk>;
