import {
  BookingAnswer,
  BookingPath,
  BookingsAnswer,
  BookingsQuery,
  EditRequestBody,
  RequestBookingBody,
  TransitionBody,
  TransitionPath,
} from '@/contract/api/v1/booking';
import { editRequest } from '@/server/domain/bookings/edit-request';
import { listBookings } from '@/server/domain/bookings/queries';
import { requestBooking } from '@/server/domain/bookings/request-booking';
import { transitionBooking } from '@/server/domain/bookings/transition-booking';
import { presentBookingAnswer } from '@/server/http/rest/present-booking';
import { guardedRoute, NOTHING } from '@/server/http/rest/route';
import { detailsOf, wishedSlot, wishesOf } from '@/server/http/rest/routes/booking-bodies';
import { SAMPLE_ARTIST_ID, SAMPLE_BOOKING, SAMPLE_CLIENT_ID, SAMPLE_SERVICE_ID } from '@/server/http/rest/samples';

const path = '/api/v1/bookings';

export const listBookingsRoute = guardedRoute('signed-in', {
  method: 'GET',
  path,
  operation: {
    id: 'listBookings',
    summary: 'Your bookings',
    description: 'Those you asked for, and those you are asked for if you take bookings. Oldest request first.',
    params: NOTHING,
    query: BookingsQuery,
    body: NOTHING,
    status: 200,
    answer: BookingsAnswer,
    refusals: [],
    sample: { query: { status: 'requested' }, answer: { items: [SAMPLE_BOOKING], next: null } },
  },
  run: async (ctx, { query: { status, next, limit } }) => {
    const page = await listBookings(ctx, { limit, ...(status && { status }), ...(next !== undefined && { next }) });
    return { items: page.items.map(presentBookingAnswer), next: page.next };
  },
});

export const requestBookingRoute = guardedRoute('signed-in', {
  method: 'POST',
  path,
  operation: {
    id: 'requestBooking',
    summary: 'Ask for a booking',
    description:
      'Puts a card into your one conversation with the artist, which is opened when there is none. Safe to retry.',
    params: NOTHING,
    query: NOTHING,
    body: RequestBookingBody,
    status: 201,
    answer: BookingAnswer,
    refusals: [
      'artist.not-found',
      'artist.paused',
      'booking.service-not-found',
      'conversation.with-yourself',
      'booking.in-the-past',
      'booking.too-far-ahead',
      'booking.no-such-time',
      'booking.same-time',
      'message.client-id-reused',
    ],
    sample: {
      body: {
        artist_id: SAMPLE_ARTIST_ID,
        service_id: SAMPLE_SERVICE_ID,
        wall_start: '2031-05-09T14:30',
        zone: 'Europe/Rome',
        note: 'A small fern on the forearm.',
        client_id: SAMPLE_CLIENT_ID,
      },
      answer: SAMPLE_BOOKING,
    },
  },
  run: async (ctx, { body }) => {
    const ids = { artistId: body.artist_id, serviceId: body.service_id, clientId: body.client_id };
    return presentBookingAnswer(await requestBooking(ctx, { ...ids, wishes: wishesOf(body), ...detailsOf(body) }));
  },
});

export const editRequestRoute = guardedRoute('booking-side', {
  method: 'POST',
  path: `${path}/{id}/request`,
  operation: {
    id: 'editRequest',
    summary: 'Say a request anew',
    description:
      'The customer replaces the whole request while nobody has answered it. Safe to retry with the same `client_id`.',
    params: BookingPath,
    query: NOTHING,
    body: EditRequestBody,
    status: 200,
    answer: BookingAnswer,
    refusals: [
      'booking.not-found',
      'booking.not-your-part',
      'booking.already-answered',
      'booking.illegal-transition',
      'booking.service-not-found',
      'booking.in-the-past',
      'booking.too-far-ahead',
      'booking.no-such-time',
      'booking.same-time',
      'message.client-id-reused',
    ],
    sample: {
      params: { id: SAMPLE_BOOKING.id },
      body: {
        service_id: SAMPLE_SERVICE_ID,
        wishes: [{ wall_start: '2031-05-09T14:30', zone: 'Europe/Rome' }],
        note: 'A small fern on the forearm.',
        placement: 'Inside of the forearm',
        client_id: SAMPLE_CLIENT_ID,
      },
      answer: { ...SAMPLE_BOOKING, version: 2 },
    },
  },
  run: async (ctx, { params, body }) => {
    const ids = { bookingId: params.id, serviceId: body.service_id, clientId: body.client_id };
    const wishes = body.wishes.map(wishedSlot);
    return presentBookingAnswer(await editRequest(ctx, { ...ids, wishes, ...detailsOf(body) }));
  },
});

export const transitionBookingRoute = guardedRoute('booking-side', {
  method: 'POST',
  path: `${path}/{id}/{transition}`,
  operation: {
    id: 'transitionBooking',
    summary: 'Confirm, decline, cancel or complete a booking, note that nobody came, or waive a fee',
    description:
      'The artist confirms or declines a request, completes what is over, and notes that nobody came from the beginning on (`no-show`); both sides may cancel. A customer’s cancelling may cost something, by the booking’s `policy`: give what was shown as `fee_seen`. The artist may waive a fee (`waive`, the newest). Safe to retry with the same `client_id`.',
    params: TransitionPath,
    query: NOTHING,
    body: TransitionBody,
    status: 200,
    answer: BookingAnswer,
    refusals: [
      'booking.not-found',
      'booking.not-your-part',
      'booking.illegal-transition',
      'booking.reason-required',
      'booking.slot-taken',
      'booking.not-over-yet',
      'booking.not-begun',
      'booking.no-such-choice',
      'booking.in-the-past',
      'booking.times-over',
      'booking.fee-changed',
      'booking.nothing-owed',
      'message.client-id-reused',
    ],
    sample: {
      params: { id: SAMPLE_BOOKING.id, transition: 'confirm' },
      body: { client_id: SAMPLE_CLIENT_ID },
      answer: { ...SAMPLE_BOOKING, status: 'confirmed', version: 2 },
    },
  },
  run: async (ctx, { params, body: { client_id, reason, wish, fee_seen } }) => {
    const act = { bookingId: params.id, transition: params.transition, wish, reason, clientId: client_id };
    return presentBookingAnswer(await transitionBooking(ctx, { ...act, ...(fee_seen && { feeSeen: fee_seen }) }));
  },
});
