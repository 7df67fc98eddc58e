import {
  AnswerPath,
  AnswerProposalBody,
  BookingAnswer,
  BookingPath,
  ProposeTimesBody,
} from '@/contract/api/v1/booking';
import { answerProposal } from '@/server/domain/bookings/answer-proposal';
import { proposeTimes } from '@/server/domain/bookings/propose-times';
import { presentBookingAnswer } from '@/server/http/rest/present-booking';
import { guardedRoute, NOTHING } from '@/server/http/rest/route';
import { wishedSlot } from '@/server/http/rest/routes/booking-bodies';
import { SAMPLE_BOOKING, SAMPLE_CLIENT_ID, SAMPLE_OFFERED, SAMPLE_PROPOSAL_ID } from '@/server/http/rest/samples';

const path = '/api/v1/bookings/{id}/proposals';

export const proposeTimesRoute = guardedRoute('booking-side', {
  method: 'POST',
  path,
  operation: {
    id: 'proposeTimes',
    summary: 'Propose times',
    description:
      'The artist offers times in answer to a request, with a price; either side asks to move what is confirmed. Takes the place of what was proposed before; holds no time. Safe to retry with the same `client_id`.',
    params: BookingPath,
    query: NOTHING,
    body: ProposeTimesBody,
    status: 201,
    answer: BookingAnswer,
    refusals: [
      'booking.not-found',
      'booking.not-your-part',
      'booking.illegal-transition',
      'booking.over',
      'booking.in-the-past',
      'booking.too-far-ahead',
      'booking.no-such-time',
      'booking.same-time',
      'booking.slot-taken',
      'booking.price-with-offer-only',
      'booking.fee-changed',
      'message.client-id-reused',
    ],
    sample: {
      params: { id: SAMPLE_BOOKING.id },
      body: {
        purpose: 'offer',
        slots: [{ wall_start: '2031-05-09T14:30', zone: 'Europe/Rome' }],
        price_cents: 18_000,
        note: 'The light is best then.',
        client_id: SAMPLE_CLIENT_ID,
      },
      answer: SAMPLE_OFFERED,
    },
  },
  run: async (ctx, { params, body: { purpose, slots, minutes, price_cents, note, fee_seen, client_id } }) => {
    const proposal = {
      ...{ bookingId: params.id, purpose, slots: slots.map(wishedSlot), minutes, note, clientId: client_id },
      ...(fee_seen && { feeSeen: fee_seen }),
    };
    return presentBookingAnswer(await proposeTimes(ctx, { ...proposal, priceCents: price_cents }));
  },
});

export const answerProposalRoute = guardedRoute('booking-side', {
  method: 'POST',
  path: `${path}/{proposal_id}/{answer}`,
  operation: {
    id: 'answerProposal',
    summary: 'Accept, refuse or withdraw proposed times',
    description:
      'The other side accepts one of the times or refuses all; the side that proposed them withdraws. Safe to retry with the same `client_id`.',
    params: AnswerPath,
    query: NOTHING,
    body: AnswerProposalBody,
    status: 200,
    answer: BookingAnswer,
    refusals: [
      'booking.not-found',
      'booking.proposal-not-found',
      'booking.proposal-closed',
      'booking.not-your-part',
      'booking.no-such-choice',
      'booking.in-the-past',
      'booking.times-over',
      'booking.over',
      'booking.slot-taken',
      'message.client-id-reused',
    ],
    sample: {
      params: { id: SAMPLE_BOOKING.id, proposal_id: SAMPLE_PROPOSAL_ID, answer: 'accept' },
      body: { slot: 0, client_id: SAMPLE_CLIENT_ID },
      answer: { ...SAMPLE_BOOKING, status: 'confirmed', price_cents: 18_000, version: 3 },
    },
  },
  run: async (ctx, { params, body: { slot, reason, client_id } }) => {
    const { id, proposal_id, answer } = params;
    const act = { bookingId: id, proposalId: proposal_id, answer, slot, reason, clientId: client_id };
    return presentBookingAnswer(await answerProposal(ctx, act));
  },
});
