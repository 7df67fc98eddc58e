import { CORNER_PASSWORD, type Corner, clientId } from '@/tests/authorization/corners';
import { freshAppointment, freshHold, freshInstantService, freshProposal } from '@/tests/authorization/fresh';
import type { Sample } from '@/tests/authorization/samples';
import {
  anothersOffer,
  artistOfOthers,
  artistsPart,
  artistThere,
  customersPart,
  freeSlot,
  wishedWallStart,
} from '@/tests/authorization/samples';
import type { World } from '@/tests/harness/world';

export type RestInput = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

const wishedSlot = (world: World) => ({ wall_start: wishedWallStart(world), zone: 'Europe/Rome' });

const inConversation = ({ conversationId }: Corner) => ({ params: { id: conversationId } });

type RestSample = Sample<RestInput> & {
  /** Another request that the route answers by another way, with a guard of its own. */
  readonly also?: Sample<RestInput>;
};

/** By `operation.id`; the matrix fails for a route without an entry. */
export const REST_SAMPLES: Readonly<Record<string, RestSample>> = {
  login: {
    input: ({ email }) => ({ body: { email, password: CORNER_PASSWORD } }),
    outcome: ({ missing }) => (missing ? 'auth.wrong-credentials' : null),
  },
  searchArtists: { isGeneral: true, input: () => ({ query: { q: 'fine line', limit: '20' } }) },
  getArtist: { input: ({ handle }) => ({ params: { handle } }), outcome: artistThere },
  getFreeSlots: {
    input: ({ handle, serviceId }, world) => {
      const from = wishedWallStart(world).slice(0, 'YYYY-MM-DD'.length);
      return { params: { handle }, query: { service: serviceId, from, days: '7' } };
    },
    outcome: artistThere,
    crossed: 'booking.service-not-found',
  },
  health: { isGeneral: true, input: () => ({}) },
  events: { isGeneral: true, input: () => ({}) },
  listConversations: { isGeneral: true, input: () => ({ query: { limit: '20' } }) },
  listBookings: { isGeneral: true, input: () => ({ query: { limit: '20' } }) },
  listMessages: {
    input: (corner) => ({ ...inConversation(corner), query: { limit: '20' } }),
    also: { input: (corner) => ({ ...inConversation(corner), query: { after: '0' } }) },
  },
  sendMessage: {
    input: (corner, world) => {
      const body = { client_id: clientId(world), text: 'Would Friday work?', reply_to_seq: corner.seq };
      return { ...inConversation(corner), body };
    },
    crossed: 'message.not-found',
  },
  markUnread: { input: (corner) => ({ ...inConversation(corner), body: { seq: corner.seq } }) },
  markRead: { input: (corner) => ({ ...inConversation(corner), body: { seq: corner.seq } }) },
  requestBooking: {
    input: ({ artistId, serviceId }, world) => {
      const wish = { wall_start: wishedWallStart(world), zone: 'Europe/Rome', note: 'A fern.' };
      return { body: { artist_id: artistId, service_id: serviceId, ...wish, client_id: clientId(world) } };
    },
    outcome: artistOfOthers,
    crossed: 'booking.service-not-found',
  },
  editRequest: {
    input: ({ bookingId, serviceId }, world) => {
      const body = { service_id: serviceId, wishes: [wishedSlot(world)], note: 'A smaller fern.' };
      return { params: { id: bookingId }, body: { ...body, client_id: clientId(world) } };
    },
    outcome: customersPart,
    crossed: 'booking.service-not-found',
    fresh: freshAppointment,
  },
  proposeTimes: {
    input: ({ bookingId }, world) => {
      const body = { purpose: 'offer', slots: [wishedSlot(world)], note: 'Or then?', client_id: clientId(world) };
      return { params: { id: bookingId }, body };
    },
    outcome: artistsPart,
    fresh: freshAppointment,
  },
  answerProposal: {
    input: ({ offer }, world) => {
      const params = { id: offer.bookingId, proposal_id: offer.proposalId, answer: 'refuse' };
      return { params, body: { reason: 'Too late.', client_id: clientId(world) } };
    },
    outcome: anothersOffer,
    crossed: 'booking.proposal-not-found',
    fresh: freshProposal,
  },
  holdSlot: {
    input: ({ artistId, serviceId }, world) => {
      const { wallStart, zone } = freeSlot(world);
      const ids = { artist_id: artistId, service_id: serviceId, client_id: clientId(world) };
      return { body: { ...ids, wall_start: wallStart, zone } };
    },
    outcome: artistOfOthers,
    crossed: 'booking.service-not-found',
    fresh: freshInstantService,
  },
  bookHeld: {
    input: ({ bookingId }, world) => ({
      params: { id: bookingId },
      body: { note: 'A fern.', client_id: clientId(world) },
    }),
    outcome: customersPart,
    fresh: freshHold,
  },
  releaseHold: {
    input: ({ bookingId }) => ({ params: { id: bookingId }, body: {} }),
    outcome: customersPart,
    fresh: freshHold,
  },
  bookingCalendar: { input: ({ bookingId }) => ({ params: { id: bookingId } }) },
  getFee: { input: ({ bookingId }) => ({ params: { id: bookingId, act: 'cancel' } }) },
  transitionBooking: {
    input: ({ bookingId }, world) => {
      return { params: { id: bookingId, transition: 'confirm' }, body: { client_id: clientId(world) } };
    },
    outcome: artistsPart,
    fresh: freshAppointment,
  },
};
