import { BookHeldBody, BookingAnswer, BookingPath, HoldSlotBody } from '@/contract/api/v1/booking';
import { bookHeld } from '@/server/domain/bookings/book-held';
import { holdSlot } from '@/server/domain/bookings/hold-slot';
import { releaseHold } from '@/server/domain/bookings/release-hold';
import { presentBookingAnswer } from '@/server/http/rest/present-booking';
import { guardedRoute, NOTHING } from '@/server/http/rest/route';
import { detailsOf, wishedSlot } from '@/server/http/rest/routes/booking-bodies';
import {
  SAMPLE_ARTIST_ID,
  SAMPLE_BOOKED,
  SAMPLE_CLIENT_ID,
  SAMPLE_HELD,
  SAMPLE_RELEASED,
  SAMPLE_SERVICE_ID,
} from '@/server/http/rest/samples';

const path = '/api/v1/bookings';

export const holdSlotRoute = guardedRoute('signed-in', {
  method: 'POST',
  path: `${path}/holds`,
  operation: {
    id: 'holdSlot',
    summary: 'Keep a free time for yourself',
    description:
      'Of a service whose `instant` is true. Nobody else can have the time until `held_until`; it takes the place of what you held with this artist before. Whoever comes too late is told the next free times as `freeSlots`. Safe to retry with the same `client_id`.',
    params: NOTHING,
    query: NOTHING,
    body: HoldSlotBody,
    status: 201,
    answer: BookingAnswer,
    refusals: [
      'artist.not-found',
      'artist.paused',
      'booking.service-not-found',
      'booking.not-instant',
      'booking.slot-taken',
      'conversation.with-yourself',
      'booking.in-the-past',
      'booking.too-far-ahead',
      'booking.no-such-time',
      'message.client-id-reused',
    ],
    sample: {
      body: {
        artist_id: SAMPLE_ARTIST_ID,
        service_id: SAMPLE_SERVICE_ID,
        wall_start: '2031-05-09T14:30',
        zone: 'Europe/Rome',
        client_id: SAMPLE_CLIENT_ID,
      },
      answer: SAMPLE_HELD,
    },
  },
  run: async (ctx, { body: { artist_id, service_id, client_id, ...slot } }) => {
    const ids = { artistId: artist_id, serviceId: service_id, clientId: client_id };
    return presentBookingAnswer(await holdSlot(ctx, { ...ids, slot: wishedSlot(slot) }));
  },
});

export const bookHeldRoute = guardedRoute('booking-side', {
  method: 'POST',
  path: `${path}/{id}/book`,
  operation: {
    id: 'bookHeld',
    summary: 'Book a time that you hold',
    description: 'Confirmed at once, and told in your conversation. Safe to retry with the same `client_id`.',
    params: BookingPath,
    query: NOTHING,
    body: BookHeldBody,
    status: 200,
    answer: BookingAnswer,
    refusals: [
      'booking.not-found',
      'booking.not-your-part',
      'booking.illegal-transition',
      'booking.hold-over',
      'message.client-id-reused',
    ],
    sample: {
      params: { id: SAMPLE_HELD.id },
      body: { note: 'A small fern on the forearm.', client_id: SAMPLE_CLIENT_ID },
      answer: SAMPLE_BOOKED,
    },
  },
  run: async (ctx, { params, body }) => {
    const ids = { bookingId: params.id, clientId: body.client_id };
    return presentBookingAnswer(await bookHeld(ctx, { ...ids, ...detailsOf(body) }));
  },
});

export const releaseHoldRoute = guardedRoute('booking-side', {
  method: 'POST',
  path: `${path}/{id}/release`,
  operation: {
    id: 'releaseHold',
    summary: 'Give back a time that you hold',
    description: 'Others can have it at once. Safe to repeat.',
    params: BookingPath,
    query: NOTHING,
    body: NOTHING,
    status: 200,
    answer: BookingAnswer,
    refusals: ['booking.not-found', 'booking.not-your-part', 'booking.illegal-transition'],
    sample: { params: { id: SAMPLE_HELD.id }, body: {}, answer: SAMPLE_RELEASED },
  },
  run: async (ctx, { params }) => presentBookingAnswer(await releaseHold(ctx, { bookingId: params.id })),
});
