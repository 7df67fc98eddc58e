import type { RestRoute } from '@/server/http/rest/route';
import { artistRoute, freeSlotsRoute, searchArtistsRoute } from '@/server/http/rest/routes/artists';
import { bookingCalendarRoute } from '@/server/http/rest/routes/booking-calendar';
import {
  editRequestRoute,
  listBookingsRoute,
  requestBookingRoute,
  transitionBookingRoute,
} from '@/server/http/rest/routes/bookings';
import { listConversationsRoute, markReadRoute, markUnreadRoute } from '@/server/http/rest/routes/conversations';
import { eventsRoute } from '@/server/http/rest/routes/events';
import { feeNowRoute } from '@/server/http/rest/routes/fees';
import { healthRoute } from '@/server/http/rest/routes/health';
import { bookHeldRoute, holdSlotRoute, releaseHoldRoute } from '@/server/http/rest/routes/holds';
import { loginRoute } from '@/server/http/rest/routes/login';
import { listMessagesRoute, sendMessageRoute } from '@/server/http/rest/routes/messages';
import { answerProposalRoute, proposeTimesRoute } from '@/server/http/rest/routes/proposals';

/** Every address of the public API. The door, the document and the authorization matrix are made from this list. */
export const REST_ROUTES: readonly RestRoute[] = [
  loginRoute,
  searchArtistsRoute,
  artistRoute,
  freeSlotsRoute,
  listConversationsRoute,
  listMessagesRoute,
  sendMessageRoute,
  markReadRoute,
  markUnreadRoute,
  listBookingsRoute,
  requestBookingRoute,
  // Before the transitions: their addresses fit that pattern too, and the first that fits answers.
  editRequestRoute,
  proposeTimesRoute,
  answerProposalRoute,
  holdSlotRoute,
  bookHeldRoute,
  releaseHoldRoute,
  transitionBookingRoute,
  bookingCalendarRoute,
  feeNowRoute,
  eventsRoute,
  healthRoute,
];
