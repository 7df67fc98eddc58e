import { CORNER_PASSWORD, type Corner, clientId } from '@/tests/authorization/corners';
import { freshAppointment } from '@/tests/authorization/fresh';
import type { Sample } from '@/tests/authorization/samples';
import { artistOfOthers, artistsPart, wishedWallStart } from '@/tests/authorization/samples';

export type RestInput = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
};

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
  markRead: { input: (corner) => ({ ...inConversation(corner), body: { seq: corner.seq } }) },
  requestBooking: {
    input: ({ artistId, serviceId }, world) => {
      const wish = { wall_start: wishedWallStart(world), zone: 'Europe/Rome', note: 'A fern.' };
      return { body: { artist_id: artistId, service_id: serviceId, ...wish, client_id: clientId(world) } };
    },
    outcome: artistOfOthers,
    crossed: 'booking.service-not-found',
  },
  transitionBooking: {
    input: ({ bookingId }, world) => {
      return { params: { id: bookingId, transition: 'confirm' }, body: { client_id: clientId(world) } };
    },
    outcome: artistsPart,
    fresh: freshAppointment,
  },
};
