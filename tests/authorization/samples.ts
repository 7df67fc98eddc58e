import type { inferRouterInputs } from '@trpc/server';
import type { ErrorCode } from '@/contract/errors/catalogue';
import type { AppRouter } from '@/server/routers/root';
import { ARTIST_SAMPLES, onlyArtists } from '@/tests/authorization/artist-samples';
import type { Caller } from '@/tests/authorization/callers';
import { CONSOLE_SAMPLES } from '@/tests/authorization/console-samples';
import { CORNER_PASSWORD, type Corner, clientId } from '@/tests/authorization/corners';
import type { Fresh } from '@/tests/authorization/fresh';
import {
  freshAppointment,
  freshDevice,
  freshHold,
  freshInstantService,
  freshMessage,
  freshProposal,
  freshSession,
  freshSetupLink,
} from '@/tests/authorization/fresh';
import { makeSubscription } from '@/tests/harness/make-push-device';
import type { World } from '@/tests/harness/world';

type Inputs = inferRouterInputs<AppRouter>;
export type ProcedurePath = {
  [Router in keyof Inputs & string]: `${Router}.${keyof Inputs[Router] & string}`;
}[keyof Inputs & string];
type InputOf<Path extends ProcedurePath> = Path extends `${infer Router extends keyof Inputs & string}.${infer Name}`
  ? Name extends keyof Inputs[Router]
    ? Inputs[Router][Name]
    : never
  : never;

/** One well-formed request, and what the use case says to somebody whom the declared access lets through. */
export type Sample<Input> = {
  input(corner: Corner, world: World, caller: Caller): Input;
  /** Why the use case itself refuses; `null` when it succeeds. Left out: it always succeeds. */
  outcome?(corner: Corner, caller: Caller): ErrorCode | null;
  /** Has no id of a corner in it: one corner is as good as another. */
  readonly isGeneral?: true;
  /** What the use case says when the children named are another parent's; left out when there are none. */
  readonly crossed?: ErrorCode;
  /** Ids that are not the caller's are passed over instead of refused. */
  readonly passesOver?: true;
  /** Its success would take the caller out of the world; the use case's own test shows it. */
  readonly succeedsElsewhere?: true;
  /** Makes anew what a success uses up. */
  readonly fresh?: Fresh;
  /** What somebody without the role hears instead of a word about the studio: the thing it is about is not there. */
  readonly hiddenAs?: ErrorCode;
  /** What an admin of the corner's studio gets to see by it that others do not: who talks to whom, or also what they say. */
  readonly oversees?: 'about' | 'words';
};

export const wishedWallStart = ({ now }: World): string =>
  `${new Date(now.getTime() + 90 * 24 * 60 * 60_000).toISOString().slice(0, 10)}T14:30`;

let held = 0;
/** A time of an artist who works round the clock, each time another one. */
export const freeSlot = ({ now }: World) => {
  held += 1;
  const at = new Date(now.getTime() + (200 + held) * 24 * 60 * 60_000);
  return { wallStart: `${at.toISOString().slice(0, 'YYYY-MM-DD'.length)}T12:00`, zone: 'Europe/Rome' };
};
const wished = (world: World) => ({ wallStart: wishedWallStart(world), zone: 'Europe/Rome' });

let addresses = 0;
export const newAddress = (): string => `newcomer-${++addresses}@example.test`;

const PASSWORD = 'a-long-enough-password';
const general = { isGeneral: true } as const;
const nothing = { ...general, input: () => undefined };

export const artistThere = ({ missing }: Corner): ErrorCode | null => (missing ? 'artist.not-found' : null);
export const artistOfOthers = (corner: Corner, { userId }: Caller): ErrorCode | null =>
  corner.artistUserId === userId ? 'conversation.with-yourself' : artistThere(corner);
/** A number that no message has is noticed before whose message it is. */
export const customersOwn = ({ customerId, crossed }: Corner, { userId }: Caller): ErrorCode | null =>
  crossed || customerId === userId ? null : 'message.not-yours';
export const artistsPart = ({ artistUserId }: Corner, { userId }: Caller): ErrorCode | null =>
  artistUserId === userId ? null : 'booking.not-your-part';

