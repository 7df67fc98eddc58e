import type { FreeSlot } from '@/contract/schemas/availability';

type TrpcCode =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'TOO_MANY_REQUESTS'
  | 'METHOD_NOT_SUPPORTED'
  | 'SERVICE_UNAVAILABLE'
  | 'GATEWAY_TIMEOUT'
  | 'INTERNAL_SERVER_ERROR';

type CatalogueEntry = { readonly status: number; readonly trpc: TrpcCode; readonly sentence: string };

const entry = (status: number, trpc: TrpcCode, sentence: string): CatalogueEntry => ({ status, trpc, sentence });

/**
 * Every way Parlour says no. `sentence` tells the person what to do next; screens may translate it by code
 * (`errors.<code>` in the message files). "Not yours" and "not there" are one code on purpose.
 */
export const CATALOGUE = {
  'input.invalid': entry(
    400,
    'BAD_REQUEST',
    'Something in this request is not in the expected form. Check the marked fields and try again.',
  ),
  'input.malformed': entry(400, 'BAD_REQUEST', 'This request could not be read. Send valid JSON and try again.'),
  'input.too-large': entry(413, 'PAYLOAD_TOO_LARGE', 'This is too large to send. Shorten it and try again.'),
  'input.unsupported-type': entry(415, 'UNSUPPORTED_MEDIA_TYPE', 'Send this as application/json.'),
  'request.method-not-allowed': entry(
    405,
    'METHOD_NOT_SUPPORTED',
    'This address does not take that method. See /api/docs.',
  ),
  'request.cross-site': entry(
    403,
    'FORBIDDEN',
    'This request came from another site and was refused. Open Parlour itself and try again.',
  ),
  'request.too-many': entry(429, 'TOO_MANY_REQUESTS', 'That was a bit too much at once. Wait a moment and try again.'),
  'auth.required': entry(401, 'UNAUTHORIZED', 'Sign in to go on. What you wrote is kept.'),
  'auth.wrong-credentials': entry(
    401,
    'UNAUTHORIZED',
    'E-mail and password do not match. Try again, or sign in with a code.',
  ),
  'auth.wrong-code': entry(
    401,
    'UNAUTHORIZED',
    'This code is wrong or no longer valid. Check the newest e-mail, or ask for a new code.',
  ),
  'auth.email-taken': entry(
    409,
    'CONFLICT',
    'There is already an account with this e-mail. Sign in instead, or ask for a code.',
  ),
  'auth.forbidden': entry(403, 'FORBIDDEN', 'Your account may not do this.'),
  'setup.link-invalid': entry(
    404,
    'NOT_FOUND',
    'This set-up link was used already or is not valid. Restart Parlour to see the current one.',
  ),
  'not-found': entry(404, 'NOT_FOUND', 'This is not there, or not open to you.'),
  'artist.not-found': entry(404, 'NOT_FOUND', 'This artist is not there. Choose one from the list of artists.'),
  'artist.paused': entry(
    409,
    'CONFLICT',
    'This artist takes no new requests at the moment. Write a message, or come back later.',
  ),
  'artist.required': entry(403, 'FORBIDDEN', 'Only artists can do this. Set up your artist profile first.'),
  'artist.already': entry(409, 'CONFLICT', 'You have an artist profile already. Change it there.'),
  'artist.handle-invalid': entry(
    400,
    'BAD_REQUEST',
    'A link has 3 to 40 letters from a to z, digits and hyphens. Accents and other alphabets are left out, because they look like these.',
  ),
  'artist.handle-reserved': entry(409, 'CONFLICT', 'This link is kept for Parlour itself. Choose another one.'),
  'artist.handle-taken': entry(409, 'CONFLICT', 'Somebody has this link already. Choose another one.'),
  'artist.handle-looks-alike': entry(
    409,
    'CONFLICT',
    'This link can be taken for that of another artist. Choose one that looks different.',
  ),
  'artist.service-not-found': entry(
    404,
    'NOT_FOUND',
    'This service is not there any more. Look at your services again.',
  ),
  'artist.too-many-services': entry(
    409,
    'CONFLICT',
    'You can offer up to 30 services. Remove one before you add another.',
  ),
  'artist.last-service': entry(
    409,
    'CONFLICT',
    'This is your only service. Add another one first, or pause new requests.',
  ),
  'artist.service-required': entry(409, 'CONFLICT', 'Add a service before you take requests again.'),
  'artist.item-not-found': entry(404, 'NOT_FOUND', 'This piece is not in your portfolio any more.'),
  'artist.portfolio-full': entry(
    409,
    'CONFLICT',
    'A portfolio holds up to 24 pieces. Remove one before you add another.',
  ),
  'artist.picture-used': entry(409, 'CONFLICT', 'This picture is in a portfolio already. Choose another one.'),
  'artist.order-stale': entry(
    409,
    'CONFLICT',
    'Your portfolio has changed in the meantime. Look at it again and put it in order anew.',
  ),
  'artist.hours-invalid': entry(
    400,
    'BAD_REQUEST',
    'Each time has to end after it begins, and no two times may overlap, also over midnight.',
  ),
  'artist.policy-invalid': entry(
    400,
    'BAD_REQUEST',
    'Each step needs a time of its own and has to cost more than the one before. Not to come must not cost less than to cancel late.',
  ),
  'availability.dates-invalid': entry(
    400,
    'BAD_REQUEST',
    'The last day must not be before the first one, and all in all there may be up to 366 days.',
  ),
  'availability.dates-past': entry(409, 'CONFLICT', 'These days are over. Choose days from today on.'),
  'availability.dates-overlap': entry(
    409,
    'CONFLICT',
    'You have said something else about some of these days already. Change that, or choose other days.',
  ),
  'availability.too-many-rules': entry(
    409,
    'CONFLICT',
    'You can plan up to 100 such times ahead. Remove one before you add another.',
  ),
  'availability.rule-not-found': entry(404, 'NOT_FOUND', 'These days are not on your list any more.'),
  'conversation.not-found': entry(404, 'NOT_FOUND', 'This conversation is not there, or not open to you.'),
  'conversation.closed': entry(
    409,
    'CONFLICT',
    'One of the two accounts was closed, so nobody would read this. The conversation can still be read.',
  ),
  'conversation.with-yourself': entry(409, 'CONFLICT', 'You cannot open a conversation with yourself.'),
  'message.not-found': entry(404, 'NOT_FOUND', 'This message is not there any more.'),
  'message.not-yours': entry(403, 'FORBIDDEN', 'Only the person who wrote a message can change it.'),
  'message.edit-expired': entry(409, 'CONFLICT', 'Messages can be edited for 15 minutes. Send a new one instead.'),
  'message.not-editable': entry(409, 'CONFLICT', 'This kind of message cannot be edited.'),
  'message.deleted': entry(409, 'CONFLICT', 'This message was deleted.'),
  'message.client-id-reused': entry(
    409,
    'CONFLICT',
    'This client_id was used for another message. Use a new one for new words.',
  ),
  'booking.not-found': entry(404, 'NOT_FOUND', 'This booking is not there, or not open to you.'),
  'booking.service-not-found': entry(
    404,
    'NOT_FOUND',
    'This service is not offered by this artist any more. Choose another one.',
  ),
  'booking.in-the-past': entry(409, 'CONFLICT', 'This time has passed. Choose a later one.'),
  'booking.times-over': entry(409, 'CONFLICT', 'All of these times have passed. Agree on a new one.'),
  'booking.over': entry(
    409,
    'CONFLICT',
    'This appointment is over, so its time cannot change any more. Ask for a new booking instead.',
  ),
  'booking.too-far-ahead': entry(
    409,
    'CONFLICT',
    'Bookings can be asked for up to two years ahead. Choose an earlier time.',
  ),
  'booking.no-such-time': entry(
    409,
    'CONFLICT',
    'The clocks change then, so this time does not exist that day. Choose another one.',
  ),
  'booking.illegal-transition': entry(
    409,
    'CONFLICT',
    'This booking has changed in the meantime, so this is not possible any more.',
  ),
  'booking.not-your-part': entry(403, 'FORBIDDEN', 'Only the other side can do this.'),
  'booking.reason-required': entry(400, 'BAD_REQUEST', 'Give a short reason, so that the other side understands.'),
  'booking.slot-taken': entry(409, 'CONFLICT', 'This time is not free any more. Agree on another one.'),
  'booking.not-instant': entry(
    409,
    'CONFLICT',
    'This service is booked after the artist has agreed. Send a request for it instead.',
  ),
  'booking.hold-over': entry(
    409,
    'CONFLICT',
    'This time was kept for a while and is not kept any more. Take it again if it is still free, or choose another one.',
  ),
  'booking.not-begun': entry(409, 'CONFLICT', 'This appointment has not begun yet.'),
  'booking.not-over-yet': entry(409, 'CONFLICT', 'This appointment is not over yet.'),
  'booking.already-answered': entry(
    409,
    'CONFLICT',
    'This request was answered already, so it cannot be changed any more. Write what has changed as a message.',
  ),
  'booking.proposal-not-found': entry(404, 'NOT_FOUND', 'These proposed times are not there, or not open to you.'),
  'booking.proposal-closed': entry(
    409,
    'CONFLICT',
    'These times are not open any more: they were answered, withdrawn or replaced. Look at the newest card of this booking.',
  ),
  'booking.no-such-choice': entry(409, 'CONFLICT', 'This time is not among those on the card. Choose one that is.'),
  'booking.same-time': entry(
    409,
    'CONFLICT',
    'The same time is here twice, or is the one agreed already. Choose different times.',
  ),
  'booking.price-with-offer-only': entry(
    409,
    'CONFLICT',
    'Asking for another time does not change the price. Leave the price out.',
  ),
  'booking.fee-changed': entry(
    409,
    'CONFLICT',
    'By now this costs something else than what you were shown. Nothing was done. Look at the fee again and decide anew.',
  ),
  'booking.nothing-owed': entry(409, 'CONFLICT', 'No fee stands on this booking, so there is nothing to waive.'),
  'picture.too-large': entry(
    413,
    'PAYLOAD_TOO_LARGE',
    'This picture is larger than 10 MB. Choose a smaller one, or save it in a smaller size.',
  ),
  'picture.unreadable': entry(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'This could not be read as a picture. Choose a JPEG, PNG, WebP, AVIF or GIF file.',
  ),
  'picture.not-found': entry(404, 'NOT_FOUND', 'This picture is not there any more. Choose it again.'),
  'studio.not-found': entry(404, 'NOT_FOUND', 'This studio is not there, or not open to you.'),
  'studio.not-your-role': entry(
    403,
    'FORBIDDEN',
    'Your role in this studio does not include this. Ask one of its admins.',
  ),
  'member.not-found': entry(404, 'NOT_FOUND', 'This person is not in the team of this studio. Add them first.'),
  'member.last-admin': entry(409, 'CONFLICT', 'A studio needs an admin. Make somebody else an admin first.'),
  'member.takes-bookings': entry(
    409,
    'CONFLICT',
    'This person takes bookings in this studio. Only they can close their artist profile, in their account.',
  ),
  'viewing.not-found': entry(
    404,
    'NOT_FOUND',
    'This look is not there, or not open to you. Open the conversation again.',
  ),
  'viewing.over': entry(409, 'CONFLICT', 'This look is over. Open the conversation again and say why.'),
  'search.no-word': entry(400, 'BAD_REQUEST', 'Type at least one letter or digit of the word to look for.'),
  'audit.unavailable': entry(
    503,
    'SERVICE_UNAVAILABLE',
    'This cannot be recorded right now, so nothing is shown and nothing was changed. Try again in a moment.',
  ),
  'account.has-bookings': entry(
    409,
    'CONFLICT',
    'Confirmed bookings lie ahead of you. Cancel them first, so that nobody waits for you in vain.',
  ),
  'account.last-admin': entry(
    409,
    'CONFLICT',
    'You are the only admin of a studio that others work in. Make somebody else an admin first.',
  ),
  'session.not-found': entry(404, 'NOT_FOUND', 'This session has ended already.'),
  'push.unknown-service': entry(
    400,
    'BAD_REQUEST',
    'This browser gets its notifications from a service that Parlour does not know. Use Chrome, Edge, Firefox or Safari.',
  ),
  'push.off': entry(
    503,
    'SERVICE_UNAVAILABLE',
    'Notifications are not set up here. Whoever runs this Parlour can do it: see VAPID_PUBLIC_KEY in its README.',
  ),
  'push.device-not-found': entry(
    404,
    'NOT_FOUND',
    'This device is not on the list any more. Turn notifications on again on the device itself.',
  ),
  'push.undelivered': entry(
    503,
    'SERVICE_UNAVAILABLE',
    'The push service of this browser did not take the notification. Try again in a minute.',
  ),
  'server.unavailable': entry(
    503,
    'SERVICE_UNAVAILABLE',
    'Parlour cannot reach its database right now. Nothing was lost; try again in a moment.',
  ),
  'server.no-answer': entry(
    504,
    'GATEWAY_TIMEOUT',
    'Parlour did not answer in time. This may have been done all the same: look, and try again if it was not.',
  ),
  'server.unexpected': entry(
    500,
    'INTERNAL_SERVER_ERROR',
    'Something went wrong on our side. Nothing was changed. Try again; if it stays, tell us the request id.',
  ),
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof CATALOGUE;

/** What every door answers when it says no: REST bodies, `error.data.refusal` in tRPC, and the error page. */
export type Refusal = {
  readonly code: ErrorCode;
  readonly message: string;
  readonly requestId: string;
  readonly fields?: readonly { readonly path: string; readonly problem: string }[];
  readonly retryAfterSeconds?: number;
  /** The id of what is in the way. */
  readonly inTheWay?: string;
  /** With `booking.slot-taken`: the next times that can be had instead, at most six. */
  readonly freeSlots?: readonly FreeSlot[];
};
