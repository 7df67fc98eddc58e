import accessReceipt from '@/messages/de/accessReceipt.json';
import artist from '@/messages/de/artist.json';
import auth from '@/messages/de/auth.json';
import bookingCard from '@/messages/de/bookingCard.json';
import bookings from '@/messages/de/bookings.json';
import calendar from '@/messages/de/calendar.json';
import common from '@/messages/de/common.json';
import composer from '@/messages/de/composer.json';
import console from '@/messages/de/console.json';
import contact from '@/messages/de/contact.json';
import conversations from '@/messages/de/conversations.json';
import devOutbox from '@/messages/de/devOutbox.json';
import errors from '@/messages/de/errors.json';
import plain from '@/messages/de/plain.json';
import policy from '@/messages/de/policy.json';
import problem from '@/messages/de/problem.json';
import profileEditor from '@/messages/de/profileEditor.json';
import pwa from '@/messages/de/pwa.json';
import requestSteps from '@/messages/de/requestSteps.json';
import settings from '@/messages/de/settings.json';
import setup from '@/messages/de/setup.json';
import site from '@/messages/de/site.json';
import thread from '@/messages/de/thread.json';

/** Every sentence of {@link englishMessages}, in German. */
export const germanMessages = {
  common,
  errors,
  site,
  artist,
  profileEditor,
  auth,
  pwa,
  settings,
  setup,
  console,
  contact,
  conversations,
  thread,
  composer,
  bookings,
  calendar,
  bookingCard,
  accessReceipt,
  requestSteps,
  plain,
  policy,
  problem,
  devOutbox,
};