export const customersPart = ({ customerId }: Corner, { userId }: Caller): ErrorCode | null =>
  customerId === userId ? null : 'booking.not-your-part';
/** An offer of another booking is noticed before whose part it is to answer. */
export const anothersOffer = (corner: Corner, caller: Caller): ErrorCode | null =>
  corner.crossed ? null : customersPart(corner, caller);

const customersDevice = ({ customerId }: Corner, { userId }: Caller): ErrorCode | null =>
  customerId === userId ? null : 'push.device-not-found';

const inConversation = ({ conversationId }: Corner) => ({ conversationId });

export type ProcedureSamples = { readonly [Path in ProcedurePath]: Sample<InputOf<Path>> };

/** A procedure without an entry here does not compile. */
export const SAMPLES: ProcedureSamples = {
  ...ARTIST_SAMPLES,
  ...CONSOLE_SAMPLES,
  'artists.search': { ...general, input: () => ({ q: 'fine line', sort: 'name' }) },
  'artists.facets': nothing,
  'artists.handles': nothing,
  'artists.byHandle': { input: ({ handle }) => ({ handle }), outcome: artistThere },
  'artists.byId': { input: ({ artistId }) => ({ artistId }), outcome: artistThere },
  'artists.freeSlots': {
    input: ({ artistId, serviceId }, world) => {
      return { artistId, serviceId, firstDay: wishedWallStart(world).slice(0, 'YYYY-MM-DD'.length), days: 7 };
    },
    outcome: artistThere,
    crossed: 'booking.service-not-found',
  },
  'auth.signUp': {
    ...general,
    input: () => ({ name: 'Newcomer', email: newAddress(), password: PASSWORD, zone: 'Europe/Rome' }),
  },
  'auth.requestCode': { ...general, input: () => ({ email: newAddress() }) },
  'bookings.request': {
    input: ({ artistId, serviceId }, world) => {
      return { artistId, serviceId, wishes: [wished(world)], note: 'A fern.', clientId: clientId(world) };
    },
    outcome: artistOfOthers,
    crossed: 'booking.service-not-found',
  },
  'bookings.editRequest': {
    input: ({ bookingId, serviceId }, world) => {
      return { bookingId, serviceId, wishes: [wished(world)], note: 'A smaller fern.', clientId: clientId(world) };
    },
    outcome: customersPart,
    crossed: 'booking.service-not-found',
    fresh: freshAppointment,
  },
  'bookings.propose': {
    input: ({ bookingId }, world) => {
      return { bookingId, purpose: 'offer', slots: [wished(world)], note: 'Or then?', clientId: clientId(world) };
    },
    outcome: artistsPart,
    fresh: freshAppointment,
  },
  'bookings.answer': {
    input: ({ offer }, world) => ({ ...offer, answer: 'refuse', reason: 'Too late.', clientId: clientId(world) }),
    outcome: anothersOffer,
    crossed: 'booking.proposal-not-found',
    fresh: freshProposal,
  },
  'bookings.transition': {
    input: ({ bookingId }, world) => ({ bookingId, transition: 'confirm', reason: '', clientId: clientId(world) }),
    outcome: artistsPart,
    fresh: freshAppointment,
  },
  'bookings.hold': {
    input: ({ artistId, serviceId }, world) => ({
      artistId,
      serviceId,
      slot: freeSlot(world),
      clientId: clientId(world),
    }),
    outcome: artistOfOthers,
    crossed: 'booking.service-not-found',
    fresh: freshInstantService,
  },
  'bookings.book': {
    input: ({ bookingId }, world) => ({ bookingId, note: 'A fern.', clientId: clientId(world) }),
    outcome: customersPart,
    fresh: freshHold,
  },
  'bookings.release': { input: ({ bookingId }) => ({ bookingId }), outcome: customersPart, fresh: freshHold },
  'bookings.fee': { input: ({ bookingId }) => ({ bookingId, act: 'cancel' }) },
  'bookings.list': { ...general, input: () => ({ limit: 50 }) },
  'bookings.calendar': {
    ...general,
    input: (_corner, world) => ({ firstDay: world.now.toISOString().slice(0, 'YYYY-MM-DD'.length), days: 7 }),
    outcome: onlyArtists,
  },
  'calendar.feed': nothing,
  'calendar.renewFeed': nothing,
  'calendar.revokeFeed': nothing,
  'conversations.open': { input: ({ artistId }) => ({ artistId }), outcome: artistOfOthers },
  'conversations.list': { ...general, input: () => ({ limit: 50 }) },
  'conversations.thread': { input: inConversation },
  'conversations.markRead': { input: ({ conversationId, seq }) => ({ conversationId, seq }) },
  'conversations.markUnread': { input: ({ conversationId, seq }) => ({ conversationId, seq }) },
  'conversations.markDelivered': {
    input: ({ conversationId, seq }) => ({ positions: [{ conversationId, seq }] }),
    passesOver: true,
  },
  'conversations.typing': { input: ({ conversationId }) => ({ conversationId, typing: true }) },
  'events.missed': { ...general, input: () => ({ from: '1:1:', upTo: '2:2:' }) },
  'events.stream': { ...general, input: () => ({}) },
  'me.get': nothing,
  'me.update': { ...general, input: (_corner, _world, { personName }) => ({ name: personName, zone: 'Europe/Rome' }) },
  'me.setPicture': { ...general, input: () => ({ pictureId: null }) },
  // Without a code that was sent to the caller nothing is deleted, whoever asks.
  'me.deleteAccount': {
    ...general,
    input: () => ({ code: '000000' }),
    outcome: () => 'auth.wrong-code',
    succeedsElsewhere: true,
  },
  'me.setLocale': { ...general, input: () => ({ locale: null }) },
  'me.setMails': { ...general, input: () => ({ reminders: true, bookings: true }) },
  'me.setNotifications': { ...general, input: () => ({ on: true }) },
  // The same again, for those who have one and for those who get their first.
  'me.setPassword': { ...general, input: () => ({ current: CORNER_PASSWORD, next: CORNER_PASSWORD }) },
  'messages.send': {
    input: ({ conversationId, seq }, world) => {
      return { conversationId, clientId: clientId(world), text: 'Would Friday work?', replyToSeq: seq };
    },
    crossed: 'message.not-found',
  },
  'messages.edit': {
    input: ({ conversationId, seq }) => ({ conversationId, seq, text: 'Would Thursday work?' }),
    outcome: customersOwn,
    crossed: 'message.not-found',
    fresh: freshMessage,
  },
  'messages.delete': {
    input: ({ conversationId, seq }) => ({ conversationId, seq }),
    outcome: customersOwn,
    crossed: 'message.not-found',
    fresh: freshMessage,
  },
  'messages.before': { input: ({ conversationId }) => ({ conversationId, beforeSeq: 100, limit: 50 }) },
  'presence.of': { input: inConversation },
  'push.key': nothing,
  'push.devices': nothing,
  'push.test': { input: ({ deviceId }) => ({ deviceId }), outcome: customersDevice, fresh: freshDevice },
  'push.unregister': {
    input: ({ pushEndpoint }) => ({ endpoint: pushEndpoint }),
    passesOver: true,
    fresh: freshDevice,
  },
  'push.removeDevice': {
    input: ({ deviceId }) => ({ deviceId }),
    outcome: customersDevice,
    fresh: freshDevice,
  },
  'push.register': {
    ...general,
    input: () => {
      const { endpoint, keys } = makeSubscription();
      return { endpoint, keys };
    },
  },
  'sessions.list': nothing,
  'sessions.revoke': {
    input: ({ sessionId }) => ({ sessionId }),
    outcome: ({ customerId }, { userId }) => (customerId === userId ? null : 'session.not-found'),
    fresh: freshSession,
  },
  'sessions.revokeOthers': nothing,
  'setup.isOpen': { input: ({ setupToken }) => ({ token: setupToken }), fresh: freshSetupLink },
  'setup.complete': {
    ...general,
    input: ({ setupToken }) => {
      const founder = { name: 'Founder', email: newAddress(), password: PASSWORD, zone: 'Europe/Rome' };
      return { token: setupToken, studioName: 'Newly Founded', ...founder };
    },
    fresh: freshSetupLink,
  },
};
